// Asking and acting from one place of the screen, with the refusal kept there until the next try.
import { model } from '../../link/model.svelte'
import type { Ask } from '../../wire/Ask'
import type { Do } from '../../wire/Do'
import type { Fault } from '../../wire/Fault'
import type { Reply } from '../../wire/Reply'

export class Acting {
  /** The refusal of the last try; none when it was done. */
  fault = $state.raw<Fault | null>(null)

  /** Acts; whether it was done. */
  async act(command: Do): Promise<boolean> {
    return this.#heard(await model.act(command))
  }

  /** Asks; whether it was answered. */
  async ask(question: Ask): Promise<boolean> {
    return this.#heard(await model.ask(question))
  }

  #heard(reply: Reply): boolean {
    this.fault = reply.reply === 'no' ? reply : null
    return this.fault === null
  }
}

/** The commands of undoing, for `bind`. */
export function undoing(acting: Acting): Record<string, () => void> {
  return { undo: () => void acting.act({ do: 'undo' }), redo: () => void acting.act({ do: 'redo' }) }
}
