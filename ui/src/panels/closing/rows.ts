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

/** Every row with its times at `now`. */
export function timed(view: View, fit: FitView | null, now: number): Timed[] {
  const rows = view.closing?.rows ?? []
  const fitted = new Map(fit?.rows.map((row) => [row.id, row]))
  const said = (row: ClosingRowView): string => fitted.get(row.id)?.said ?? row.script
  const air = called(view)
  if (air) return asPlaced(view, rows, air, now).map((one) => ({ ...one, said: said(one.row) }))
  return rows.map((row) => {
    const found = fitted.get(row.id)
    return { row, length: found?.fitted ?? null, start: found?.start ?? null, said: said(row), stands: null }
  })
}

function asPlaced(view: View, rows: ClosingRowView[], air: OnAirView, now: number): Omit<Timed, 'said'>[] {
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
