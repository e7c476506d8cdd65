import { describe, expect, test } from 'vitest'
import { seconds, typedSeconds, typedWarnings, warnings } from '../../../src/panels/programme/settings'

describe('the time between two TOPs', () => {
  test('is written in seconds', () => {
    expect(seconds(600)).toBe('0,6')
    expect(seconds(2000)).toBe('2')
  })

  test('is read as people type it', () => {
    expect(['0,6', '0.6 s', ' 1 ', '2s'].map(typedSeconds)).toEqual(['600', '600', '1000', '2000'])
    expect(['', 'vite', '-1', '1 min'].map(typedSeconds)).toEqual([null, null, null, null])
  })
})

describe('how early an alert comes', () => {
  test('is written as lengths are', () => {
    expect(warnings([3600, 1800, 300])).toBe('1\u00a0h, 30\u00a0min, 5\u00a0min')
  })

  test('is read as people type it', () => {
    expect(typedWarnings('1 h, 30 min, 5')).toBe('3600 1800 300')
    expect(typedWarnings('60 30 15 5')).toBe('3600 1800 900 300')
    expect(typedWarnings('1 h 30')).toBe('5400')
    expect(typedWarnings('45')).toBe('2700')
  })

  test('is not read where one is no length', () => {
    expect(['', '30 min, bientôt', '30;;5'].map(typedWarnings)).toEqual([null, null, null])
  })

  test('what is written reads back', () => {
    expect(typedWarnings(warnings([5400, 900]))).toBe('5400 900')
  })
})
