// Whose name stands under the picture.
import type { CastView } from '../../wire/CastView'
import type { SegmentView } from '../../wire/SegmentView'

/** Who speaks in the beat that runs; the only one of the segment where no beat says more; nobody
 * where several could be meant: a wrong name is worse than none. */
export function speaking(segment: Pick<SegmentView, 'cast'>, beat: string | null): CastView | null {
  const ofBeat = segment.cast.filter((one) => beat !== null && one.beat === beat)
  const meant = ofBeat.length ? ofBeat : segment.cast
  return meant.length === 1 ? (meant[0] ?? null) : null
}
