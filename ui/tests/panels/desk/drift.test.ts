import { expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { driftNow, greatest } from '../../../src/panels/desk/drift'
import { day, forecastStarts, plannedStarts, toCome } from '../../../src/words/forecast'

const at = (time: string): number => Date.parse(`2021-07-12T${time}+02:00`)

test('the drift of this moment is that of what comes next, though the end may hold', () => {
  const view = demoView(0)
  const now = at('10:01:12')
  const planned = plannedStarts(view.segments)
  const forecast = forecastStarts(view.chains, view.segments.filter(toCome), now)
  expect(day(view, now).over).toBe(0)
  expect(driftNow(view, planned, forecast, day(view, now))).toBe(240)
})

test('after the last segment it is that of the day', () => {
  const view = demoView(0)
  const line = { ...view.line, tracks: [{ track: 'main', on_air: null, next: null }] }
  expect(driftNow({ ...view, line }, new Map(), new Map(), { planned: 0, forecast: 20_000, over: 20 })).toBe(20)
})

test('the greatest causes keep their order, and the others add up', () => {
  const cause = (by: number): { why: string; segment: string | null; by: number } => ({ why: 'over', segment: String(by), by })
  const causes = [10, -300, 20, 200, -5].map(cause)
  const { told, others } = greatest(causes, 2)
  expect(told.map((one) => one.by)).toEqual([-300, 200])
  expect(others).toBe(25)
  expect(greatest(causes, 9)).toEqual({ told: causes, others: 0 })
})
