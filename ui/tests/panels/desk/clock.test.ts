import { expect, test } from 'vitest'
import { shiftTo } from '../../../src/panels/desk/clock'

test.each([
  ['10:20', 18 * 60 + 48],
  ['10h20', 18 * 60 + 48],
  ['10 h 20', 18 * 60 + 48],
  ['10h', -72],
  ['09:00:12', -61 * 60],
  ['10:20:30', 19 * 60 + 18],
])('%s is so far from 10:01:12', (typed, seconds) => {
  expect(shiftTo('10:01:12', typed)).toBe(seconds * 1000)
})

test.each(['', 'midi', '25:00', '10:60', '10:20:61', '10', '10:20 demain'])('« %s » is no time', (typed) => {
  expect(shiftTo('10:01:12', typed)).toBeNull()
})
