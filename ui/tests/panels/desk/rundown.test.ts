import { describe, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { driftOf, lines, placeOf, readiness, type Line } from '../../../src/panels/desk/rundown'
import { isRest } from '../../../src/panels/desk/names'

const view = demoView(0)
const told = (all: Line[]): string[] => all.map((line) => (line.is === 'block' ? `${line.block} ${line.stand} ${line.open ? 'open' : 'folded'}` : line.segment.id))

describe('the lines of the rundown', () => {
  test('what runs, what comes next and the block after it are open, later ones folded', () => {
    expect(told(lines(view, new Map()))).toEqual([
      'B1 current open', 'S01', 'S02', 'S03', 'S04', 'S05',
      'B2 later open', 'S06', 'S07', 'S08', 'S09', 'S10', 'S11', 'S12',
      'B3 later folded', 'B4 later folded', 'S21',
    ])
  })
  test('a block that is over is folded', () => {
    const segments = view.segments.map((one, at) => ({ ...one, status: at < 5 ? 'done' : at === 5 ? 'on-air' : at === 6 ? 'next' : 'to-come' }))
    expect(told(lines({ ...view, segments }, new Map())).slice(0, 3)).toEqual(['B1 past folded', 'S05', 'B2 current open'])
  })
  test('a hand opens and folds against all that', () => {
    const folds = new Map([['B1-0', false]])
    expect(told(lines(view, folds)).slice(0, 2)).toEqual(['B1 current folded', 'S05'])
  })
  test('a block that comes back later is a line of its own', () => {
    const segments = view.segments.slice(0, 6).map((one, at) => ({ ...one, block: at === 3 ? 'B2' : 'B1' }))
    const keys = lines({ ...view, segments }, new Map()).filter((line) => line.is === 'block').map((line) => line.key)
    expect(new Set(keys).size).toBe(3)
  })
  test('a block that nobody knows is none', () => {
    expect(told(lines({ ...view, blocks: [] }, new Map()))).toEqual(view.segments.map((one) => one.id))
  })
})

describe('a row', () => {
  test('tells the drift that was made in it, once it is over', () => {
    const [first, , third] = view.segments
    expect(first && driftOf(first)).toBe(120)
    expect(third && driftOf(third)).toBeNull()
  })
  test('is counted among the segments without rests and without what was dropped', () => {
    expect(placeOf(view.segments, 'S06', isRest)).toEqual({ at: 5, of: 18 })
    expect(placeOf(view.segments, 'S05', isRest)).toBeNull()
    const dropped = view.segments.map((one) => (one.id === 'S01' ? { ...one, dropped: true } : one))
    expect(placeOf(dropped, 'S06', isRest)).toEqual({ at: 4, of: 17 })
  })
})

test('the readiness of a block is the sum, and its worst', () => {
  const block = view.segments.filter((one) => one.block === 'B1')
  expect(readiness(block)).toEqual({ ready: 9, of: 10, worst: 'problem' })
  expect(readiness([])).toEqual({ ready: 0, of: 0, worst: null })
})
