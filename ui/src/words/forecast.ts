// The only arithmetic of the interface: sums, a maximum and a difference to now. `now` is given, in
// milliseconds of the show's time; lengths are seconds, as on the wire.
import type { ChainView } from '../wire/ChainView'
import type { LineView } from '../wire/LineView'
import type { OnAirView } from '../wire/OnAirView'
import type { SegmentView } from '../wire/SegmentView'
import type { View } from '../wire/View'

/** Instants by the id of a segment. */
export type Starts = Map<string, number>

/** A row to come: what of a segment the forecast needs. */
export type Row = Pick<SegmentView, 'id' | 'track' | 'duration'> & { cut?: number }

/** What a row takes in this run: its planned length, less what it gives back. */
export function takes(row: Row): number {
  return row.duration - (row.cut ?? 0)
}

const MAIN = 'main'

/** Whether a segment is still to come. */
export function toCome(segment: SegmentView): boolean {
  return segment.status === 'to-come' || segment.status === 'next'
}

/** A start as it is expected, whatever the clock says: the later of an instant and of so many
 * milliseconds from now; what does not count of it is minus infinity. */
export interface Expected {
  least: number
  after: number
}

/** When that is, at a moment. */
export function startAt({ least, after }: Expected, now: number): number {
  return Math.max(least, now + after)
}

/** The start of a row that stands `off` seconds after the head of its chain. */
function chained(chain: ChainView, off: number): Expected {
  return { least: (chain.at_least ?? -Infinity) + off * 1000, after: (chain.after_now_ms ?? -Infinity) + off * 1000 }
}

/** How the start of each row to come is expected. Rows stand in order, each on its track. */
export function expectedStarts(chains: ChainView[], rows: Row[]): Map<string, Expected> {
  const heads = new Map(chains.map((chain) => [chain.head, chain]))
  const tracks = new Map<string, { chain: ChainView; off: number }>()
  const starts = new Map<string, Expected>()
  for (const row of rows) {
    const head = heads.get(row.id)
    const at = head ? { chain: head, off: 0 } : tracks.get(row.track)
    if (!at) continue
    starts.set(row.id, chained(at.chain, at.off))
    tracks.set(row.track, { chain: at.chain, off: at.off + takes(row) })
  }
  return starts
}

/** When each row to come is expected to begin, at a moment. */
export function forecastStarts(chains: ChainView[], rows: Row[], now: number): Starts {
  return new Map([...expectedStarts(chains, rows)].map(([id, expected]) => [id, startAt(expected, now)]))
}

/** When each segment was planned to begin. A dropped one takes no time. */
export function plannedStarts(segments: SegmentView[]): Starts {
  const ends = new Map<string, number>()
  const starts: Starts = new Map()
  for (const segment of segments) {
    const start = segment.plan_head ?? ends.get(segment.track)
    if (start === undefined) continue
    starts.set(segment.id, start)
    ends.set(segment.track, start + (segment.dropped ? 0 : segment.duration) * 1000)
  }
  return starts
}

/** What is on air, at a moment. */
export interface Air {
  /** Seconds since it was taken, without holds; never negative. */
  elapsed: number
  /** Seconds left; negative once it is over. */
  left: number
  /** What it has: its planned length and what was given or taken, in seconds. */
  given: number
  /** When it is expected to end. */
  ends: number
  /** How much of it has passed, 0 to 1. */
  share: number
  /** Seconds the show has been held; null while it goes on. */
  held: number | null
}

/** What is on air, at a moment. */
export function onAir(air: OnAirView, line: LineView, now: number): Air {
  const passed = Math.max(0, (line.hold_since ?? now) - air.taken - air.held_ms)
  const given = air.duration + air.adjust
  const elapsed = Math.floor(passed / 1000)
  return {
    elapsed,
    given,
    left: given - elapsed,
    ends: now + Math.max(0, given * 1000 - passed),
    share: given > 0 ? Math.min(1, passed / 1000 / given) : 1,
    held: line.hold_since === null ? null : Math.max(0, Math.floor((now - line.hold_since) / 1000)),
  }
}

/** Whole seconds in so many milliseconds, what is begun left out: less than a second either way is 0. */
export function whole(ms: number): number {
  return (ms - (ms % 1000)) / 1000
}

/** The day, at a moment. */
export interface Day {
  /** When it was planned to end; none without a plan. */
  planned: number | null
  /** When it is expected to end, or ended; none without a plan. */
  forecast: number | null
  /** Seconds late; negative when early, 0 without a plan. */
  over: number
}

/** When the main track ends, planned and expected. */
export function day(view: View, now: number): Day {
  const rows = view.segments.filter((segment) => segment.track === MAIN)
  const planned = latest(rows.filter((row) => !row.dropped), plannedStarts(view.segments))
  const forecast = dayForecast(view, rows, now) ?? planned
  const over = planned === null || forecast === null ? 0 : whole(forecast - planned)
  return { planned, forecast, over }
}

function dayForecast(view: View, rows: SegmentView[], now: number): number | null {
  const coming = rows.filter(toCome)
  const expected = latest(coming, forecastStarts(view.chains, coming, now))
  if (expected !== null) return expected
  const air = view.line.tracks.find((track) => track.track === MAIN)?.on_air
  if (air) return onAir(air, view.line, now).ends
  const ended = rows.map((row) => row.ended).filter((at) => at !== null)
  return view.line.mode && ended.length ? Math.max(...ended) : null
}

function latest(rows: SegmentView[], starts: Starts): number | null {
  const ends = rows.flatMap((row) => {
    const start = starts.get(row.id)
    return start === undefined ? [] : [start + takes(row) * 1000]
  })
  return ends.length ? Math.max(...ends) : null
}

/** A fixed start to come. */
export interface Fixed {
  segment: SegmentView
  planned: number
  forecast: number
  /** Seconds late; 0 when it holds. */
  late: number
}

/** The fixed starts to come, in order, with the price of the delay. */
export function fixedStarts(view: View, now: number): Fixed[] {
  const planned = plannedStarts(view.segments)
  const coming = view.segments.filter(toCome)
  const forecast = forecastStarts(view.chains, coming, now)
  return coming.filter((segment) => segment.hard).flatMap((segment) => {
    const [plan, expected] = [planned.get(segment.id), forecast.get(segment.id)]
    if (plan === undefined || expected === undefined) return []
    return [{ segment, planned: plan, forecast: expected, late: Math.max(0, whole(expected - plan)) }]
  })
}
