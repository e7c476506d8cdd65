// What the host says and whom they introduce, from what is written in the rundown.
import type { CastView } from '../../wire/CastView'
import type { SegmentView } from '../../wire/SegmentView'

/** One text, with the place it belongs to. */
export interface Line {
  /** The beat it is of; none for the segment's own opening words. */
  beat: string | null
  /** What it is of, as printed. */
  of: string
  text: string
}

/** The texts of a segment, in the order they are said. */
export function lines(segment: Pick<SegmentView, 'title' | 'script' | 'beats'>): Line[] {
  const own = segment.script.trim() ? [{ beat: null, of: segment.title, text: segment.script.trim() }] : []
  const ofBeats = segment.beats.filter((beat) => beat.script.trim()).map((beat) => ({ beat: beat.id, of: beat.title, text: beat.script.trim() }))
  return [...own, ...ofBeats]
}

/** Which text belongs to the beat that runs: its own, else the last one before it. */
export function lineAt(segment: Pick<SegmentView, 'beats'>, all: Line[], beat: string | null): number {
  const place = (id: string | null): number => (id === null ? -1 : segment.beats.findIndex((one) => one.id === id))
  const now = place(beat)
  return Math.max(0, all.findLastIndex((line) => place(line.beat) <= now))
}

/** Who is given the floor next: whoever comes after the beat that runs, else the first of the next
 * segment. */
export function nextVoice(segment: SegmentView | null, next: SegmentView | null, beat: string | null): CastView | null {
  const at = segment && beat !== null ? segment.beats.findIndex((one) => one.id === beat) : -1
  const later = segment && at >= 0 ? segment.beats.slice(at + 1).map((one) => one.id) : []
  const inside = segment?.cast.find((one) => one.beat !== null && later.includes(one.beat))
  return inside ?? next?.cast[0] ?? null
}
