import { describe, expect, test } from 'vitest'
import { demoView } from '../../src/link/demo-show'
import type { ChainView } from '../../src/wire/ChainView'
import type { OnAirView } from '../../src/wire/OnAirView'
import type { SegmentView } from '../../src/wire/SegmentView'
import { day, fixedStarts, forecastStarts, onAir, plannedStarts, whole, type Row } from '../../src/words/forecast'

const MINUTE = 60_000
const at = (time: string): number => Date.parse(`2021-07-12T${time}+02:00`)
const row = (id: string, minutes: number, track = 'main'): Row => ({ id, track, duration: minutes * 60 })
const chain = (head: string, at_least: number | null, after_now_ms: number | null): ChainView => ({ track: 'main', head, at_least, after_now_ms })

interface Case {
  name: string
  now: number
  chains: { head: string; track?: string; at_least: number | null; after_now?: number | null; after_now_ms?: number | null }[]
  rows: { id: string; duration: number; track?: string }[]
  starts: Record<string, number>
  hard_starts: Record<string, { planned: number; late: number }>
}
const vectors: Record<string, { cases: Case[] }> = import.meta.glob('../../../data/vectors/forecast.json', { import: 'default', eager: true })

describe('the vectors shared with the desk', () => {
  const cases = Object.values(vectors).flatMap((file) => file.cases)
  if (!cases.length) test.skip('data/vectors/forecast.json is not there')
  test.each(cases)('$name', ({ now, chains, rows, starts, hard_starts }) => {
    const given = chains.map((one) => ({ track: 'main', ...one, after_now_ms: one.after_now_ms ?? one.after_now ?? null }))
    const found = forecastStarts(given, rows.map((one) => ({ track: 'main', ...one })), now)
    expect(Object.fromEntries(found)).toEqual(starts)
    for (const [id, { planned, late }] of Object.entries(hard_starts)) {
      expect(Math.max(0, whole((found.get(id) ?? NaN) - planned))).toBe(late)
    }
  })
})

describe('forecast starts', () => {
  const now = at('10:01:12')
  test('sum up from the head of their chain', () => {
    const starts = forecastStarts([chain('a', at('10:24:00'), null)], [row('a', 10), row('b', 15)], now)
    expect([...starts]).toEqual([['a', at('10:24:00')], ['b', at('10:34:00')]])
  })
  test('move with now in overtime', () => {
    const chains = [chain('a', at('10:00:00'), 2 * MINUTE)]
    expect(forecastStarts(chains, [row('a', 10)], now).get('a')).toBe(now + 2 * MINUTE)
    expect(forecastStarts(chains, [row('a', 10)], now + MINUTE).get('a')).toBe(now + 3 * MINUTE)
  })
  test('begin anew at the next head: a fixed start takes up the delay', () => {
    const chains = [chain('a', at('11:59:00'), null), chain('lunch', at('12:15:00'), null)]
    const starts = forecastStarts(chains, [row('a', 10), row('lunch', 105), row('b', 15)], now)
    expect([starts.get('lunch'), starts.get('b')]).toEqual([at('12:15:00'), at('14:00:00')])
  })
  test('keep tracks apart', () => {
    const chains = [chain('a', now, null), { ...chain('x', now, null), track: 'room-2' }]
    const rows = [row('a', 10), row('x', 5, 'room-2'), row('b', 5), row('y', 5, 'room-2')]
    const starts = forecastStarts(chains, rows, now)
    expect([starts.get('b'), starts.get('y')]).toEqual([now + 10 * MINUTE, now + 5 * MINUTE])
  })
  test('are none before the first head', () => {
    expect(forecastStarts([], [row('a', 10)], now).size).toBe(0)
  })
})

describe('planned starts', () => {
  test('sum up; what is dropped takes no time', () => {
    const base = demoView(0).segments.slice(0, 3)
    const segments: SegmentView[] = base.map((one, n) => ({ ...one, dropped: n === 1 }))
    expect([...plannedStarts(segments).values()]).toEqual([at('09:00:00'), at('09:10:00'), at('09:10:00')])
  })
})

describe('what is on air', () => {
  const air: OnAirView = { segment: 'S03', taken: at('09:49:00'), duration: 2100, adjust: 0, held_ms: 0 }
  const { line } = demoView(0)
  test('counts down from when it was taken', () => {
    expect(onAir(air, line, at('10:01:12'))).toMatchObject({ elapsed: 732, left: 1368, ends: at('10:24:00'), held: null })
  })
  test('holds that are over and minutes given move its end', () => {
    const moved = onAir({ ...air, held_ms: MINUTE, adjust: 120 }, line, at('10:01:12'))
    expect(moved).toMatchObject({ elapsed: 672, left: 1548, ends: at('10:27:00') })
  })
  test('stands still while held, and its end moves with now', () => {
    const held = onAir(air, { ...line, hold_since: at('10:00:00') }, at('10:01:30'))
    expect(held).toMatchObject({ left: 1440, held: 90, ends: at('10:25:30') })
  })
  test('counts the overtime below zero; its end is now', () => {
    const over = onAir(air, line, at('10:26:10'))
    expect(over).toMatchObject({ left: -130, ends: at('10:26:10'), share: 1 })
  })
  test('is never before it was taken, even when clocks differ a little', () => {
    expect(onAir(air, line, air.taken - 300)).toMatchObject({ elapsed: 0, left: 2100 })
  })
})

describe('the day', () => {
  const view = demoView(0)
  test('tells its end against the plan, and what a fixed start takes up', () => {
    expect(day(view, at('10:01:12'))).toEqual({ planned: at('18:00:00'), forecast: at('18:00:00'), over: 0 })
  })
  test('is late by what no fixed start takes up', () => {
    const late = { ...view, chains: view.chains.map((one) => (one.head === 'S13' ? { ...one, at_least: at('14:04:00') } : one)) }
    expect(day(late, at('10:01:12')).over).toBe(240)
  })
  test('names the fixed starts that will be missed', () => {
    const threatened = { ...view, chains: view.chains.slice(0, 1) }
    const fixed = fixedStarts(threatened, at('10:01:12')).map((one) => [one.segment.id, one.late])
    expect(fixed).toEqual([['S12', 240], ['S13', 240]])
  })
  test('once it is over ends when it ended', () => {
    const over = { ...view, segments: view.segments.map((one) => ({ ...one, status: 'done', ended: at('18:02:10') })), chains: [], line: { ...view.line, state: 'after', tracks: [] } }
    expect(day(over, at('19:00:00'))).toMatchObject({ forecast: at('18:02:10'), over: 130 })
  })
})
