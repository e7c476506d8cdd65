import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demoView, DEMO_START } from '../../../src/link/demo-show'
import { grouped, type Group, type Row } from '../../../src/panels/people/board'
import { Held } from '../../../src/panels/people/held.svelte'
import { rowsOf } from '../../../src/panels/people/rows'

const groups = grouped(rowsOf(demoView(0)), 'urgency', () => DEMO_START)
const names = (groups: Group[]): string[] => groups.flatMap((group) => group.rows.map((row) => `${group.name} ${row.person.id}`))

/** The groups once the first of who is to prepare is ready. */
function ticked(): Group[] {
  const rows = groups.flatMap((group) => group.rows)
  const first = groups.find((group) => group.name === 'prepare')?.rows[0] as Row
  const ready = { ...first, person: { ...first.person, state: 'ready' } }
  return grouped([...rows.filter((row) => row !== first), ready], 'urgency', () => DEMO_START)
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('who was ticked stays where they were until the last press is five seconds old', () => {
  const held = new Held()
  const after = ticked()
  expect(names(after)).not.toEqual(names(groups))
  held.hold(groups)
  expect(names(held.keep(after))).toEqual(names(groups))
  vi.advanceTimersByTime(4000)
  held.hold(groups)
  vi.advanceTimersByTime(4000)
  expect(names(held.keep(after))).toEqual(names(groups))
  vi.advanceTimersByTime(1000)
  expect(held.keep(after)).toBe(after)
})

test('goes where they belong at once where another order is wanted', () => {
  const held = new Held()
  const after = ticked()
  held.hold(groups)
  held.let()
  expect(held.keep(after)).toBe(after)
})
