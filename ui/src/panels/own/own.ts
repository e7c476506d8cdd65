// Someone's own passages with their times, and what is still expected of them.
import type { CheckView } from '../../wire/CheckView'
import type { MarkView } from '../../wire/MarkView'
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'
import type { View } from '../../wire/View'
import { forecastStarts, onAir, plannedStarts, toCome } from '../../words/forecast'
import { hourMinute } from '../../words/time'

/** One of their passages. */
export interface Passage {
  segment: SegmentView
  /** When it starts, or started. */
  at: number | null
  /** The planned minute, where it is another one; else empty. */
  moved: string
  /** Seconds until it starts; none once it has, or where it is out of the day. */
  left: number | null
  /** Whether it is on air. */
  onAir: boolean
  /** Seconds left of it, while it is on air. */
  ends: number
}

/** Their passages, in order. */
export function passages(view: View, now: number): Passage[] {
  const forecast = forecastStarts(view.chains, view.segments.filter(toCome), now)
  const planned = plannedStarts(view.segments)
  return view.segments.map((segment) => {
    const plan = planned.get(segment.id) ?? null
    const ahead = forecast.get(segment.id) ?? null
    const at = segment.started ?? ahead ?? plan
    const minute = (instant: number | null): string => (instant === null ? '' : hourMinute(instant, view.about.zone))
    const air = view.line.tracks.find((track) => track.on_air?.segment === segment.id)?.on_air
    return {
      segment,
      at,
      moved: minute(plan) === minute(at) ? '' : minute(plan),
      left: ahead === null ? null : Math.max(0, Math.ceil((ahead - now) / 1000)),
      onAir: air !== undefined && air !== null,
      ends: air ? onAir(air, view.line, now).left : 0,
    }
  })
}

/** What is still expected of them: what is neither done nor waived. */
export function expected(view: View, person: PersonView): { check: CheckView; mark: MarkView }[] {
  return person.marks.flatMap((mark) => {
    const check = view.checklist.find((one) => one.code === mark.check)
    return check && !['done', 'waived'].includes(mark.state) ? [{ check, mark }] : []
  })
}
