import { expect, test } from 'vitest'
import { able, actsOf, choices, newCue, whenName, whenOf, words } from '../../../src/panels/devices/cues'
import type { DeviceBrief } from '../../../src/wire/DeviceBrief'

const OSC: DeviceBrief = { id: 'osc', kind: 'osc', name: 'Son', address: '127.0.0.1:9', in_rehearsal: false, tells: false, safe: [] }

test('what listens only has no acts', () => {
  expect(able([OSC, { ...OSC, id: 'in', kind: 'osc-in' }])).toEqual([OSC])
  expect(actsOf('obs')[0]).toBe('scene')
})

test('a new cue is at the TOP', () => {
  expect(newCue(OSC, undefined)).toEqual({ id: '', device: 'osc', when: 'take', beat: null, act: 'osc', path: '/cue/go', args: [] })
})

test('seconds before the end stay when the moment is picked again', () => {
  expect(whenOf('before-end', 'take')).toEqual({ 'before-end': 60 })
  expect(whenOf('before-end', { 'before-end': 90 })).toEqual({ 'before-end': 90 })
  expect(whenName({ 'before-end': 90 })).toBe('before-end')
})

test('a name that is not there can still be seen', () => {
  expect(choices(['A'], 'B')).toEqual(['B', 'A'])
  expect(choices(['A'], 'A')).toEqual(['A'])
})

test('words of a line keep what is in quotes together', () => {
  expect(words('/go 1 "Ada Lovelace" 0.5')).toEqual(['/go', '1', '"Ada Lovelace"', '0.5'])
})
