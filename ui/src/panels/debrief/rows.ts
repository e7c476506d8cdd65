// What the debrief's figures and rows add up to.
import type { DebriefView } from '../../wire/DebriefView'
import type { KeptView } from '../../wire/KeptView'
import type { ToldView } from '../../wire/ToldView'

/** How much longer, in seconds, what was rehearsed took than it was planned; none where nothing was. */
export function rehearsedBy(rows: ToldView[]): number | null {
  const both = rows.filter((row) => row.rehearsed !== null && row.planned !== null && !row.rest)
  return both.length ? both.reduce((sum, row) => sum + (row.rehearsed ?? 0) - (row.planned ?? 0), 0) : null
}

/** A difference's bar: how much of its half it fills, in percent. */
export function bar(by: number, rows: ToldView[]): number {
  const most = Math.max(60, ...rows.map((row) => Math.abs(row.by ?? 0)))
  return Math.min(50, (50 * Math.abs(by)) / most)
}

/** The fixed times that need to be told: those that were missed, worst first, else the last kept. */
export function toldFixed(fixed: KeptView[], most: number): KeptView[] {
  if (fixed.length <= most) return fixed
  const missed = fixed.filter((one) => !one.kept).toSorted((a, b) => b.late - a.late)
  return missed.slice(0, most).toSorted((a, b) => a.at - b.at)
}

/** The rehearsals that a run can be set beside. */
export function rehearsals(view: DebriefView): DebriefView['runs'] {
  return view.runs.filter((run) => run.mode === 'rehearsal' && run.id !== view.run)
}
