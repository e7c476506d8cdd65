// The timeline's geometry: the whole day on one line, and a magnified window of it. Places are in
// percent of the line.
import { takes, type Fixed, type Starts } from '../../words/forecast'
import type { SegmentView } from '../../wire/SegmentView'
import type { View } from '../../wire/View'
import { isRest } from './names'

const MINUTE = 60_000

/** A stretch of time. */
export interface Stretch {
  from: number
  to: number
}

/** A place on a line, in percent. */
export interface Place {
  left: number
  width: number
}

/** Where an instant lies on a line that shows a stretch. */
export function placeAt(at: number, { from, to }: Stretch): number {
  return to > from ? ((at - from) / (to - from)) * 100 : 0
}

/** Where what lasts from one instant to another lies, cut at both ends; none outside. */
export function placeOf(from: number, to: number, line: Stretch): Place | null {
  const left = Math.max(0, placeAt(from, line))
  const right = Math.min(100, placeAt(to, line))
  return right > left ? { left, width: right - left } : null
}

/** A part of the day: a block, or what stands outside of any. */
export interface Part extends Stretch {
  block: string | null
  first: SegmentView
  /** A rest that is a part of its own: the lunch. */
  rest: boolean
}

/** The parts of the day as planned, on the main track. A short rest between two blocks belongs to the
 * one before it. */
export function dayParts(segments: SegmentView[], planned: Starts): Part[] {
  const parts: Part[] = []
  for (const segment of segments) {
    const from = planned.get(segment.id)
    if (segment.track !== 'main' || segment.dropped || from === undefined) continue
    const to = from + segment.duration * 1000
    const last = parts.at(-1)
    const joins = last && !last.rest && (segment.block === null ? segment.kind === 'break' : segment.block === last.block)
    if (joins) last.to = Math.max(last.to, to)
    else parts.push({ block: segment.block, first: segment, from, to, rest: isRest(segment) && segment.block === null })
  }
  return parts.length > MOST_PARTS ? joined(parts) : parts
}

/** More parts than this are too narrow to be seen. */
const MOST_PARTS = 40

/** Neighbours outside of any block as one part. */
function joined(parts: Part[]): Part[] {
  const wide: Part[] = []
  for (const part of parts) {
    const last = wide.at(-1)
    if (last && !last.rest && !part.rest && last.block === null && part.block === null) last.to = Math.max(last.to, part.to)
    else wide.push({ ...part })
  }
  return wide
}

function floor(at: number, step: number): number {
  return Math.floor(at / step) * step
}

function ceil(at: number, step: number): number {
  return Math.ceil(at / step) * step
}

/** What the window is laid around. */
export interface Around {
  now: number
  /** The planned and the real start of what is on air, or of what comes next. */
  starts: number[]
  /** When what is on air, or comes next, is planned to end. */
  ends: number
  /** The next fixed start to come. */
  fixed: Fixed | null
  /** When the day ends, planned or expected. */
  dayEnd: number
}

/** The longest window without being squeezed. */
const LONGEST = 300 * MINUTE

/** From a few minutes before what is on air to just after the next fixed start, or an hour without
 * one. It stays as it is while figures change: its ends are rounded. */
export function windowOf({ now, starts, ends, fixed, dayEnd }: Around): Stretch {
  const first = Math.min(...starts)
  const reach = fixed && fixed.planned - first <= LONGEST ? fixed.planned : null
  // Before the first TOP, hours may lie between now and it.
  const lead = Math.min(first - 7 * MINUTE, Math.max(floor(now, 5 * MINUTE) - 5 * MINUTE, first - 20 * MINUTE))
  const far = reach === null ? Math.min(ceil(ends + 60 * MINUTE, 5 * MINUTE), dayEnd + 10 * MINUTE) : reach + 14 * MINUTE
  const late = fixed && reach !== null ? ceil(fixed.forecast + 6 * MINUTE, 5 * MINUTE) : far
  return { from: floor(lead, MINUTE), to: Math.max(far, late, ceil(now + 8 * MINUTE, 5 * MINUTE)) }
}

const STEPS = [5, 10, 15, 30, 60, 120, 180]

/** The round hours of a stretch, twelve at the most, `shift` milliseconds away from those of UTC. */
export function hours({ from, to }: Stretch, shift: number): number[] {
  const step = (STEPS.find((minutes) => (to - from) / (minutes * MINUTE) <= 12) ?? 360) * MINUTE
  const first = ceil(from + shift, step) - shift
  const count = Math.min(24, Math.floor((to - first) / step) + 1)
  return Array.from({ length: Math.max(0, count) }, (_, at) => first + at * step)
}

/** What a bar on the lane of what is real and expected tells. */
export type BarKind = 'done' | 'live' | 'next' | 'rest' | 'to-come'

/** A bar of a lane. */
export interface Bar extends Place {
  segment: SegmentView
  kind: BarKind
}

/** The bars of what was planned. */
export function plannedBars(segments: SegmentView[], planned: Starts, line: Stretch): Bar[] {
  return segments.flatMap((segment) => {
    const from = planned.get(segment.id)
    if (from === undefined || segment.dropped) return []
    const place = placeOf(from, from + segment.duration * 1000, line)
    return place ? [{ segment, kind: isRest(segment) ? 'rest' : 'to-come', ...place }] : []
  })
}

/** The bars of what was real and is expected; `ends` tells of what is on air. */
export function realBars(segments: SegmentView[], forecast: Starts, ends: Starts, line: Stretch): Bar[] {
  return segments.flatMap((segment) => {
    const from = segment.started ?? forecast.get(segment.id)
    if (from === undefined) return []
    const to = segment.ended ?? ends.get(segment.id) ?? from + takes(segment) * 1000
    const place = placeOf(from, to, line)
    return place ? [{ segment, kind: barKind(segment), ...place }] : []
  })
}

function barKind(segment: SegmentView): BarKind {
  if (segment.ended !== null) return 'done'
  if (segment.status === 'on-air') return 'live'
  if (segment.status === 'next') return 'next'
  return isRest(segment) ? 'rest' : 'to-come'
}

/** The tracks that run beside the main one now: on air, or planned while what is on air lasts. */
export function besides(view: Pick<View, 'line' | 'segments'>, planned: Starts): boolean {
  const [main, ...sides] = view.line.tracks
  const on = view.segments.find((one) => one.id === main?.on_air?.segment)
  const end = on ? (planned.get(on.id) ?? 0) + on.duration * 1000 : 0
  return sides.some(({ on_air, next }) => on_air !== null || (next !== null && on !== undefined && (planned.get(next.segment) ?? Infinity) < end))
}
