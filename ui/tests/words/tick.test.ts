import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { follow, showTime, ticking, untilNext } from '../../src/words/tick.svelte'

const clock = { show: 1_000_000, real: 5_000_000, speed: 1 }

beforeEach(() => void vi.useFakeTimers({ now: 5_000_000 }))
afterEach(() => void vi.useRealTimers())

describe('the clock', () => {
  test('runs from the show’s instant, at its speed, on the desk’s time', () => {
    expect(showTime(clock, 0, 5_002_000)).toBe(1_002_000)
    expect(showTime({ ...clock, speed: 8 }, 0, 5_002_000)).toBe(1_016_000)
    expect(showTime(clock, -500, 5_002_000)).toBe(1_001_500)
  })
  test('ticks as its second changes, and not otherwise', () => {
    follow({ ...clock, show: 1_000_400 }, 0)
    expect(ticking.now).toBe(1_000_400)
    vi.advanceTimersByTime(599)
    expect(ticking.now).toBe(1_000_400)
    vi.advanceTimersByTime(1)
    expect(ticking.now).toBe(1_001_000)
    vi.advanceTimersByTime(1000)
    expect(ticking.now).toBe(1_002_000)
  })
  test('is right again at once after a sleep', () => {
    follow(clock, 0)
    vi.setSystemTime(5_090_250)
    vi.advanceTimersByTime(1000)
    expect(ticking.now).toBe(1_091_250)
  })
  test('goes back with a clock that is set back', () => {
    follow(clock, 0)
    follow({ ...clock, show: 900_000 }, 0)
    expect(ticking.now).toBe(900_000)
  })
  test('ticks at most ten times a second in a fast rehearsal', () => {
    expect(untilNext(1_000_000, 120)).toBe(100)
    expect(untilNext(1_000_250, 1)).toBe(750)
  })
})
