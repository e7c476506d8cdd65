import { expect, test } from 'vitest'
import { drift, since } from '../../../src/panels/start/told'
import { isZone } from '../../../src/panels/start/zone'

const NOON = Date.parse('2021-07-12T10:00:00Z')

test('a drift is told in words, never as a bare sign', () => {
  expect(drift(240)).toBe('4\u00a0min de retard')
  expect(drift(-70)).toBe('1\u00a0min\u00a010 d’avance')
  expect(drift(3 * 86_400 + 60)).toBe('3 jours de retard')
  expect(drift(0)).toBe('À l’heure')
})

test('a moment is told by how long ago it was, and by its date after a day', () => {
  expect(since(NOON - 17_000, NOON)).toBe('il y a 17\u00a0s')
  expect(since(NOON - 2 * 3_600_000, NOON)).toBe('il y a 2\u00a0h')
  expect(since(NOON + 5_000, NOON)).toBe('il y a 0\u00a0s')
  expect(since(NOON - 3 * 86_400_000, NOON)).toBe('vendredi 9 juillet 2021')
})

test('a zone is one that this machine knows', () => {
  expect(isZone('Europe/Paris')).toBe(true)
  expect(['', 'Paris', 'Europe/Nowhere', 'CET+1'].filter(isZone)).toEqual([])
})
