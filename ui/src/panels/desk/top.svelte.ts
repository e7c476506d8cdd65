// TOP: its press, what it sends, and what became of it.
import { model } from '../../link/model.svelte'
import { LongPress } from '../../parts/press.svelte'
import type { Fault } from '../../wire/Fault'
import { top } from './calls'
import type { Stage } from './stage.svelte'

/** How long a refusal stands on the key, in real milliseconds. */
const REFUSED = 1000
/** How long the key says that a second press confirms: as long as the desk takes it so. */
const TWICE = 3000

export class Top {
  #stage: Stage
  #refused = $state.raw<{ fault: Fault; at: number } | null>(null)

  readonly press: LongPress

  constructor(stage: Stage) {
    this.#stage = stage
    this.press = new LongPress({
      long: () => !stage.rowNext && (stage.track.next?.missing.length ?? 0) > 0,
      fire: (forced) => void this.#send(forced),
      refused: () => this.#shows({ code: 'key-down', text: '', facts: {} }),
    })
  }

  /** The refusal that stands on the key, if one does. */
  get refused(): Fault | null {
    const refused = this.#refused
    if (!refused) return null
    const lasts = refused.fault.code === 'critical-open' ? TWICE : REFUSED
    return this.#stage.lasts(refused.at, lasts) ? refused.fault : null
  }

  /** The key or the button goes down. */
  down(repeat = false): void {
    if (!this.#stage.panic) this.press.down(repeat)
  }

  /** It comes up. Too short where it should be held, it is sent all the same: the desk takes a second
   * one as the confirmation of those who cannot hold, such as pedals. */
  up(): void {
    const short = this.press.phase === 'holding' && document.hasFocus()
    this.press.up()
    if (short) void this.#send(false)
  }

  async #send(forced: boolean): Promise<void> {
    this.#refused = null
    const reply = await model.act(top(this.#stage, forced))
    if (reply.reply === 'no') this.#shows(reply)
  }

  #shows(fault: Fault): void {
    this.#refused = { fault, at: this.#stage.now }
  }
}
