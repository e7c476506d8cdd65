import { expect, test } from 'vitest'
import { odds, worst } from '../../../src/panels/desk/sure.svelte'

const at = (time: string): number => Date.parse(`2021-07-12T${time}+02:00`)
const zone = 'Europe/Paris'
const likely = { segment: 'lunch', half: at('12:20:10'), worst: at('12:24:40'), holds: 34 }

test('the worst is said where it is later than the forecast, by its minute', () => {
  expect(worst(likely, at('12:19:00'), zone)).toBe('au pire 12:24')
  expect(worst(likely, at('12:24:05'), zone)).toBeNull()
  expect(worst(likely, at('12:30:00'), zone)).toBeNull()
  expect(worst(null, at('12:19:00'), zone)).toBeNull()
})

test('the odds are said whole, and nothing where nothing is known', () => {
  const said = odds(likely, zone)
  expect(said).toContain('12:20')
  expect(said).toContain('12:24')
  expect(said).toContain('34 fois sur 100')
  expect(odds(null, zone)).toBeUndefined()
})
