import { afterEach, describe, expect, test } from 'vitest'
import { countdown, figures, hourMinute, late, length, longDate, longDay, signed, wallClock, within } from '../../src/words/time'
import { words } from '../../src/words/words.svelte'

const PARIS = 'Europe/Paris'
const NB = '\u00a0'
const at = Date.parse('2021-07-12T10:01:12+02:00')

afterEach(() => (words.language = 'fr'))

describe('instants', () => {
  test('are read in the zone of the show, whatever the machine’s', () => {
    expect(wallClock(at, PARIS)).toBe('10:01:12')
    expect(hourMinute(at, PARIS)).toBe('10:01')
    expect(hourMinute(at, 'America/New_York')).toBe('04:01')
  })
  test('midnight is 00:00', () => {
    expect(wallClock(Date.parse('2021-07-12T00:00:00+02:00'), PARIS)).toBe('00:00:00')
  })
  test('show parts of a minute as that minute', () => {
    expect(hourMinute(Date.parse('2021-07-12T10:01:59.999+02:00'), PARIS)).toBe('10:01')
  })
  test('follow a change of hour', () => {
    expect(hourMinute(Date.parse('2021-10-31T00:30:00Z'), PARIS)).toBe('02:30')
    expect(hourMinute(Date.parse('2021-10-31T01:30:00Z'), PARIS)).toBe('02:30')
  })
})

describe('days', () => {
  test('are written out in the language', () => {
    expect(longDate(at, PARIS)).toBe('lundi 12 juillet 2021')
    expect(longDay('2021-07-12')).toBe('lundi 12 juillet 2021')
    words.language = 'en'
    expect(longDay('2021-07-12')).toBe('Monday 12 July 2021')
  })
  test('an empty one stays empty', () => expect(longDay('')).toBe(''))
})

describe('lengths', () => {
  test('as a clock shows them', () => {
    expect(figures(1368)).toBe('22:48')
    expect(figures(59)).toBe('00:59')
    expect(figures(3900)).toBe('1:05:00')
  })
  test('left, then over', () => {
    expect([countdown(1368), countdown(0), countdown(-130)]).toEqual(['22:48', '00:00', '+2:10'])
  })
  test('differences have a true sign', () => {
    expect([signed(240), signed(-70), signed(0), signed(3900)]).toEqual(['+4:00', '−1:10', '0:00', '+1:05:00'])
  })
  test('late is said in words', () => {
    expect(late(240)).toEqual({ text: '+4:00', word: 'retard' })
    expect(late(-70)).toEqual({ text: '−1:10', word: 'avance' })
    expect(late(0).word).toBe('à l’heure')
    words.language = 'en'
    expect(late(240).word).toBe('late')
  })
  test('as people say them', () => {
    const said = [2100, 6300, 15720, 45, 90, 3600, 0, -120].map(length)
    const wanted = ['35 min', '1 h 45', '4 h 22', '45 s', '1 min 30', '1 h', '0 s', '−2 min']
    expect(said).toEqual(wanted.map((text) => text.replaceAll(' ', NB)))
  })
  test('to come and past', () => {
    expect(within(1368)).toBe('dans 22:48')
    expect(within(-61)).toBe('il y a 01:01')
  })
})
