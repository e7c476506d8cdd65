// Who is expected on stage and when, for the board of the waiting room: in the order of the day.
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'
import type { View } from '../../wire/View'
import { forecastStarts, toCome } from '../../words/forecast'

/** Someone, and where they are: `PersonView.state` of the board. */
export interface Guest {
  person: PersonView
  where: string
}

/** Those who are on stage together. */
export interface Call {
  segment: SegmentView
  /** When they are expected on stage; null for those who are on it. */
  starts: number | null
  guests: Guest[]
}

/** Where someone is, for a passage that they are not awaited for yet. */
const LATER = 'expected'

/** Who is on air, then who is expected, by the time of their passage; rows without anyone are left out. */
export function calls(view: View, now: number): Call[] {
  const expected = forecastStarts(view.chains, view.segments.filter(toCome), now)
  const people = new Map(view.people.map((one) => [one.id, one]))
  const called = view.segments.flatMap((segment): Call[] => {
    const starts = segment.status === 'on-air' ? null : expected.get(segment.id)
    const guests = starts === undefined ? [] : guestsOf(segment, people)
    return starts !== undefined && guests.length ? [{ segment, starts, guests }] : []
  })
  return called.sort((a, b) => (a.starts ?? -Infinity) - (b.starts ?? -Infinity))
}

function guestsOf(segment: SegmentView, people: Map<string, PersonView>): Guest[] {
  const ids = [...new Set(segment.cast.map((one) => one.person))]
  return ids.flatMap((id) => {
    const person = people.get(id)
    if (!person) return []
    const awaited = segment.cast.some((one) => one.person === id && one.id === person.next)
    return [{ person, where: segment.status === 'on-air' ? 'on-air' : awaited ? person.state : LATER }]
  })
}

/** Whole minutes until an instant, what is begun left out: nobody comes late for it. */
export function minutes(at: number, now: number): number {
  return Math.max(0, Math.floor((at - now) / 60_000))
}
