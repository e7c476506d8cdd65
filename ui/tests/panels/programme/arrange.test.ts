import { describe, expect, test } from 'vitest'
import { drop, shift, shiftBlock, swapped } from '../../../src/panels/programme/arrange'
import type { SegmentView } from '../../../src/wire/SegmentView'

const one = (id: string, block: string | null): SegmentView => ({ id, block }) as SegmentView
const day = [one('a', 'x'), one('b', 'x'), one('pause', null), one('c', 'y'), one('d', 'y')]
const move = (segments: string[], after?: string) => ({ do: 'move-segments', segments, ...(after === undefined ? {} : { after }) })
const inBlock = (segment: string, value: string) => ({ do: 'set-segment', segment, field: 'block', value })

describe('a move by one place', () => {
  test('goes past the next one of its block', () => {
    expect(shift(day, ['b'], -1)).toEqual(move(['b']))
    expect(shift(day, ['a'], 1)).toEqual(move(['a'], 'b'))
    expect(shift(day, ['d'], -1)).toEqual(move(['d'], 'pause'))
  })
  test('takes the block on the other side first', () => {
    expect(shift(day, ['c'], -1)).toEqual(inBlock('c', ''))
    expect(shift(day, ['b'], 1)).toEqual(inBlock('b', ''))
    expect(shift(day, ['pause', 'c'], 1)).toEqual(inBlock('pause', 'y'))
  })
  test('of several rows is one turn, and none at the edge', () => {
    expect(shift(day, ['a', 'b'], 1)).toEqual({ do: 'several', commands: [inBlock('a', ''), inBlock('b', '')] })
    expect(shift(day, ['a'], -1)).toBeNull()
    expect(shift(day, ['d'], 1)).toBeNull()
    expect(shift(day, [], 1)).toBeNull()
  })
})

test('a block moves past what stands beside it, whole', () => {
  expect(shiftBlock(day, ['a', 'b'], 1)).toEqual(move(['a', 'b'], 'pause'))
  expect(shiftBlock(day, ['c', 'd'], -1)).toEqual(move(['c', 'd'], 'b'))
  expect(shiftBlock(day, ['pause'], -1)).toEqual(move(['pause']))
  expect(shiftBlock(day, ['pause'], 1)).toEqual(move(['pause'], 'd'))
  expect(shiftBlock(day, ['c', 'd'], 1)).toBeNull()
})

test('what is let go beside another one takes its block', () => {
  expect(drop(day, ['d'], 'b', true)).toEqual({ do: 'several', commands: [move(['d'], 'b'), inBlock('d', 'x')] })
  expect(drop(day, ['b'], 'a', false)).toEqual(move(['b']))
  expect(drop(day, ['a'], 'a', true)).toBeNull()
  expect(drop(day, ['a'], 'gone', true)).toBeNull()
})

test('two in a list change places, within it', () => {
  expect(swapped(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(swapped(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
