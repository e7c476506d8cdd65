// The rundown as the table shows it: each block once, above its segments, each segment above its
// beats. Sums only.
import type { BeatView } from '../../wire/BeatView'
import type { BlockView } from '../../wire/BlockView'
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'
import type { View } from '../../wire/View'
import { plannedStarts } from '../../words/forecast'

/** The one before a segment on its track, and by how many seconds they run into or miss each other. */
export interface Meets {
  segment: SegmentView
  ends: number
  seconds: number
}

/** A segment with its planned times. */
export interface SegmentRow {
  is: 'segment'
  key: string
  segment: SegmentView
  /** Its planned start; none where nothing says it. */
  start: number | null
  /** The one before it would run into it. */
  into: Meets | null
  /** The one before it ends earlier: nothing is planned in between. */
  gap: Meets | null
  /** By how many seconds it passes its own fixed end. */
  past: number
}

/** A block with the times of its segments. */
export interface BlockRow {
  is: 'block'
  key: string
  block: BlockView
  start: number | null
  end: number | null
  /** Its segments here, in order. */
  segments: SegmentView[]
}

/** A step inside a segment. */
export interface BeatRow {
  is: 'beat'
  key: string
  segment: SegmentView
  beat: BeatView
}

export type Row = SegmentRow | BlockRow | BeatRow

/** The rows of the table, in order; those of folded blocks left out. */
export function rowsOf(view: Pick<View, 'blocks' | 'segments'>, folded: ReadonlySet<string> = new Set()): Row[] {
  const starts = plannedStarts(view.segments)
  const blocks = new Map(view.blocks.map((block) => [block.id, block]))
  const before = new Map<string, { segment: SegmentView; ends: number }>()
  const rows: Row[] = []
  let open = null as BlockRow | null
  for (const segment of view.segments) {
    const block = segment.block === null ? undefined : blocks.get(segment.block)
    if (open?.block !== block) {
      open = block ? { is: 'block', key: `${block.id} ${segment.id}`, block, start: null, end: null, segments: [] } : null
      if (open) rows.push(open)
    }
    open?.segments.push(segment)
    const start = starts.get(segment.id) ?? null
    const last = before.get(segment.track)
    const late = start !== null && last && !segment.dropped ? Math.round((last.ends - start) / 1000) : 0
    const meets = (seconds: number): Meets | null => (last && seconds > 0 ? { ...last, seconds } : null)
    const ends = start === null ? null : start + segment.duration * 1000
    const past = ends === null || segment.hard_end === null || segment.dropped ? 0 : Math.max(0, Math.round((ends - segment.hard_end) / 1000))
    if (!block || !folded.has(block.id)) {
      rows.push({ is: 'segment', key: segment.id, segment, start, into: meets(late), gap: meets(-late), past })
      for (const beat of segment.beats) rows.push({ is: 'beat', key: `${segment.id}/${beat.id}`, segment, beat })
    }
    if (start === null || ends === null || segment.dropped) continue
    before.set(segment.track, { segment, ends })
    if (open) Object.assign(open, { start: Math.min(open.start ?? start, start), end: Math.max(open.end ?? ends, ends) })
  }
  return rows
}

/** Who speaks in a segment outside its beats (`beat` none) or in one of them, each once. */
export function castOf(segment: SegmentView, beat: string | null, people: Map<string, PersonView>): PersonView[] {
  const ids = new Set(segment.cast.filter((one) => one.beat === beat).map((one) => one.person))
  return [...ids].flatMap((id) => people.get(id) ?? [])
}

/** What the day looks like, in figures. */
export interface Summary {
  start: number | null
  end: number | null
  segments: number
  blocks: number
  people: number
  overlaps: number
}

/** What the rows add up to. */
export function summaryOf(rows: Row[], view: Pick<View, 'blocks' | 'people'>): Summary {
  const segments = rows.filter((row): row is SegmentRow => row.is === 'segment' && !row.segment.dropped)
  let [start, end] = [null, null] as (number | null)[]
  for (const row of segments) {
    if (row.start === null) continue
    const ends = row.start + row.segment.duration * 1000
    start = Math.min(start ?? row.start, row.start)
    end = Math.max(end ?? ends, ends)
  }
  return {
    start: start ?? null,
    end: end ?? null,
    segments: segments.length,
    blocks: view.blocks.length,
    people: view.people.filter((person) => person.kind === 'person').length,
    overlaps: segments.filter((row) => row.into).length,
  }
}
