import { expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { standIns } from '../../../src/panels/people/standin'

const view = demoView(0)
const debate = view.segments.find((one) => one.cast.length > 1)
const speaker = view.people.find((one) => one.id === debate?.cast[0]?.person)

test('whoever is in the segment already cannot stand in for someone of it', () => {
  if (!debate || !speaker) throw new Error('the demo has a debate')
  const could = standIns(view.people, speaker, debate)
  const there = debate.cast.map((cast) => cast.person)
  expect(could.length).toBeGreaterThan(0)
  expect(could.filter((one) => there.includes(one.id))).toEqual([])
  expect(could.every((one) => one.kind === 'person')).toBe(true)
  const families = could.map((one) => one.family)
  expect(families).toEqual(families.toSorted((a, b) => a.localeCompare(b)))
})

test('without a segment anyone else could', () => {
  if (!speaker) throw new Error('the demo has speakers')
  const could = standIns(view.people, speaker, null)
  expect(could.map((one) => one.id)).not.toContain(speaker.id)
  expect(could.length).toBe(view.people.filter((one) => one.kind === 'person').length - 1)
})
