import { describe, expect, test } from 'vitest'
import { Review } from '../../../src/panels/import/review.svelte'
import { draft, note, segment } from './draft'

const SAID = { date: null, zone: null, title: null }

function review(): Review {
  const segments = [segment('s1', 1, { hard: true }), segment('s2', 2), segment('s3', 3, { hard_end: true })]
  return new Review(draft(segments, [
    note('hard-start', 1, { proposal: { code: 'hard-start', segment: 's1', at: '09:00' } }),
    note('beat-duration', 2, { proposal: { code: 'beat-duration', segment: 's2', seconds: [1800, 1800] } }),
    note('split-tracks', 2, { proposal: { code: 'split-tracks', segment: 's2', titles: ['Eau', 'Air', 'Terre'] } }),
    note('no-speaker', 3),
    note('hard-end', 3, { proposal: { code: 'hard-end', segment: 's3', at: '12:00' } }),
    note('after', 4, { level: 'left-out' }),
  ]))
}

describe('what a person settles', () => {
  test('nothing yet: fixed times stay as proposed, nothing else is done', () => {
    const untouched = review()
    expect(untouched.choices(SAID)).toEqual({ ...SAID, hard: ['s1'], beats: [], split: [], beside: [], private: [], columns: null, take: null })
    expect([untouched.looseEnds, untouched.segments, untouched.open]).toEqual([[], 3, ['0', '1', '2', '3', '4']])
  })
  test('a refused fixed time follows the one before; a refused fixed end is loose', () => {
    const refusing = review()
    refusing.settle('0', 'refused')
    refusing.settle('4', 'refused')
    expect([refusing.choices(SAID).hard, refusing.looseEnds]).toEqual([[], ['s3']])
  })
  test('accepted lengths and rooms are done; the rooms count as segments', () => {
    const accepting = review()
    accepting.settle('1', 'accepted')
    accepting.settle('2', 'accepted')
    expect([accepting.choices(SAID).beats, accepting.choices(SAID).split, accepting.segments]).toEqual([['s2'], ['s2'], 5])
  })
  test('the same answer again takes it back', () => {
    const wavering = review()
    wavering.settle('1', 'accepted')
    wavering.settle('1', 'accepted')
    expect([wavering.choices(SAID).beats, wavering.open.length]).toEqual([[], 5])
  })
  test('all at once leaves what was refused, and is undone at once', () => {
    const all = review()
    all.settle('2', 'refused')
    all.acceptAll()
    expect([all.open, all.choices(SAID).split, all.choices(SAID).beats]).toEqual([[], [], ['s2']])
    all.undo()
    expect([all.open.length, all.verdict('2')]).toEqual([4, 'refused'])
    all.undo()
    all.undo()
    expect(all.open.length).toBe(5)
  })
})
