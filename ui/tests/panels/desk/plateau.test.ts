import { describe, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { beatRows } from '../../../src/panels/desk/beats'
import { goNoGo, groupsOf, isMany } from '../../../src/panels/desk/plateau'
import type { SegmentView } from '../../../src/wire/SegmentView'

const view = demoView(0)
const people = new Map(view.people.map((one) => [one.id, one]))
const segment = (id: string): SegmentView => {
  const found = view.segments.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

test('people stand under their beat from five on; first those who are in none', () => {
  const ten = segment('S17')
  expect([isMany(segment('S03')), isMany(ten)]).toEqual([false, true])
  const groups = groupsOf(ten.cast, beatRows(ten.beats, 0))
  expect(groups.map((group) => [group.row?.beat.id ?? null, group.cast.length])).toEqual([[null, 1], ['S17-1', 3], ['S17-2', 3], ['S17-3', 3]])
})

describe('the go/no-go', () => {
  const debate = segment('S03')
  const [first] = debate.cast
  const who = first?.person ?? ''
  test('names each who appears once, with their critical checks', () => {
    const all = goNoGo(debate, [], people, view.checklist)
    expect(all.map((one) => one.person.id)).toEqual(debate.cast.map((one) => one.person))
    expect(all[0]?.needs.map((need) => need.check.code)).toEqual(['confirmed', 'technical', 'connected', 'sound'])
  })
  test('says what is missing, also where the marks on the board are of another passage', () => {
    const elsewhere = new Map(people).set(who, { ...people.get(who)!, next: 'another' })
    const [one] = goNoGo(debate, [{ person: who, check: 'sound' }], elsewhere, view.checklist)
    expect(one?.needs.map((need) => [need.check.code, need.missing, need.mark])).toEqual([['sound', true, null]])
  })
  test('forgets nobody who lacks something', () => {
    const all = goNoGo({ cast: [] }, [{ person: 'marquet', check: 'technical' }], people, view.checklist)
    expect(all.map((one) => [one.person.id, one.cast, one.needs.length])).toEqual([['marquet', null, 1]])
  })
})
