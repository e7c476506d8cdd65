import { expect, test } from 'vitest'
import { bar, rehearsedBy, toldFixed } from '../../../src/panels/debrief/rows'
import type { KeptView } from '../../../src/wire/KeptView'
import type { ToldView } from '../../../src/wire/ToldView'

const row = (more: Partial<ToldView>): ToldView => ({
  segment: 's', title: 'S', number: '', kind: 'talk', rest: false, track: 'main', status: 'done', planned_start: 0, start: 0,
  planned: 600, rehearsed: null, real: 600, held: 0, by: 0, ...more,
})

test('a rehearsal is told by what was rehearsed: rests and what did not run are none of it', () => {
  expect(rehearsedBy([row({}), row({ rehearsed: 680 }), row({ rehearsed: 570 }), row({ rehearsed: 10, rest: true })])).toBe(50)
  expect(rehearsedBy([row({})])).toBeNull()
})

test('bars go by the greatest difference, and small ones stay small', () => {
  const rows = [row({ by: 240 }), row({ by: -120 })]
  expect([bar(240, rows), bar(-120, rows)]).toEqual([50, 25])
  expect(bar(6, [row({ by: 6 })])).toBe(5)
})

test('of many fixed times those are told that were missed most, by the clock', () => {
  const kept = (at: number, late: number): KeptView => ({ segment: null, at, real: at, late, kept: late < 60 })
  const few = [kept(1, 0), kept(2, 90)]
  expect(toldFixed(few, 2)).toEqual(few)
  const many = [kept(1, 70), kept(2, 0), kept(3, 300), kept(4, 100)]
  expect(toldFixed(many, 2).map((one) => one.at)).toEqual([3, 4])
})
