// The closing as it fits the time left. The desk fits it; here it is only asked for, and told.
import { model } from '../../link/model.svelte'
import type { FitView } from '../../wire/FitView'

/** Asks for the fit, one question at a time. */
export class Fitting {
  /** The last answer; none before the first, and when there is no closing. */
  fit = $state.raw<FitView | null>(null)

  #asking = false

  /** Asks anew, unless a question is still unanswered. */
  async ask(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    const reply = await model.ask({ ask: 'fit' })
    this.#asking = false
    this.fit = reply.reply === 'fit' ? reply : null
  }
}
