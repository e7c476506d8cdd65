// A press on the screen: the machine of press.ts with the time of this page.
import { Press } from './press'

/** What a press does. */
export interface Pressing {
  /** Whether it must be held: something critical is open. */
  long(): boolean
  /** It fires; `forced` when it was held. */
  fire(forced: boolean): void
  /** It is down still: it must come up first. */
  refused(): void
}

export class LongPress {
  /** How far a long press is, 0 to 1. */
  progress = $state(0)
  /** `idle`, `holding` or `spent`. */
  phase = $state<Press['phase']>('idle')

  #press = new Press()
  #does: Pressing

  constructor(does: Pressing) {
    this.#does = does
  }

  /** The key or the button goes down. */
  down(repeat = false): void {
    const what = this.#press.down(performance.now(), this.#does.long(), repeat)
    this.#show()
    if (what === 'fire') this.#does.fire(false)
    else if (what === 'refused') this.#does.refused()
    else if (what === 'holding') requestAnimationFrame(() => this.#pass())
  }

  /** It comes up, or is lost from sight. */
  up(): void {
    this.#press.up()
    this.#show()
  }

  #pass(): void {
    const fires = this.#press.at(performance.now())
    this.#show()
    if (fires) this.#does.fire(true)
    else if (this.phase === 'holding') requestAnimationFrame(() => this.#pass())
  }

  #show(): void {
    this.phase = this.#press.phase
    this.progress = this.#press.progress(performance.now())
  }
}
