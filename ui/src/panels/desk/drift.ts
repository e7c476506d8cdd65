// How late the show is, and where that was made.
import type { CauseView } from '../../wire/CauseView'
import type { View } from '../../wire/View'
import { whole, type Day, type Starts } from '../../words/forecast'

/** Seconds late at this moment, on the main track: what comes next against its planned start; after
 * the last, the end of the day. */
export function driftNow(view: Pick<View, 'line' | 'segments'>, planned: Starts, forecast: Starts, day: Day): number {
  const next = view.line.tracks[0]?.next?.segment
  const [plan, expected] = [planned.get(next ?? ''), forecast.get(next ?? '')]
  return plan === undefined || expected === undefined ? day.over : whole(expected - plan)
}

/** The greatest causes, in the order in which they came about, and the sum of the others. */
export function greatest(causes: CauseView[], most: number): { told: CauseView[]; others: number } {
  if (causes.length <= most) return { told: causes, others: 0 }
  const kept = new Set(causes.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, most))
  const others = causes.filter((one) => !kept.has(one)).reduce((sum, one) => sum + one.by, 0)
  return { told: causes.filter((one) => kept.has(one)), others }
}
