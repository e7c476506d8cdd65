// Moving between the cells of a grid with the arrows: one cell is reached by Tab, the arrows go on
// from it. Rows are marked `data-row`, cells `data-cell`.

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** The place a key leads to, in a grid whose rows have so many cells. */
export function step(key: string, row: number, cell: number, widths: number[]): { row: number; cell: number } | null {
  const by = STEPS[key]
  if (!by) return null
  const within = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at))
  const to = within(row + by[0], widths.length)
  return { row: to, cell: within(cell + by[1], widths[to] ?? 1) }
}

const cells = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-cell]')]
const reached = (grid: Element): HTMLElement | null => grid.querySelector<HTMLElement>('[data-cell][tabindex="0"]')

/** Whose row a cell stands in, and its place there. */
export function placeOf(cell: HTMLElement): { row: string; cell: number } | null {
  const row = cell.closest<HTMLElement>('[data-row]')
  return row && { row: row.dataset['row'] ?? '', cell: cells(row).indexOf(cell) }
}

/** The cell of such a place, wherever the row stands now. */
export function cellAt(grid: Element, place: { row: string; cell: number }): HTMLElement | undefined {
  const row = [...grid.querySelectorAll<HTMLElement>('[data-row]')].find((one) => one.dataset['row'] === place.row)
  return row && cells(row)[place.cell]
}

/** One cell of the grid is reached by Tab; call it when rows came or went. */
export function settle(grid: HTMLElement): void {
  if (!reached(grid)) grid.querySelector('[data-cell]')?.setAttribute('tabindex', '0')
}

/** The cell that has the focus is the one Tab reaches. */
export function reach(grid: HTMLElement, cell: HTMLElement): void {
  const before = reached(grid)
  if (before === cell) return
  before?.setAttribute('tabindex', '-1')
  cell.setAttribute('tabindex', '0')
}

/** Moves the focus where the key leads; whether it led anywhere. */
export function move(grid: HTMLElement, from: HTMLElement, key: string): boolean {
  const rows = [...grid.querySelectorAll('[data-row]')]
  const row = rows.findIndex((one) => one.contains(from))
  const own = rows[row]
  if (!own) return false
  const to = step(key, row, cells(own).indexOf(from), rows.map((one) => cells(one).length))
  const target = to && cells(rows[to.row] ?? own)[to.cell]
  target?.focus()
  return Boolean(target)
}
