import { describe, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { calls, minutes } from '../../../src/panels/views/board'
import type { View } from '../../../src/wire/View'

const view = (): View => demoView(0)

describe('the board of the waiting room', () => {
  test('calls those on air first, then everyone by the time of their passage', () => {
    const all = calls(view(), view().clock.show)
    expect(all[0]?.segment.status).toBe('on-air')
    expect(all[0]?.guests.every((one) => one.where === 'on-air')).toBe(true)
    const times = all.slice(1).map((one) => one.starts ?? 0)
    expect(times.length).toBeGreaterThan(3)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })
  test('leaves out what is over and who is not awaited', () => {
    const all = calls(view(), view().clock.show)
    expect(all.every((one) => one.guests.length > 0 && one.segment.status !== 'done')).toBe(true)
  })
  test('tells where someone is of the passage that they are awaited for', () => {
    const given = view()
    const coming = given.segments.filter((one) => one.status !== 'done' && one.status !== 'on-air' && one.cast.length)
    const [first, later] = coming
    const passage = first?.cast[0]
    if (!first || !later || !passage) throw new Error('two passages are to come')
    const people = given.people.map((one) => (one.id === passage.person ? { ...one, state: 'connected', next: passage.id } : one))
    const segments = given.segments.map((one) => (one.id === later.id ? { ...one, cast: [...one.cast, { ...passage, id: 'again' }] } : one))
    const of = (id: string) => calls({ ...given, people, segments }, given.clock.show).find((one) => one.segment.id === id)
    const where = (id: string) => of(id)?.guests.find((one) => one.person.id === passage.person)?.where
    expect([where(first.id), where(later.id)]).toEqual(['connected', 'expected'])
  })
  test('counts whole minutes, and never below none', () => {
    expect([119_999, 120_000, 59_000, -5].map((at) => minutes(at, 0))).toEqual([1, 2, 0, 0])
  })
})
