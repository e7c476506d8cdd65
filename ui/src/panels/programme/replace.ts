// Find and replace: where a text stands, and the commands that put another in its stead.
import type { Do } from '../../wire/Do'
import type { View } from '../../wire/View'
import { beatsOf } from './arrange'

/** Where is looked. */
export const PLACES = ['titles', 'notes', 'scripts', 'names'] as const
export type Place = (typeof PLACES)[number]

/** Where a text was found: the row that shows it, none for a name; and what replaces it. */
export interface Found {
  segment: string | null
  count: number
  command: Do
}

/** Every place of a text, whatever its capitals, with the command that replaces it there. */
export function found(view: Pick<View, 'blocks' | 'segments' | 'people'>, text: string, by: string, places: ReadonlySet<Place>): Found[] {
  if (!text) return []
  const sought = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu')
  const count = (where: string): number => where.match(sought)?.length ?? 0
  const swap = (where: string): string => where.replace(sought, () => by)
  const all: Found[] = []
  const look = (segment: string | null, where: string, command: (now: string) => Do): void => {
    const times = count(where)
    if (times) all.push({ segment, count: times, command: command(swap(where)) })
  }
  const FIELDS: [Place, 'title' | 'subtitle' | 'notes' | 'script'][] = [['titles', 'title'], ['titles', 'subtitle'], ['notes', 'notes'], ['scripts', 'script']]
  for (const segment of view.segments) {
    for (const [place, field] of FIELDS) {
      if (places.has(place)) look(segment.id, segment[field], (value) => ({ do: 'set-segment', segment: segment.id, field, value }))
    }
    const was = beatsOf(segment)
    const beats = was.map((beat) => ({
      ...beat,
      title: places.has('titles') ? swap(beat.title) : beat.title,
      script: places.has('scripts') ? swap(beat.script ?? '') : (beat.script ?? ''),
    }))
    const times = was.reduce((sum, beat) => sum + (places.has('titles') ? count(beat.title) : 0) + (places.has('scripts') ? count(beat.script ?? '') : 0), 0)
    if (times) all.push({ segment: segment.id, count: times, command: { do: 'set-beats', segment: segment.id, beats } })
  }
  if (places.has('titles')) for (const block of view.blocks) look(null, block.title, (title) => ({ do: 'set-block', block: block.id, title }))
  if (places.has('names')) for (const person of view.people) look(null, person.name, (value) => ({ do: 'set-person', person: person.id, field: 'name', value }))
  return all
}
