import { describe, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { besides, dayParts, hours, placeAt, placeOf, plannedBars, realBars, windowOf } from '../../../src/panels/desk/window'
import { fixedStarts, forecastStarts, plannedStarts, toCome } from '../../../src/words/forecast'
import type { SegmentView } from '../../../src/wire/SegmentView'

const at = (time: string): number => Date.parse(`2021-07-12T${time}+02:00`)
const view = demoView(0)
const planned = plannedStarts(view.segments)
const MINUTE = 60_000

test('a place is cut at both ends, and none outside', () => {
  const line = { from: 0, to: 200 }
  expect(placeAt(50, line)).toBe(25)
  expect(placeOf(-100, 100, line)).toEqual({ left: 0, width: 50 })
  expect(placeOf(300, 400, line)).toBeNull()
  expect(placeAt(5, { from: 7, to: 7 })).toBe(0)
})

describe('the parts of the day', () => {
  test('are its blocks, the lunch, and what stands alone; a short rest belongs to what is before it', () => {
    const parts = dayParts(view.segments, planned)
    expect(parts.map((part) => [part.block, part.from, part.to, part.rest])).toEqual([
      ['B1', at('09:00'), at('10:45'), false],
      ['B2', at('10:45'), at('12:15'), false],
      [null, at('12:15'), at('14:00'), true],
      ['B3', at('14:00'), at('15:00'), false],
      ['B4', at('15:00'), at('17:45'), false],
      [null, at('17:45'), at('18:00'), false],
    ])
  })
  test('too many without a block become one', () => {
    const many = Array.from({ length: 60 }, (_, n): SegmentView => ({ ...(view.segments[0] as SegmentView), id: `x${n}`, block: null, plan_head: n ? null : at('09:00'), duration: 60 }))
    expect(dayParts(many, plannedStarts(many)).map((part) => part.to - part.from)).toEqual([60 * MINUTE])
  })
})

describe('the window', () => {
  const now = at('10:01:12')
  const around = { now, starts: [at('09:45'), at('09:49')], ends: at('10:20'), dayEnd: at('18:00') }
  const [lunch] = fixedStarts(view, now)
  test('reaches from before what is on air to after the next fixed start', () => {
    expect(windowOf({ ...around, fixed: lunch ?? null })).toEqual({ from: at('09:38'), to: at('12:29') })
  })
  test('stays as it is while seconds pass', () => {
    const before = windowOf({ ...around, fixed: lunch ?? null })
    expect(windowOf({ ...around, now: now + 59_000, fixed: lunch ?? null })).toEqual(before)
  })
  test('takes an hour without a fixed start, at most to the end of the day', () => {
    expect(windowOf({ ...around, fixed: null }).to).toBe(at('11:20'))
    expect(windowOf({ ...around, fixed: null, dayEnd: at('10:40') }).to).toBe(at('10:50'))
  })
  test('grows when now runs over it', () => {
    expect(windowOf({ ...around, now: at('12:28'), fixed: lunch ?? null }).to).toBeGreaterThan(at('12:35'))
  })
  test('begins shortly before the first TOP, however early one looks', () => {
    expect(windowOf({ ...around, now: at('03:00'), starts: [at('09:00')], fixed: null }).from).toBe(at('08:40'))
  })
  test('its hours are round in the zone of the show', () => {
    const shift = 2 * 60 * MINUTE
    expect(hours({ from: at('09:38'), to: at('12:29') }, shift).slice(0, 3)).toEqual([at('09:45'), at('10:00'), at('10:15')])
    expect(hours({ from: 0, to: 5 * 365 * 86_400_000 }, 0).length).toBeLessThanOrEqual(24)
  })
})

describe('the lanes', () => {
  const now = at('10:01:12')
  const line = { from: at('09:38'), to: at('12:29') }
  const forecast = forecastStarts(view.chains, view.segments.filter(toCome), now)
  test('tell what was, runs, comes next and rests', () => {
    const bars = realBars(view.segments, forecast, new Map([['S03', at('10:24')]]), line)
    expect(bars.map((bar) => [bar.segment.id, bar.kind]).slice(0, 5)).toEqual([['S02', 'done'], ['S03', 'live'], ['S04', 'next'], ['S05', 'rest'], ['S06', 'to-come']])
    expect(bars[1]?.left).toBeCloseTo(placeAt(at('09:49'), line))
  })
  test('leave out what was dropped', () => {
    const dropped = view.segments.map((one) => ({ ...one, dropped: one.id === 'S04' }))
    expect(plannedBars(dropped, planned, line).some((bar) => bar.segment.id === 'S04')).toBe(false)
  })
})

test('rooms run beside one another once a side track is on air, or is planned to while the main one lasts', () => {
  const main = view.line.tracks[0]
  if (!main) throw new Error('no main track')
  const side = (next: string | null, on: boolean): typeof main => ({
    track: '2',
    on_air: on && main.on_air ? { ...main.on_air, segment: 'x' } : null,
    next: next ? { segment: next, standby: false, host_ready: null, jumps: [], missing: [], follows: false } : null,
  })
  const withSide = (track: typeof main): boolean => besides({ segments: view.segments, line: { ...view.line, tracks: [main, track] } }, planned)
  expect(besides(view, planned)).toBe(false)
  expect(withSide(side(null, true))).toBe(true)
  expect(withSide(side('S03', false))).toBe(true)
  expect(withSide(side('S19', false))).toBe(false)
})
