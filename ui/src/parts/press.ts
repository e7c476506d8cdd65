// The press of TOP: a key must come up before it acts again, and where something critical is open it
// must be held. Time comes in as an argument, in milliseconds.

/** How long a long press takes, in real milliseconds, whatever a rehearsal's speed. */
export const LONG_PRESS = 1000

/** What a key or a button that went down does: `fire` now, begin `holding`, `refused` since it is
 * down still, or nothing. */
export type Down = 'fire' | 'holding' | 'refused' | 'nothing'

/** `idle`, `holding` since a moment, or `spent`: it fired and has not come up yet. */
type Phase = { is: 'idle' | 'spent' } | { is: 'holding'; since: number }

export class Press {
  #phase: Phase = { is: 'idle' }

  get phase(): Phase['is'] {
    return this.#phase.is
  }

  /** It goes down at `now`; `long` where something critical is open; `repeat` when the keyboard
   * repeats a key that stayed down. */
  down(now: number, long: boolean, repeat = false): Down {
    if (this.#phase.is === 'holding') return 'nothing'
    if (this.#phase.is === 'spent' || repeat) return 'refused'
    this.#phase = long ? { is: 'holding', since: now } : { is: 'spent' }
    return long ? 'holding' : 'fire'
  }

  /** Time passes: whether it fires, held long enough. */
  at(now: number): boolean {
    if (this.#phase.is !== 'holding' || now - this.#phase.since < LONG_PRESS) return false
    this.#phase = { is: 'spent' }
    return true
  }

  /** It comes up, or is lost from sight: before its end a long press does nothing. */
  up(): void {
    this.#phase = { is: 'idle' }
  }

  /** How far a long press is, 0 to 1. */
  progress(now: number): number {
    return this.#phase.is === 'holding' ? Math.min(1, Math.max(0, (now - this.#phase.since) / LONG_PRESS)) : 0
  }
}
