import { describe, expect, test } from 'vitest'
import { beatMarks, beatRows } from '../../../src/panels/desk/beats'
import type { BeatView } from '../../../src/wire/BeatView'

const beat = (id: string, duration: number | null): BeatView => ({ id, title: id, duration, script: '' })
const planned = [beat('a', 120), beat('b', 480), beat('c', 300)]

describe('beats with planned lengths', () => {
  test('the one whose time it is runs, with what is left of it', () => {
    expect(beatRows(planned, 130).map((row) => [row.stand, row.left])).toEqual([['passed', null], ['current', 470], ['to-come', null]])
  })
  test('the next one begins with its first second', () => {
    expect(beatRows(planned, 120).map((row) => row.stand)).toEqual(['passed', 'current', 'to-come'])
  })
  test('the last one runs on, and over', () => {
    expect(beatRows(planned, 960).at(-1)).toMatchObject({ stand: 'current', left: -60 })
  })
})

test('where one length is missing nobody knows which one runs', () => {
  const rows = beatRows([beat('a', 120), beat('b', null)], 10)
  expect(rows.map((row) => [row.stand, row.from])).toEqual([['unknown', null], ['unknown', null]])
  expect(beatMarks(rows, 600)).toEqual([])
})

test('marks stand where beats begin, inside the bar', () => {
  expect(beatMarks(beatRows(planned, 0), 1200)).toEqual([10, 50])
  expect(beatMarks(beatRows(planned, 0), 300)).toEqual([40])
  expect(beatMarks(beatRows(planned, 0), 0)).toEqual([])
})

test('beats that begin at one moment share a mark', () => {
  const beats = [beat('a', 120), beat('b', 0), beat('c', 300)]
  expect(beatMarks(beatRows(beats, 0), 1200)).toEqual([10])
})
