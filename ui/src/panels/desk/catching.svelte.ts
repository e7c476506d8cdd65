// The ways back, as the desk finds them. They are only asked for here: when the show changes, and
// now and then while a delay grows with the clock.
import { model } from '../../link/model.svelte'
import type { CatchUpView } from '../../wire/CatchUpView'
import type { WayView } from '../../wire/WayView'

export class Catching {
  /** What was found last. */
  found = $state.raw<CatchUpView | null>(null)
  /** Which of the ways is looked at. */
  #chosen = $state(0)
  #asking = false
  #again = false

  /** The way that is looked at; none when nothing can be given, or nothing needs to be. */
  readonly way: WayView | null = $derived(this.found?.ways[this.#chosen] ?? this.found?.ways[0] ?? null)
  /** How many ways there are. */
  readonly ways = $derived(this.found?.ways.length ?? 0)

  /** Asks anew; once more after the answer when it is asked meanwhile. */
  async ask(): Promise<void> {
    if (this.#asking) {
      this.#again = true
      return
    }
    this.#asking = true
    const reply = await model.ask({ ask: 'catch-up' })
    this.#asking = false
    this.found = reply.reply === 'catch-up' ? reply : null
    if (this.#again) {
      this.#again = false
      await this.ask()
    }
  }

  /** Looks at the next way. */
  other(): void {
    this.#chosen = (this.#chosen + 1) % Math.max(1, this.ways)
  }
}
