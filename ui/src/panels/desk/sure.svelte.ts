// How sure the times ahead are, as the desk finds it. It is only asked for here: when the show changes,
// and now and then while the clock runs.
import type { Ask } from '../../wire/Ask'
import type { LikelyView } from '../../wire/LikelyView'
import type { Reply } from '../../wire/Reply'
import type { SureView } from '../../wire/SureView'
import { hourMinute } from '../../words/time'
import { t } from '../../words/words.svelte'

/** How often it is asked for while only the clock moves, in real milliseconds. */
export const EVERY = 20_000

export class Sureness {
  /** What was found last. */
  found = $state.raw<SureView | null>(null)
  #ask: (question: Ask) => Promise<Reply>
  #asking = false
  #again = false

  constructor(ask: (question: Ask) => Promise<Reply>) {
    this.#ask = ask
  }

  /** What is said of a hard start; of the end of the day for none. */
  of(segment: string | null): LikelyView | null {
    if (segment === null) return this.found?.end ?? null
    return this.found?.hard_starts.find((one) => one.segment === segment) ?? null
  }

  /** Asks anew; once more after the answer when it is asked meanwhile. What was found stays until then. */
  async ask(): Promise<void> {
    if (this.#asking) {
      this.#again = true
      return
    }
    this.#asking = true
    const reply = await this.#ask({ ask: 'sure' })
    this.#asking = false
    if (reply.reply === 'sure') this.found = reply
    if (this.#again) {
      this.#again = false
      await this.ask()
    }
  }
}

/** "au pire 12:24", where that is another minute than the one forecast, and later; else nothing. */
export function worst(likely: LikelyView | null, forecast: number, zone: string): string | null {
  if (!likely || likely.worst <= forecast) return null
  const at = hourMinute(likely.worst, zone)
  return at === hourMinute(forecast, zone) ? null : t('desk-worst', { at })
}

/** What is said of a time, whole; nothing where nothing is known. */
export function odds(likely: LikelyView | null, zone: string): string | undefined {
  if (!likely) return undefined
  const [half, worst] = [hourMinute(likely.half, zone), hourMinute(likely.worst, zone)]
  return t('desk-odds', { half, worst, holds: likely.holds })
}
