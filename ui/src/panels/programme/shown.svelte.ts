// Which columns are shown, kept from one start to the next.
import { COLUMNS } from './columns'

const KEPT = 'regie.programme.columns'

function kept(): Record<string, boolean> {
  try {
    const saved: unknown = JSON.parse(globalThis.localStorage?.getItem(KEPT) ?? '{}')
    return saved && typeof saved === 'object' ? (saved as Record<string, boolean>) : {}
  } catch {
    return {}
  }
}

let chosen = $state.raw(kept())

export const shown = {
  /** Whether a column is shown; titles always are. */
  has(id: string): boolean {
    return id === 'title' || (chosen[id] ?? COLUMNS.find((column) => column.id === id)?.shown ?? false)
  },
  /** Shows or hides a column. */
  toggle(id: string): void {
    chosen = { ...chosen, [id]: !shown.has(id) }
    globalThis.localStorage?.setItem(KEPT, JSON.stringify(chosen))
  },
  /** The columns that are shown, in order. */
  get columns() {
    return COLUMNS.filter((column) => shown.has(column.id))
  },
}
