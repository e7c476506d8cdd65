// The themes that someone who takes notes in a workshop is offered.
import type { TakeawayView } from '../../wire/TakeawayView'
import type { SegmentView } from '../../wire/SegmentView'

/** So many points are told of a theme. */
export const POINTS = 3

/** The workshops by their titles, then whatever themes were written before; the one that is on air first. */
export function themesOf(segments: SegmentView[], noted: TakeawayView[]): string[] {
  const workshops = segments.filter((one) => one.kind === 'workshop' && !one.dropped)
  const airing = workshops.filter((one) => one.status === 'on-air')
  const titles = [...airing, ...workshops].flatMap((one) => (one.beats.length > 1 ? one.beats.map((beat) => beat.title) : [one.title]))
  return [...new Set([...titles, ...noted.map((one) => one.theme)])].filter((name) => name.trim())
}
