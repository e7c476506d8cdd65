import { describe, expect, test } from 'vitest'
import { castOf, rowsOf, summaryOf, type Row } from '../../../src/panels/programme/rows'
import type { PersonView } from '../../../src/wire/PersonView'
import type { SegmentView } from '../../../src/wire/SegmentView'

const NINE = Date.parse('2021-07-12T07:00:00Z')
const MINUTE = 60_000

function segment(id: string, minutes: number, with_: Partial<SegmentView> = {}): SegmentView {
  return {
    id, block: null, track: 'main', number: '', kind: 'talk', title: id, subtitle: '', notes: '', hard: false, plan_head: null, duration: minutes * 60,
    least: minutes * 60, cut: 0, most: null, hard_end: null, dropped: false,
    weight: null, drop_rank: null, follow_on: 'by-hand', room: '', link: '', script: '', host: null, status: 'to-come', started: null, ended: null, started_called: null, ended_called: null, beats: [], cues: [], cast: [], ready: 0, worst: null,
    ...with_,
  }
}

const BLOCKS = [{ id: 'b1', title: 'Matin', subtitle: '' }, { id: 'b2', title: 'Soir', subtitle: '' }]
const rows = (segments: SegmentView[]): Row[] => rowsOf({ blocks: BLOCKS, segments })
const at = (minutes: number): number => NINE + minutes * MINUTE

describe('the rows of the rundown', () => {
  const day = [
    segment('a', 10, { block: 'b1', hard: true, plan_head: NINE }),
    segment('b', 20, { block: 'b1' }),
    segment('pause', 15),
    segment('c', 30, { block: 'b2' }),
  ]
  test('each block stands once above its segments, with their window', () => {
    const told = rows(day).map((row) => (row.is === 'block' ? `${row.block.title} ${row.start === at(0) ? 0 : 45}–${((row.end ?? 0) - NINE) / MINUTE}` : row.segment.id))
    expect(told).toEqual(['Matin 0–30', 'a', 'b', 'pause', 'Soir 45–75', 'c'])
  })
  test('each follows the one before; a dropped one takes no time', () => {
    const starts = (segments: SegmentView[]) => rows(segments).flatMap((row) => (row.is === 'segment' ? [((row.start ?? 0) - NINE) / MINUTE] : []))
    expect(starts(day)).toEqual([0, 10, 30, 45])
    expect(starts(day.map((one) => (one.id === 'b' ? { ...one, dropped: true } : one)))).toEqual([0, 10, 10, 25])
  })
  test('a fixed start that the one before runs into is told, on its own track only', () => {
    const into = (segments: SegmentView[]) => rows(segments).flatMap((row) => (row.is === 'segment' && row.into ? [`${row.into.segment.title} ${row.into.seconds}`] : []))
    const fixed = { hard: true, plan_head: at(25) }
    expect(into([...day.slice(0, 2), segment('c', 5, fixed)])).toEqual(['b 300'])
    expect(into([...day.slice(0, 2), segment('c', 5, { ...fixed, track: '2' })])).toEqual([])
    expect(into([...day.slice(0, 2), segment('c', 5, { ...fixed, dropped: true })])).toEqual([])
    expect(into([...day.slice(0, 2), segment('c', 5, { ...fixed, plan_head: at(30) })])).toEqual([])
  })
  test('what is free before a fixed start is told, and what passes a fixed end', () => {
    const told = (segments: SegmentView[]) => rows(segments).flatMap((row) => (row.is === 'segment' ? [`${row.gap?.seconds ?? 0} ${row.past}`] : []))
    expect(told([...day.slice(0, 1), segment('c', 5, { hard: true, plan_head: at(25), hard_end: at(28) })])).toEqual(['0 0', '900 120'])
  })
  test('beats stand under their segment; a folded block hides them all', () => {
    const beats = [{ id: 'x', title: 'x', duration: null, script: '' }]
    const keys = (folded: string[]) => rowsOf({ blocks: BLOCKS, segments: [segment('a', 5, { block: 'b1', beats }), segment('p', 5)] }, new Set(folded)).map((row) => row.key)
    expect(keys([])).toEqual(['b1 a', 'a', 'a/x', 'p'])
    expect(keys(['b1'])).toEqual(['b1 a', 'p'])
  })
  test('adds up', () => {
    expect(summaryOf(rows(day), { blocks: BLOCKS, people: [] })).toEqual({ start: at(0), end: at(75), segments: 4, blocks: 2, people: 0, overlaps: 0 })
    expect(summaryOf([], { blocks: [], people: [] }).start).toBeNull()
  })
})

test('who speaks in a segment or in one of its beats stands once', () => {
  const person = (id: string): PersonView => ({ id, kind: 'person', name: id, given: '', family: '', role: '', organisation: '', pronunciation: '', bio: '', pace: null, passages: [], next: null, state: 'ready', marks: [], kept: [], unrecorded: false, calls: 0 })
  const cast = (who: string, beat: string | null) => ({ id: who + beat, person: who, beat, role: '', state: 'ready', why: null })
  const one = segment('a', 10, { cast: [cast('p1', null), cast('p1', null), cast('p2', 'x'), cast('gone', null)] })
  const people = new Map(['p1', 'p2'].map((id) => [id, person(id)]))
  expect(castOf(one, null, people).map((who) => who.id)).toEqual(['p1'])
  expect(castOf(one, 'x', people).map((who) => who.id)).toEqual(['p2'])
})
