// Where rows go: the commands that a move asks for. What moves past the edge of a block takes the
// block on the other side first.
import type { BeatBrief } from '../../wire/BeatBrief'
import type { Do } from '../../wire/Do'
import type { SegmentView } from '../../wire/SegmentView'

/** One command, or several as one. */
export function together(commands: Do[]): Do | null {
  const [one] = commands
  return commands.length > 1 ? { do: 'several', commands } : (one ?? null)
}

function inBlock(segments: SegmentView[], block: string | null): Do[] {
  const others = segments.filter((segment) => segment.block !== block)
  return others.map((segment) => ({ do: 'set-segment', segment: segment.id, field: 'block', value: block ?? '' }))
}

function after(segments: string[], id: string | undefined): Do {
  return { do: 'move-segments', segments, ...(id === undefined ? {} : { after: id }) }
}

/** Segments one place up or down; none where there is no such place. */
export function shift(all: SegmentView[], ids: string[], by: 1 | -1): Do | null {
  const places = all.flatMap((segment, at) => (ids.includes(segment.id) ? [at] : []))
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return null
  const next = all[by > 0 ? last + 1 : first - 1]
  if (!next) return null
  const moved = places.flatMap((at) => all[at] ?? [])
  if (moved.some((segment) => segment.block !== next.block)) return together(inBlock(moved, next.block))
  return after(ids, by > 0 ? next.id : all[first - 2]?.id)
}

/** A run of segments of one block past the whole of what stands before or after it. */
export function shiftBlock(all: SegmentView[], ids: string[], by: 1 | -1): Do | null {
  const first = all.findIndex((segment) => segment.id === ids[0])
  const last = first + ids.length - 1
  let edge = by > 0 ? last + 1 : first - 1
  const past = all[edge]
  if (!past) return null
  while (past.block !== null && all[edge + by]?.block === past.block) edge += by
  return after(ids, by > 0 ? all[edge]?.id : all[edge - 1]?.id)
}

/** Segments to a place: right before or after another one, in its block. */
export function drop(all: SegmentView[], ids: string[], onto: string, below: boolean): Do | null {
  const at = all.findIndex((segment) => segment.id === onto)
  const target = all[at]
  if (!target || ids.includes(onto)) return null
  const moved = all.filter((segment) => ids.includes(segment.id))
  return together([after(ids, below ? onto : all[at - 1]?.id), ...inBlock(moved, target.block)])
}

/** The beats of a segment as they are, to be changed. */
export function beatsOf(segment: SegmentView): BeatBrief[] {
  return segment.beats.map((beat) => ({ id: beat.id, title: beat.title, script: beat.script, ...(beat.duration === null ? {} : { duration: beat.duration }) }))
}

/** A list with one of its members in another place. */
export function swapped<T>(list: T[], at: number, by: 1 | -1): T[] {
  const [one, other] = [list[at], list[at + by]]
  if (one === undefined || other === undefined) return list
  return list.map((it, place) => (place === at ? other : place === at + by ? one : it))
}
