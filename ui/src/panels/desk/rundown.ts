// The rundown as lines: blocks that fold, and rows.
import { takes, whole, type Starts } from '../../words/forecast'
import type { SegmentView } from '../../wire/SegmentView'
import type { View } from '../../wire/View'

/** What is over, in any way. */
const OVER = ['done', 'skipped', 'dropped', 'not-run']

/** Where a block stands: what runs or comes next is in the current one. */
export type Stand = 'past' | 'current' | 'later'

/** The line of a block. */
export interface BlockLine {
  is: 'block'
  key: string
  block: string
  stand: Stand
  open: boolean
  segments: SegmentView[]
}

/** The line of a segment. */
export interface RowLine {
  is: 'row'
  key: string
  segment: SegmentView
}

export type Line = BlockLine | RowLine

/** Whether a segment is over, in any way. */
export function isOver(segment: Pick<SegmentView, 'status'>): boolean {
  return OVER.includes(segment.status)
}

/** Segments that follow one another in one block, or outside of any. */
interface Group {
  block: string | null
  segments: SegmentView[]
}

function groups(segments: SegmentView[]): Group[] {
  const all: Group[] = []
  for (const segment of segments) {
    const last = all.at(-1)
    if (last && last.block === segment.block) last.segments.push(segment)
    else all.push({ block: segment.block, segments: [segment] })
  }
  return all
}

function standOf({ segments }: Group): Stand {
  if (segments.some((one) => one.status === 'on-air' || one.status === 'next')) return 'current'
  return segments.every(isOver) ? 'past' : 'later'
}

/** The lines of a rundown. What runs, what comes next and the block after it are open; the others
 * are folded, where `folds` does not say otherwise by the key of a block's line. */
export function lines(view: Pick<View, 'segments' | 'blocks'>, folds: ReadonlyMap<string, boolean>): Line[] {
  const known = new Set(view.blocks.map((block) => block.id))
  const all = groups(view.segments)
  const stands = all.map(standOf)
  const last = stands.lastIndexOf('current')
  const following = all.findIndex((group, at) => at > last && group.block !== null && stands[at] === 'later')
  return all.flatMap(({ block, segments }, at) => {
    const rows = segments.map((segment): RowLine => ({ is: 'row', key: segment.id, segment }))
    if (block === null || !known.has(block)) return rows
    const key = `${block}-${at}`
    const stand = stands[at] ?? 'later'
    const open = folds.get(key) ?? (stand === 'current' || at === following)
    return [{ is: 'block', key, block, stand, open, segments }, ...(open ? rows : [])]
  })
}

/** When a segment began, or is expected to; none when it is out of the timing. */
export function startOf(segment: SegmentView, forecast: Starts): number | null {
  return segment.started ?? forecast.get(segment.id) ?? null
}

/** When it left the air, or is expected to. `airEnds` tells of what is on air. */
export function endOf(segment: SegmentView, forecast: Starts, airEnds: Starts): number | null {
  if (segment.ended !== null) return segment.ended
  const onAir = airEnds.get(segment.id)
  if (onAir !== undefined) return onAir
  const start = forecast.get(segment.id)
  return start === undefined ? null : start + takes(segment) * 1000
}

/** Seconds that a segment took more than planned; none before it is over. */
export function driftOf(segment: SegmentView): number | null {
  if (segment.started === null || segment.ended === null) return null
  return whole(segment.ended - segment.started) - segment.duration
}

/** Among the segments of the main track that are counted, which one this is: 3 of 18; none for a
 * rest or a row out of the timing. */
export function placeOf(segments: SegmentView[], id: string, isRest: (segment: SegmentView) => boolean): { at: number; of: number } | null {
  const track = segments.find((one) => one.id === id)?.track
  const counted = segments.filter((one) => one.track === track && !one.dropped && !isRest(one))
  const at = counted.findIndex((one) => one.id === id)
  return at < 0 ? null : { at: at + 1, of: counted.length }
}

/** How many are ready in some segments, of how many, and the worst of them. */
export function readiness(segments: SegmentView[]): { ready: number; of: number; worst: string | null } {
  const order = ['problem', 'late', 'to-do', 'under-way', 'ready']
  const worst = segments.map((one) => one.worst).filter((one) => one !== null)
  return {
    ready: segments.reduce((sum, one) => sum + one.ready, 0),
    of: segments.reduce((sum, one) => sum + one.cast.length, 0),
    worst: order.find((state) => worst.includes(state)) ?? null,
  }
}
