// Who could stand in for someone.
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'

/** Who could take someone's passage in a segment over, by family name: nobody is in one segment twice. */
export function standIns(people: PersonView[], of: PersonView, segment: Pick<SegmentView, 'id' | 'cast'> | null): PersonView[] {
  const there = new Set(segment?.cast.map((cast) => cast.person))
  const could = people.filter((one) => one.kind === 'person' && one.id !== of.id && !there.has(one.id) && !one.passages.some((passage) => passage.segment === segment?.id))
  return could.toSorted((a, b) => a.family.localeCompare(b.family))
}
