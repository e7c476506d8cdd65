// The rows of the closing as the screen shows them: each with its length and its start, as fitted,
// or as placed on the rundown once the closing is on air.
import type { ClosingRowView } from '../../wire/ClosingRowView'
import type { FitView } from '../../wire/FitView'
import type { OnAirView } from '../../wire/OnAirView'
import type { View } from '../../wire/View'
import { onAir } from '../../words/forecast'

/** One row with its times. */
export interface Timed {
  row: ClosingRowView
  /** Its length in seconds; none when there is no time for it. */
  length: number | null
  /** When it begins; none when there is no time for it. */
  start: number | null
  /** Whether it was given up: by hand, or since the others take all the time. */
  out: 'by-hand' | 'no-time' | null
  /** What is said, its fields filled from the show. */
  said: string
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

/** The closing's segment on air, when its rows are its beats. */
export function called(view: View): OnAirView | null {
  const { closing } = view
  const air = view.line.tracks[0]?.on_air ?? null
  return air && closing?.placed === air.segment ? air : null
}

/** What is over, or missing, in seconds; none before it is known. */
export interface Margin {
  spare: number
  short: number | null
}

/** The margin: as fitted, or of the rows as they are called, once they are. */
export function margin(view: View, fit: FitView | null, rows: Timed[], now: number): Margin | null {
  if (!fit) return null
  if (!called(view)) return { spare: fit.spare, short: fit.short }
  const ends = rows.map(({ length, start }) => (length === null || start === null ? now : start + length * 1000))
  const left = Math.trunc((fit.end - Math.max(now, ...ends)) / 1000)
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
    const said = row.said.split('\n').map((line) => line.trim()).filter((line) => line)
    const told = (own?.takeaways ?? []).flatMap((id) => view.takeaways.filter((one) => one.id === id).map((one) => `– ${one.text}`))
    return [row.id, own?.title, ...said, ...told].join('\n')
  })
  const placed = beats.map((beat) => [beat.id, beat.title, beat.script].filter((one) => one).join('\n'))
  if (JSON.stringify(rows) !== JSON.stringify(placed)) return 'changed'
  return kept.every((row, at) => row.fitted === beats[at]?.duration) ? 'same' : 'lengths'
}

/** Every row with its times at `now`. */
export function timed(view: View, fit: FitView | null, now: number): Timed[] {
  const rows = view.closing?.rows ?? []
  const fitted = new Map(fit?.rows.map((row) => [row.id, row]))
  const said = (row: ClosingRowView): string => fitted.get(row.id)?.said ?? row.script
  const air = called(view)
  const out = (row: ClosingRowView, length: number | null): Timed['out'] => {
    if (row.dropped) return 'by-hand'
    return length === null && fit?.short === null ? 'no-time' : null
  }
  if (air) return asPlaced(view, rows, air, now).map((one) => ({ ...one, said: said(one.row), out: one.row.dropped ? 'by-hand' : one.length === null ? 'no-time' : null }))
  return rows.map((row) => {
    const found = fitted.get(row.id)
    const length = found?.fitted ?? null
    return { row, length, start: found?.start ?? null, out: out(row, length), said: said(row), stands: null }
  })
}

function asPlaced(view: View, rows: ClosingRowView[], air: OnAirView, now: number): Omit<Timed, 'said' | 'out'>[] {
  const beats = view.segments.find((segment) => segment.id === air.segment)?.beats ?? []
  const { elapsed } = onAir(air, view.line, now)
  const places = new Map<string, { length: number; off: number }>()
  let off = 0
  for (const beat of beats) {
    const length = beat.duration ?? 0
    places.set(beat.id, { length, off })
    off += length
  }
  return rows.map((row) => {
    const place = places.get(row.id)
    if (!place) return { row, length: null, start: null, stands: null }
    const over = elapsed >= place.off + place.length
    const stands = over ? 'done' : elapsed >= place.off ? 'on-air' : 'to-come'
    return { row, length: place.length, start: air.taken + place.off * 1000, stands }
  })
}
