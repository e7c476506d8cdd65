import { describe, expect, test } from 'vitest'
import { lineAt, lines, nextVoice } from '../../../src/panels/views/say'
import { speaking } from '../../../src/panels/views/speaking'
import type { CastView } from '../../../src/wire/CastView'
import type { SegmentView } from '../../../src/wire/SegmentView'

const cast = (person: string, beat: string | null = null): CastView => ({ id: `a-${person}`, person, beat, role: '', state: '', why: null })
const beat = (id: string, script = '') => ({ id, title: `Temps ${id}`, duration: 60, script })
const segment = (over: Partial<SegmentView>): SegmentView => ({ title: 'Débat', script: '', beats: [], cast: [], ...over }) as SegmentView

describe('what the host says', () => {
  test('is the opening words, then each beat that has a text', () => {
    const all = lines(segment({ script: ' Bonjour ', beats: [beat('1', 'Un'), beat('2'), beat('3', 'Trois')] }))
    expect(all.map((line) => [line.beat, line.text])).toEqual([[null, 'Bonjour'], ['1', 'Un'], ['3', 'Trois']])
  })
  test('is the text of the beat that runs, else the last one before it', () => {
    const debate = segment({ script: 'Bonjour', beats: [beat('1', 'Un'), beat('2'), beat('3', 'Trois')] })
    const all = lines(debate)
    expect([null, '1', '2', '3'].map((id) => all[lineAt(debate, all, id)]?.text)).toEqual(['Bonjour', 'Un', 'Un', 'Trois'])
    expect(lineAt(segment({}), [], null)).toBe(0)
  })
})

describe('who is given the floor', () => {
  const debate = segment({ beats: [beat('1'), beat('2')], cast: [cast('anne', '1'), cast('luc', '2')] })
  const then = segment({ cast: [cast('zoe')] })
  test('is whoever comes after the beat that runs, else the first of the next segment', () => {
    expect(nextVoice(debate, then, '1')?.person).toBe('luc')
    expect(nextVoice(debate, then, '2')?.person).toBe('zoe')
    expect(nextVoice(null, then, null)?.person).toBe('zoe')
    expect(nextVoice(debate, null, null)).toBeNull()
  })
})

describe('the name under the picture', () => {
  test('is the one of the beat, or the only one; with several it is none', () => {
    const debate = segment({ cast: [cast('anne', '1'), cast('luc', '2')] })
    expect(speaking(debate, '2')?.person).toBe('luc')
    expect(speaking(debate, null)).toBeNull()
    expect(speaking(segment({ cast: [cast('anne')] }), null)?.person).toBe('anne')
    expect(speaking(segment({}), null)).toBeNull()
  })
})
