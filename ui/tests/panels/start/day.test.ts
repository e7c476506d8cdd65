import { describe, expect, test } from 'vitest'
import { dayOf, typedDay } from '../../../src/panels/start/day'

describe('a day as people write it', () => {
  test.each([
    ['2021-07-12', '2021-07-12'],
    ['12/07/2021', '2021-07-12'],
    [' 1.7.2021 ', '2021-07-01'],
    ['1-7-2021', '2021-07-01'],
    ['29/02/2024', '2024-02-29'],
  ])('%s', (text, day) => expect(dayOf(text)).toBe(day))

  test.each(['', 'lundi', '12/07', '12/07/21', '31/02/2021', '29/02/2023', '2021-13-01', '00/07/2021', '12/07/2021 x'])(
    '“%s” is none', (text) => expect(dayOf(text)).toBeNull())

  test('is typed again as it was read', () => {
    expect(typedDay('2021-07-12')).toBe('12/07/2021')
    expect(dayOf(typedDay('2021-07-12'))).toBe('2021-07-12')
    expect(typedDay('')).toBe('')
  })
})
