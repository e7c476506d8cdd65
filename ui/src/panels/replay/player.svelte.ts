// A run played back: where one is on its tape, and the show as it stood there. The desk is asked for
// each place; between two of its answers only the clock goes on.
import { no } from '../../link/port'
import type { Ask } from '../../wire/Ask'
import type { Fault } from '../../wire/Fault'
import type { Reply } from '../../wire/Reply'
import type { ReplayView } from '../../wire/ReplayView'
import type { TapeView } from '../../wire/TapeView'
import type { View } from '../../wire/View'
import type { Shown } from '../desk/stage.svelte'

/** Seconds of the run in a real one. */
export const SPEEDS = [1, 2, 8, 30, 60]

/** What is shown is asked for again after so long, in real milliseconds, while it plays: alerts come
 * with the clock alone. */
const AGAIN = 1000

/** A TOP is passed when one stands so little after it, in milliseconds of the tape. */
const NEAR = 1500

export class Player implements Shown {
  readonly replays = true
  tape = $state.raw<TapeView | null>(null)
  stood = $state.raw<ReplayView | null>(null)
  /** Where one is, in milliseconds of the tape. */
  place = $state(0)
  plays = $state(false)
  speed = $state(SPEEDS[2] ?? 1)
  fault = $state.raw<Fault | null>(null)

  #ask: (question: Ask) => Promise<Reply>
  #asking = false
  #asked = -Infinity

  constructor(ask: (question: Ask) => Promise<Reply>) {
    this.#ask = ask
  }

  get view(): View | null {
    return this.stood?.view ?? null
  }

  /** The show's time, on its whole second. */
  get now(): number {
    if (!this.stood) return 0
    return Math.floor((this.stood.show + this.place - this.stood.at) / 1000) * 1000
  }

  /** Puts a run's tape in, at its first TOP. */
  async load(run: string): Promise<void> {
    const reply = await this.#ask({ ask: 'tape', run })
    if (reply.reply === 'no') this.fault = reply
    if (reply.reply !== 'tape') return
    this.tape = reply
    this.fault = null
    await this.wind(reply.takes[0]?.at ?? 0)
  }

  /** Goes to a place. */
  async wind(place: number): Promise<void> {
    this.place = Math.min(Math.max(0, place), this.tape?.length_ms ?? 0)
    await this.#look(0)
  }

  /** Goes to the TOP before or after this place, or to the end that is nearest. */
  step(by: 1 | -1): Promise<void> {
    const takes = this.tape?.takes.map((take) => take.at) ?? []
    const to = by > 0 ? takes.find((at) => at > this.place) : takes.findLast((at) => at < this.place - NEAR)
    return this.wind(to ?? (by > 0 ? (this.tape?.length_ms ?? 0) : 0))
  }

  /** Plays, from the beginning again when it is at its end; or stops. */
  toggle(): void {
    if (!this.tape) return
    if (!this.plays && this.place >= this.tape.length_ms) void this.wind(0)
    this.plays = !this.plays
  }

  /** So many real milliseconds went by, at a moment of the machine's. */
  tick(gone: number, moment: number): void {
    if (!this.plays || !this.tape) return
    this.place = Math.min(this.place + gone * this.speed, this.tape.length_ms)
    if (this.place >= this.tape.length_ms) this.plays = false
    void this.#look(moment)
  }

  ask(question: Ask): Promise<Reply> {
    const { stood } = this
    return Promise.resolve(question.ask === 'drift' && stood ? { reply: 'drift', ...stood.drift } : no('replay'))
  }

  act(): Promise<Reply> {
    return Promise.resolve(no('replay'))
  }

  /** Asks how the show stood, where what is held is of another place. One question at a time; the
   * last place wins. */
  async #look(moment: number): Promise<void> {
    const { tape, stood } = this
    if (!tape || this.#asking) return
    const holds = stood && this.place >= stood.at && (stood.until === null || this.place < stood.until)
    if (holds && moment - this.#asked < AGAIN && (this.plays || this.place === stood.at)) return
    this.#asking = true
    this.#asked = moment
    const place = this.place
    const reply = await this.#ask({ ask: 'replay', run: tape.run, at: Math.floor(place) })
    this.#asking = false
    if (reply.reply === 'no') this.fault = reply
    if (reply.reply !== 'replay') return
    this.stood = reply
    if (this.place !== place && !this.plays) await this.#look(moment)
  }
}
