// Where one stands inside a segment, by the planned lengths of its beats.
import type { BeatView } from '../../wire/BeatView'
import type { SegmentView } from '../../wire/SegmentView'
import type { View } from '../../wire/View'
import { calledRows } from '../../words/calling'

/** A beat, with where it stands: `unknown` where lengths are not planned. */
export interface BeatRow {
  beat: BeatView
  stand: 'passed' | 'current' | 'to-come' | 'unknown'
  /** Seconds left of the one that runs; negative once it is over. */
  left: number | null
  /** Seconds after the start of the segment at which it begins, where that is planned. */
  from: number | null
}

/** The beats when so many seconds have passed. Only where each has a planned length is it known
 * which one runs. */
export function beatRows(beats: BeatView[], elapsed: number): BeatRow[] {
  if (beats.some((beat) => beat.duration === null)) {
    return beats.map((beat) => ({ beat, stand: 'unknown', left: null, from: null }))
  }
  let end = 0
  return beats.map((beat, at) => {
    const from = end
    end += beat.duration ?? 0
    const passed = elapsed >= end && at < beats.length - 1
    const stand = passed ? 'passed' : elapsed >= from ? 'current' : 'to-come'
    return { beat, stand, left: stand === 'current' ? end - elapsed : null, from }
  })
}

/** The beats of what is on air: the closing's as they are called, any other's by their lengths. */
export function airingBeats(view: View, segment: SegmentView, elapsed: number, now: number): BeatRow[] {
  const air = view.closing?.segments.includes(segment.id) ? view.closing.air : null
  if (!air) return beatRows(segment.beats, elapsed)
  const begun = now - elapsed * 1000
  const stands = { done: 'passed', 'on-air': 'current', 'to-come': 'to-come' } as const
  return calledRows(air, now).map((row) => {
    const title = view.closing?.rows.find((one) => one.id === row.id)?.title ?? row.id
    const beat = { id: row.id, title, duration: row.length, script: '' }
    return { beat, stand: stands[row.stands], left: row.left, from: Math.floor((row.start - begun) / 1000) }
  })
}

/** Where beats begin on a bar of `given` seconds, in percent, each place once; without the first. */
export function beatMarks(rows: BeatRow[], given: number): number[] {
  if (given <= 0) return []
  const marks = rows.flatMap(({ from }) => (from !== null && from > 0 && from < given ? [(from / given) * 100] : []))
  return [...new Set(marks)]
}
