// Where one stands in the table: a row and a column, and the rows that are selected from there.
import type { Row } from './rows'

export class Cursor {
  /** The row, by its key. */
  row = $state<string | null>(null)
  /** The column, by its id. */
  column = $state('title')
  /** The other end of the selected rows; none where one row is. */
  anchor = $state<string | null>(null)

  #rows: () => Row[]
  #columns: () => string[]

  constructor(rows: () => Row[], columns: () => string[]) {
    this.#rows = rows
    this.#columns = columns
  }

  /** Where its row stands; −1 where it stands nowhere. */
  readonly index = $derived.by(() => this.#rows().findIndex((row) => row.key === this.row))

  /** The first and the last selected row. */
  readonly range = $derived.by((): [number, number] => {
    const other = this.anchor === null ? this.index : this.#rows().findIndex((row) => row.key === this.anchor)
    const end = other < 0 ? this.index : other
    return [Math.min(this.index, end), Math.max(this.index, end)]
  })

  /** The selected rows, in order. */
  readonly selected = $derived.by((): Row[] => (this.index < 0 ? [] : this.#rows().slice(this.range[0], this.range[1] + 1)))

  /** The segments of the selected rows, each once; those of a selected block too. */
  readonly segments = $derived.by((): string[] => {
    const ids = this.selected.flatMap((row) => (row.is === 'block' ? row.segments.map((one) => one.id) : [row.segment.id]))
    return [...new Set(ids)]
  })

  /** Whether more than one segment is selected. */
  readonly several = $derived(this.anchor !== null && this.segments.length > 1)

  /** Stands in a cell. */
  to(row: string, column = this.column): void {
    this.row = row
    this.column = column
    this.anchor = null
  }

  /** Selects as far as a row. */
  upTo(row: string): void {
    this.anchor ??= this.row
    this.row = row
  }

  /** So many rows down, or up; selecting them on the way. */
  step(by: number, selecting = false): void {
    const rows = this.#rows()
    const to = rows[Math.max(0, Math.min(rows.length - 1, (this.index < 0 ? (by > 0 ? -1 : 0) : this.index) + by))]
    if (!to) return
    if (selecting) this.upTo(to.key)
    else this.to(to.key)
  }

  /** To the next cell, or the one before; over the end of a row into the next. Whether there is one. */
  next(by: 1 | -1, turning = true): boolean {
    const columns = this.#columns()
    const at = columns.indexOf(this.column) + by
    const within = columns[at]
    if (within !== undefined) {
      this.column = within
      this.anchor = null
      return true
    }
    const row = this.#rows()[this.index + by]
    const edge = by > 0 ? columns[0] : columns.at(-1)
    if (!turning || !row || edge === undefined) return false
    this.to(row.key, edge)
    return true
  }

  /** To the first or the last cell of the row. */
  edge(end: boolean): void {
    const columns = this.#columns()
    this.column = (end ? columns.at(-1) : columns[0]) ?? this.column
    this.anchor = null
  }

  /** Selects every row. */
  all(): void {
    const rows = this.#rows()
    this.anchor = rows[0]?.key ?? null
    this.row = rows.at(-1)?.key ?? null
  }
}
