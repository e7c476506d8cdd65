import { expect, test } from 'vitest'
import { causeName, runName } from '../../../src/panels/debrief/names'
import type { ToldView } from '../../../src/wire/ToldView'

const row = (more: Partial<ToldView>): ToldView => ({
  segment: 's', title: 'S', number: '', kind: 'talk', rest: false, track: 'main', status: 'done', planned_start: 0, start: 0,
  planned: 600, rehearsed: null, real: 600, held: 0, by: 0, ...more,
})
const rows = new Map([
  ['long', row({ title: 'Un titre qui ne tient en aucun cas sous une barre', number: '12' })],
  ['wide', row({ title: 'L’ODD 17 en direct de l’international', number: '2' })],
  ['lunch', row({ title: 'Pause déjeuner', kind: 'lunch', rest: true })],
  ['gone', row({ title: '' })],
])
const cause = (why: string, segment: string | null): { why: string; segment: string | null; by: number } => ({ why, segment, by: 60 })

test('a cause has a short name under its bar, and its whole one beside', () => {
  expect(causeName(cause('over', 'long'), rows, true)).toBe('N°\u00A012')
  expect(causeName(cause('held', 'long'), rows, true)).toBe('N°\u00A012, arrêt')
  expect(causeName(cause('over', 'long'), rows, false)).toBe('Un titre qui ne tient en aucun cas sous une barre, durée')
  expect(causeName(cause('over', 'wide'), rows, true)).toBe('N°\u00A02')
  expect(causeName(cause('over', 'lunch'), rows, true)).toBe('Déjeuner')
  expect(causeName(cause('over', 'gone'), rows, true)).toBe('Retiré du plan')
  expect(causeName(cause('late-start', null), rows, true)).toBe('Départ')
})

test('a run is named by its kind and the day it was called', () => {
  const called = Date.parse('2021-07-09T15:00:00+02:00')
  expect(runName({ mode: 'rehearsal', nth: 2, called }, 'Europe/Paris')).toBe('Filage 2 du 9 juillet')
  expect(runName({ mode: 'live', nth: 1, called }, 'Europe/Paris')).toBe('Direct du 9 juillet')
})
