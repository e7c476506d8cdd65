// The one clock of the interface: the show's now, moved on at each whole second it shows.
import { untrack } from 'svelte'
import type { ClockView } from '../wire/ClockView'

/** The shortest pause between two ticks, in real milliseconds: a rehearsal may run at ×120. */
const LEAST = 100

const real: ClockView = { show: 0, real: 0, speed: 1 }

let clock = real
let offset = 0
let timer: ReturnType<typeof setTimeout> | undefined
let now = $state(Date.now())

/** The show's time for a moment of this machine's clock. */
export function showTime(clock: ClockView, offset: number, at: number): number {
  return clock.show + (at + offset - clock.real) * clock.speed
}

/** Real milliseconds until the show's clock shows another second. */
export function untilNext(show: number, speed: number): number {
  return Math.max((1000 - (((show % 1000) + 1000) % 1000)) / speed, speed > 1 ? LEAST : 1)
}

function tick(): void {
  clearTimeout(timer)
  const at = showTime(clock, offset, Date.now())
  // A tick stands on its whole second, so that figures that count from other instants step evenly.
  const second = Math.floor(at / 1000) * 1000
  // Untracked: an effect that follows a clock must not run again because it ticked.
  const was = untrack(() => now)
  now = second > was && second - was <= 1000 * clock.speed ? second : at
  timer = setTimeout(tick, untilNext(at, clock.speed))
}

/** The one clock. */
export const ticking = {
  /** The show's now, in milliseconds since 1970. */
  get now(): number {
    return now
  },
}

/** Sets the clock to follow: the show's, or this machine's where there is none. Call it also when
 * something was taken, so that now is not before it. */
export function follow(shown: ClockView | null, measured: number): void {
  clock = shown ?? real
  offset = shown ? measured : 0
  tick()
}

// A page in the background sleeps: it is right again at once when it is seen.
globalThis.document?.addEventListener('visibilitychange', tick)
