// The rundown as the table shows it: each block once, above its segments. Sums only.
import type { BlockView } from '../../wire/BlockView'
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'
import type { View } from '../../wire/View'
import { plannedStarts } from '../../words/forecast'

/** A segment with its planned times. */
export interface SegmentRow {
  is: 'segment'
  segment: SegmentView
  /** Its planned start; none where nothing says it. */
  start: number | null
  /** The one before it on its track that would run into it, and by how many seconds. */
  into: { title: string; ends: number; seconds: number } | null
}

/** A block with the times of its segments. */
export interface BlockRow {
  is: 'block'
  id: string
  block: BlockView
  start: number | null
  end: number | null
}

export type Row = SegmentRow | BlockRow

/** The rows of the table, in order. */
export function rowsOf(view: Pick<View, 'blocks' | 'segments'>): Row[] {
  const starts = plannedStarts(view.segments)
  const blocks = new Map(view.blocks.map((block) => [block.id, block]))
  const before = new Map<string, { title: string; ends: number }>()
  const rows: Row[] = []
  let open = null as BlockRow | null
  for (const segment of view.segments) {
    const block = segment.block === null ? undefined : blocks.get(segment.block)
    if (open?.block !== block) {
      open = block ? { is: 'block', id: `${block.id} ${segment.id}`, block, start: null, end: null } : null
      if (open) rows.push(open)
    }
    const start = starts.get(segment.id) ?? null
    const last = before.get(segment.track)
    const late = start !== null && last && !segment.dropped ? Math.round((last.ends - start) / 1000) : 0
    rows.push({ is: 'segment', segment, start, into: last && late > 0 ? { ...last, seconds: late } : null })
    if (start === null || segment.dropped) continue
    const ends = start + segment.duration * 1000
    before.set(segment.track, { title: segment.title, ends })
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
  const timed = segments.flatMap(({ start, segment }) => (start === null ? [] : [{ start, end: start + segment.duration * 1000 }]))
  return {
    start: timed.length ? Math.min(...timed.map((one) => one.start)) : null,
    end: timed.length ? Math.max(...timed.map((one) => one.end)) : null,
    segments: segments.length,
    blocks: view.blocks.length,
    people: view.people.filter((person) => person.kind === 'person').length,
    overlaps: segments.filter((row) => row.into).length,
  }
}
