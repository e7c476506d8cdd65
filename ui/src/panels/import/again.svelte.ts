// What differs from the open show: each difference is taken or kept, as proposed until it is said.
import type { AgainRow } from '../../wire/AgainRow'
import type { AgainView } from '../../wire/AgainView'

/** What stands together: one segment, one person, the show itself. */
export interface Group {
  key: string
  about: string
  title: string
  time: string | null
  rows: AgainRow[]
}

export class Again {
  #view = $state.raw<AgainView>({ rows: [], live: false })
  /** What was said, by the difference's name: it holds when the document is compared anew. */
  #said = $state.raw<Record<string, boolean>>({})

  get rows(): AgainRow[] {
    return this.#view.rows
  }

  get live(): boolean {
    return this.#view.live
  }

  show(view: AgainView): void {
    this.#view = view
  }

  takes(row: AgainRow): boolean {
    return row.why !== 'on-air' && (this.#said[row.id] ?? row.take)
  }

  say(row: AgainRow, take: boolean): void {
    if (row.why !== 'on-air') this.#said = { ...this.#said, [row.id]: take }
  }

  takeAll(): void {
    this.#said = Object.fromEntries(this.rows.map((row) => [row.id, true]))
  }

  /** The names of what is taken. */
  get taken(): string[] {
    return this.rows.filter((row) => this.takes(row)).map((row) => row.id)
  }

  /** The show and segments, in the document's order; then people. */
  get groups(): Group[] {
    const groups: Group[] = []
    for (const row of this.rows) {
      const key = `${row.about} ${row.of}`
      const last = groups.at(-1)
      if (last?.key === key) last.rows.push(row)
      else groups.push({ key, about: row.about, title: row.title, time: row.time, rows: [row] })
    }
    return groups
  }
}

/** Fields that hold a length in seconds. */
const LENGTHS = ['duration', 'least', 'most']

/** A value as people read it; `word` and `length` are the catalogue's. */
export function said(field: string, value: string | null, word: (key: string, facts?: Record<string, string>) => string, length: (seconds: number) => string): string {
  if (value === null) return '–'
  if (LENGTHS.includes(field)) return length(Number(value))
  if (field === 'kind') return word(`segment-kind-${value}`)
  if (field === 'dropped') return word(value === 'true' ? 'again-yes' : 'again-no')
  if (field === 'follow-on') return word(`again-follow-${value}`)
  if (field === 'start') return value.startsWith('~') ? word('again-follows', { time: value.slice(1) }) : word('again-fixed', { time: value })
  return value
}
