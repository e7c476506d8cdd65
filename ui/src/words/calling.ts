// The closing while it is called: where its rows stand at a moment, by sums of what was fitted.
import type { CallingView } from '../wire/CallingView'

/** A row of the closing on air. */
export interface CalledRow {
  id: string
  /** What it takes as fitted, or took once it is over, in seconds; none where nothing was fitted. */
  length: number | null
  /** When it began, or is expected to. */
  start: number
  /** Seconds left of the one that is said; negative once it is over its time. */
  left: number | null
  stands: 'done' | 'on-air' | 'to-come'
}

/** Its rows at `now`, in the order in which they are said. */
export function calledRows(air: CallingView, now: number): CalledRow[] {
  let begins = now
  return air.rows.map(({ row, length, taken, ended }) => {
    if (taken === null) {
      const start = begins
      begins += (length ?? 0) * 1000
      return { id: row, length, start, left: null, stands: 'to-come' }
    }
    if (ended !== null) return { id: row, length: Math.floor((ended - taken) / 1000), start: taken, left: null, stands: 'done' }
    const ends = taken + (length ?? 0) * 1000
    begins = Math.max(now, ends)
    return { id: row, length, start: taken, left: length === null ? null : Math.ceil((ends - now) / 1000), stands: 'on-air' }
  })
}

/** When the last of them is expected to end. */
export function calledEnd(rows: CalledRow[], now: number): number {
  return Math.max(now, ...rows.map((row) => row.start + (row.length ?? 0) * 1000))
}
