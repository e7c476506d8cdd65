// The rows of the board. One view after another is made of most of the same parts: a row is made anew
// only where it may be another.
import type { CheckView } from '../../wire/CheckView'
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'
import type { View } from '../../wire/View'
import { expectedStarts, plannedStarts, toCome, type Expected } from '../../words/forecast'
import { ofKinds, type Row } from './board'
import { sameList } from './steady'

/** The checks that hold for a kind of passage, by name. */
type Checks = (kind: string) => ReadonlyMap<string, CheckView>

/** Where a segment stands: what a row shows of it. */
interface Place {
  segment: SegmentView
  /** Its start, as expected, or as it was. */
  start: Expected | null
  /** Whether that is ahead. */
  ahead: boolean
  /** Whether it is prepared for. */
  comes: boolean
}

/** Everyone with their passage, in the desk's order. */
export function rowsOf(view: View): Row[] {
  return rowing()(view, ofKinds(view.checklist))
}

/** The same for one view after another. */
export function rowing(): (view: View, checks: Checks) => Row[] {
  let places = new Map<string, Place>()
  let rows: Row[] = []
  let by: Checks | null = null
  let made = new WeakMap<PersonView, { row: Row; of: (Place | undefined)[] }>()
  return (view, checks) => {
    if (by !== checks) made = new WeakMap()
    by = checks
    places = placesOf(view, places)
    const now = view.people.map((person) => {
      const of = person.passages.map((passage) => places.get(passage.segment))
      const known = made.get(person)
      if (known && sameList(known.of, of) === known.of) return known.row
      const row = rowOf(person, places, checks)
      made.set(person, { row, of })
      return row
    })
    return (rows = sameList(rows, now))
  }
}

function rowOf(person: PersonView, places: Map<string, Place>, checks: Checks): Row {
  const shown = person.passages.find((passage) => passage.id === person.next)
  const place = shown && places.get(shown.segment)
  const theirs = person.passages.flatMap((passage) => places.get(passage.segment) ?? [])
  const coming = theirs.filter((one) => one.comes)
  const numbers = (coming.length ? coming : theirs.slice(-1)).map((one) => one.segment.number).filter((one) => one)
  return {
    person,
    segment: place?.segment ?? null,
    start: place?.start ?? null,
    ahead: place?.ahead ?? false,
    numbers: [...new Set(numbers)].join(', '),
    checks: checks(shown?.kind ?? ''),
  }
}

/** Where each segment stands; as before where that is the same. */
function placesOf(view: View, before: Map<string, Place>): Map<string, Place> {
  const expected = expectedStarts(view.chains, view.segments.filter(toCome))
  const planned = plannedStarts(view.segments)
  // What is prepared for is the day as planned, once a rehearsal is over.
  const rehearsed = view.line.mode === 'rehearsal' && view.line.state === 'after'
  const place = (segment: SegmentView): Place => {
    const plan = fixed(planned.get(segment.id))
    const ahead = rehearsed ? plan : expected.get(segment.id)
    return { segment, start: ahead ?? fixed(segment.started) ?? plan, ahead: Boolean(ahead), comes: toCome(segment) || (rehearsed && !segment.dropped) }
  }
  return new Map(view.segments.map((segment) => {
    const [was, now] = [before.get(segment.id), place(segment)]
    return [segment.id, was && same(was, now) ? was : now]
  }))
}

function same(a: Place, b: Place): boolean {
  return a.segment === b.segment && a.ahead === b.ahead && a.comes === b.comes && a.start?.least === b.start?.least && a.start?.after === b.start?.after
}

/** A start that no longer moves, where there is one. */
function fixed(at: number | null | undefined): Expected | null {
  return at === null || at === undefined ? null : { least: at, after: -Infinity }
}
