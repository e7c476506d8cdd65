// The closing as it fits the time left. The desk fits it; here it is only asked for, and told.
import type { FitView } from '../../wire/FitView'
import type { Reply } from '../../wire/Reply'

/** The shortest pause between two questions while nothing changed, in milliseconds of this
 * machine's clock: a rehearsal's seconds may be short. */
const PACE = 900

/** What was shown last stays sure while the line is cut. */
const CUT = ['lost', 'unanswered']

/** Asks for the fit, one question at a time. */
export class Fitting {
  /** The last answer; none before the first, and when there is no closing. */
  fit = $state.raw<FitView | null>(null)

  #ask: () => Promise<Reply>
  #asking = false
  #again = false
  #asked = -Infinity

  constructor(ask: () => Promise<Reply>) {
    this.#ask = ask
  }

  /** A second passed at `now`, or something changed: asks anew, unless it is too soon for the one,
   * or a question is still unanswered. What changed meanwhile is asked after it. */
  async look(now: number, changed: boolean): Promise<void> {
    if (this.#asking) {
      this.#again ||= changed
      return
    }
    if (!changed && now - this.#asked < PACE) return
    this.#asking = true
    do {
      this.#again = false
      this.#asked = now
      const reply = await this.#ask()
      if (reply.reply === 'fit') this.fit = reply
      else if (reply.reply !== 'no' || !CUT.includes(reply.code)) this.fit = null
    } while (this.#again)
    this.#asking = false
  }
}
