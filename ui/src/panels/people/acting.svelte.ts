// Asking and acting from one place of the screen, with the refusal kept there until the next try.
import { model } from '../../link/model.svelte'
import type { Ask } from '../../wire/Ask'
import type { Do } from '../../wire/Do'
import type { Fault } from '../../wire/Fault'
import type { MarkView } from '../../wire/MarkView'
import type { Reply } from '../../wire/Reply'
import { marking, pressing, type Row } from './board'
import { asks } from './chase'

export class Acting {
  /** The refusal of the last try; none when it was done. */
  fault = $state.raw<Fault | null>(null)

  /** Acts; whether it was done: what came of it is shown by then. */
  async act(command: Do): Promise<boolean> {
    const reply = await model.act(command)
    if (reply.reply === 'done') await model.shown(reply.seq)
    return this.#heard(reply)
  }

  /** Asks; whether it was answered. */
  async ask(question: Ask): Promise<boolean> {
    return this.#heard(await model.ask(question))
  }

  /** Notes what came of a call or a mail to someone: about what is open of them, or what is named. What
   * was to do and was asked for by it is asked then. */
  async note(row: Row, { outcome, way }: { outcome: string; way: string }, marks: MarkView[] = pressing(row)): Promise<void> {
    const checks = marks.map((mark) => mark.check)
    if (!(await this.ask({ ask: 'note-call', person: row.person.id, way, outcome, checks, text: '' })) || !asks(outcome)) return
    const commands = marks.filter((mark) => mark.state === 'todo').flatMap((mark) => marking(row, mark.check, 'asked', ''))
    if (commands.length) await this.act({ do: 'several', commands })
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
