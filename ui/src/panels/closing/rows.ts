// The rows of the closing as the screen shows them: each with its length and its start, as fitted,
// or as placed on the rundown once the closing is on air.
import type { ClosingRowView } from '../../wire/ClosingRowView'
import type { FitView } from '../../wire/FitView'
import type { CallingView } from '../../wire/CallingView'
import type { RowChangeView } from '../../wire/RowChangeView'
import type { View } from '../../wire/View'
import { calledEnd, calledRows } from '../../words/calling'

/** One row with its times. */
export interface Timed {
  row: ClosingRowView
  /** Its length in seconds; none when there is no time for it. */
  length: number | null
  /** When it begins; none when there is no time for it. */
  start: number | null
  /** Whether it was given up: by hand, or since the others take all the time. */
  out: 'by-hand' | 'no-time' | null
  /** Where it stands once the closing is on air. */
  stands: 'done' | 'on-air' | 'to-come' | null
}

/** "1:30", "0:05": minutes and seconds. */
export function minutes(seconds: number): string {
  const all = Math.abs(seconds)
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}

/** "1:30", "90" or "1 min 30" as seconds; none when it is no length. */
export function seconds(text: string): number | null {
  const found = /^\s*(?:(\d{1,3})\s*(?::|min|m|’|')\s*)?(\d{1,4})?\s*s?\s*$/.exec(text)
  if (!found || (found[1] === undefined && found[2] === undefined)) return null
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0)
}

/** How the closing is called, while it is on air. */
export function called(view: View): CallingView | null {
  return view.closing?.air ?? null
}

/** What is over, or missing, in seconds; none before it is known. */
export interface Margin {
  spare: number
  short: number | null
}

/** The margin: as fitted, or of the rows as they are called, once they are. */
export function margin(view: View, fit: FitView | null, now: number): Margin | null {
  if (!fit) return null
  const air = called(view)
  if (!air) return { spare: fit.spare, short: fit.short }
  const left = Math.trunc((air.end - calledEnd(calledRows(air, now), now)) / 1000)
  return left < 0 ? { spare: 0, short: -left } : { spare: left, short: null }
}

/** What of the closing stands on the rundown: nothing, all of it, all but for its lengths, or other
 * rows or words than it has now. */
export type Placing = 'nowhere' | 'same' | 'lengths' | 'changed'

/** How the rundown's beats stand to the rows as fitted. */
export function placing(view: View, fit: FitView | null): Placing {
  const { closing } = view
  const beats = view.segments.find((segment) => segment.id === closing?.placed)?.beats
  if (!closing || !beats) return 'nowhere'
  // Once it is called the rows are those that were placed: the time left has gone on.
  if (!fit || called(view)) return 'same'
  const kept = fit.rows.filter((row) => row.fitted !== null)
  const rows = kept.map((row) => {
    const own = closing.rows.find((one) => one.id === row.id)
    const said = (own?.said ?? '').split('\n').map((line) => line.trim()).filter((line) => line)
    const told = (own?.takeaways ?? []).flatMap((id) => view.takeaways.filter((one) => one.id === id).map((one) => `– ${one.text}`))
    return [row.id, own?.title, ...said, ...told].join('\n')
  })
  const placed = beats.map((beat) => [beat.id, beat.title, beat.script].filter((one) => one).join('\n'))
  if (JSON.stringify(rows) !== JSON.stringify(placed)) return 'changed'
  return kept.every((row, at) => row.fitted === beats[at]?.duration) ? 'same' : 'lengths'
}

/** Every row with its times at `now`: once they are called, in the order in which they were. */
export function timed(view: View, fit: FitView | null, now: number): Timed[] {
  const rows = view.closing?.rows ?? []
  const air = called(view)
  if (air) return asCalled(rows, air, now)
  const fitted = new Map(fit?.rows.map((row) => [row.id, row]))
  return rows.map((row) => {
    const found = fitted.get(row.id)
    const length = found?.fitted ?? null
    const none = length === null && fit?.short === null ? 'no-time' : null
    return { row, length, start: found?.start ?? null, out: row.dropped ? 'by-hand' : none, stands: null }
  })
}

function asCalled(rows: ClosingRowView[], air: CallingView, now: number): Timed[] {
  const places = new Map(calledRows(air, now).map((one) => [one.id, one]))
  return rows.map((row) => {
    const place = places.get(row.id)
    if (!place) return { row, length: null, start: null, stands: null, out: row.dropped ? 'by-hand' : 'no-time' }
    const { length, start, stands } = place
    return { row, length, start, stands, out: null }
  })
}

/** "−0:30", "+1:00", or that a row is out or back: what a fitting changed of it. */
export interface Told {
  title: string
  by: number
  became: 'out' | 'back' | null
}

/** What a fitting changed, in words that can be read: rows by their titles. */
export function told(view: View, changes: RowChangeView[]): Told[] {
  return changes.flatMap(({ row, was, now }) => {
    const title = view.closing?.rows.find((one) => one.id === row)?.title
    if (title === undefined) return []
    const became = now === null ? 'out' : was === null ? 'back' : null
    return [{ title, by: (now ?? 0) - (was ?? 0), became }]
  })
}
