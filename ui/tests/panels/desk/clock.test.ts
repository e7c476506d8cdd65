import { expect, test } from 'vitest'
import { corrected, shiftTo } from '../../../src/panels/desk/clock'

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

const AT = Date.parse('2021-07-12T10:01:12.345+02:00')

test.each([
  ['−40', AT - 40_000],
  ['-40 s', AT - 40_000],
  ['+5', AT + 5_000],
  ['10:00:32', AT - 40_345],
  ['10:01', AT - 12_345],
])('« %s » corrects 10:01:12', (typed, at) => {
  expect(corrected(AT, '10:01:12', typed)).toBe(at)
})

test('just after midnight a time of the evening before is the nearer one', () => {
  const at = Date.parse('2021-07-13T00:00:10+02:00')
  expect(corrected(at, '00:00:10', '23:59:30')).toBe(at - 40_000)
})

test.each(['', '40', 'plus tôt', '25:00'])('« %s » corrects nothing', (typed) => {
  expect(corrected(AT, '10:01:12', typed)).toBeNull()
})
