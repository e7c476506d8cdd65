import { describe, expect, test } from 'vitest'
import { lengthAfter, onItsDay, startAfter, startOf, typedLength, typedTime } from '../../../src/panels/programme/typed'
import { length } from '../../../src/words/time'

describe('a time as people type it', () => {
  test.each([['9h45', '09:45'], ['9 h', '09:00'], ['09:45', '09:45'], ['9.05', '09:05'], ['0945', '09:45'], ['00:00', '00:00'], ['23h59', '23:59']])(
    '%s is %s', (text, time) => expect(typedTime(text)).toBe(time))
  test.each(['', '9', '24:00', '9:60', 'midi', '945', '9:45:10', '-9:00'])('“%s” is none', (text) => expect(typedTime(text)).toBeNull())
})

describe('a length as people type it', () => {
  test.each([['35', 2100], ['35 min', 2100], ["35'", 2100], ['1 h 45', 6300], ['1h', 3600], ['1h5min', 3900], ['1 min 30', 90], ['1 min 30 s', 90], ['45 s', 45], ['0', 0]])(
    '%s', (text, seconds) => expect(typedLength(text)).toBe(seconds))
  test.each(['', '1:30', '-5', 'demain', '1.5', 'h', '5 x'])('“%s” is none', (text) => expect(typedLength(text)).toBeNull())
  test('is read as it is shown', () => {
    for (const seconds of [0, 45, 60, 90, 2100, 3600, 6300, 36000]) expect(typedLength(length(seconds))).toBe(seconds)
  })
})

describe('a start as the wire takes it', () => {
  const at = (text: string): number => Date.parse(text)
  test('is the wall time in the show’s zone', () => {
    expect(startOf(at('2021-07-12T07:45:00Z'), 'Europe/Paris', '2021-07-12')).toBe('09:45')
    expect(startOf(at('2021-07-12T07:45:30Z'), 'Europe/Paris', '2021-07-12')).toBe('09:45:30')
  })
  test('after midnight says how many days later', () => {
    expect(startOf(at('2021-07-12T22:30:00Z'), 'Europe/Paris', '2021-07-12')).toBe('1/00:30')
    expect(startOf(at('2021-11-01T08:00:00Z'), 'Europe/Paris', '2021-10-30')).toBe('2/09:00')
  })
  test('that is typed stays on the day where its row stands', () => {
    expect(onItsDay('01:15', '1/00:30')).toBe('1/01:15')
    expect(onItsDay('10:00', '09:45')).toBe('10:00')
  })
})

describe('what is typed in the stead of something', () => {
  test.each([['+10m', 2700], ['-5', 1800], ['−5 min', 1800], ['+1h', 5700], ['40', 2400], ['-2h', null], ['+', null], ['+x', null]])('%s of 35 min', (text, seconds) => expect(lengthAfter(text, 2100)).toBe(seconds))
  const planned = Date.parse('2021-07-12T07:45:00Z')
  const start = (text: string, at: number | null = planned) => startAfter(text, at, 'Europe/Paris', '2021-07-12')
  test.each([['p', ''], ['', ''], [' P ', ''], ['9h30', '09:30'], ['+10m', '09:55'], ['-1h15', '08:30'], ['+15h', '1/00:45'], ['pp', null], ['midi', null]])('“%s” as a start planned at 09:45', (text, value) => expect(start(text)).toBe(value))
  test('without a plan only a time is a start', () => {
    expect([start('9h', null), start('+5', null), start('p', null)]).toEqual(['09:00', null, ''])
  })
})
