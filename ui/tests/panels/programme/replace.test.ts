import { expect, test } from 'vitest'
import { found, PLACES, type Place } from '../../../src/panels/programme/replace'
import type { View } from '../../../src/wire/View'

const view = {
  blocks: [{ id: 'x', title: 'Le débat', subtitle: '' }],
  segments: [
    { id: 'a', title: 'Débat et DÉBAT', subtitle: '', notes: 'débat', script: 'Un débat ($1)', beats: [{ id: 'b', title: 'débat', duration: 60, script: 'le débat' }] },
    { id: 'c', title: 'Pause', subtitle: '', notes: '', script: '', beats: [] },
  ],
  people: [{ id: 'p', name: 'Jean DÉBAT' }],
} as unknown as View
const all = (sought: string, by: string, places: Iterable<Place>) => found(view, sought, by, new Set(places))

test('a text is found whatever its capitals, and replaced as it is written', () => {
  const titles = all('débat', '$& (1)', ['titles'])
  expect(titles.map((one) => [one.segment, one.count])).toEqual([['a', 2], ['a', 1], [null, 1]])
  expect(titles[0]?.command).toEqual({ do: 'set-segment', segment: 'a', field: 'title', value: '$& (1) et $& (1)' })
  expect(titles[1]?.command).toEqual({ do: 'set-beats', segment: 'a', beats: [{ id: 'b', title: '$& (1)', duration: 60, script: 'le débat' }] })
})

test('it is looked for where it is asked for, and is no pattern', () => {
  const count = (sought: string, places: Iterable<Place>): number => all(sought, '', places).reduce((sum, one) => sum + one.count, 0)
  expect(PLACES.map((place) => count('débat', [place]))).toEqual([4, 1, 2, 1])
  expect(count('débat', PLACES)).toBe(8)
  expect([count('d.bat', PLACES), count('($1)', PLACES), count('', PLACES)]).toEqual([0, 1, 0])
})
