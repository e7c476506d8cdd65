// Who is on stage: under their beat, or beside; and what each still lacks.
import type { CastView } from '../../wire/CastView'
import type { CheckView } from '../../wire/CheckView'
import type { MarkView } from '../../wire/MarkView'
import type { MissingView } from '../../wire/MissingView'
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'
import type { BeatRow } from './beats'

/** From so many people on they stand under their beat. */
const MANY = 5

/** Whether people stand under their beats: five or more, some of them in a beat. */
export function isMany(segment: Pick<SegmentView, 'cast'>): boolean {
  return segment.cast.length >= MANY
}

/** A beat with those who are in it; none for those who are in no beat. */
export interface Group {
  row: BeatRow | null
  cast: CastView[]
}

/** People under their beats, in order; first those who are in none. */
export function groupsOf(cast: CastView[], rows: BeatRow[]): Group[] {
  const beats = new Set(rows.map(({ beat }) => beat.id))
  const loose = cast.filter((one) => one.beat === null || !beats.has(one.beat))
  const under = rows.map((row) => ({ row, cast: cast.filter((one) => one.beat === row.beat.id) }))
  return loose.length ? [{ row: null, cast: loose }, ...under] : under
}

/** One critical check of someone. */
export interface Need {
  check: CheckView
  /** None where the list does not tell, and it is not missing. */
  mark: MarkView | null
  missing: boolean
}

/** Someone in the segment to come, with their critical checks. */
export interface GoNoGo {
  /** Their appearance; none where they are not on the list, and yet lack something. */
  cast: CastView | null
  person: PersonView
  needs: Need[]
}

/** The go/no-go of a segment: each who appears, once, with each critical check. The marks on the
 * board are those of one passage; for another one only what is missing is known. */
export function goNoGo(
  segment: Pick<SegmentView, 'cast'>,
  missing: MissingView[],
  people: Map<string, PersonView>,
  checklist: CheckView[],
): GoNoGo[] {
  const seen = new Set<string>()
  const casts = segment.cast.map((cast) => ({ cast, id: cast.person }))
  const asked = [...casts, ...missing.map((one) => ({ cast: null, id: one.person }))]
  return asked.flatMap(({ cast, id }) => {
    const person = people.get(id)
    if (!person || seen.has(person.id)) return []
    seen.add(person.id)
    const lacks = (code: string): boolean => missing.some((one) => one.person === person.id && one.check === code)
    const markOf = (code: string): MarkView | null => (cast && person.next === cast.id ? (person.marks.find((mark) => mark.check === code) ?? null) : null)
    const needs = checklist
      .filter((check) => check.critical || lacks(check.code))
      .map((check) => ({ check, mark: markOf(check.code), missing: lacks(check.code) }))
      .filter((need) => need.missing || need.mark !== null)
    return [{ cast, person, needs }]
  })
}
