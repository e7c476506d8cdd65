// What is copied of the table, and where what is pasted goes: a text into the cell, a column of them
// down from it, rows into a preview of the segments that they become.
import type { Do } from '../../wire/Do'
import type { View } from '../../wire/View'
import { t } from '../../words/words.svelte'
import { together } from './arrange'
import { cells, tabbed } from './clip'
import { setting, type Column, type Of } from './columns'
import type { Cursor } from './cursor.svelte'
import type { Editing } from './editing.svelte'
import { pasted, type Pasted } from './paste'
import type { Row, SegmentRow } from './rows'

/** The table, and where one stands in it. */
export interface Table {
  view: View
  of: Of
  rows: Row[]
  columns: Column[]
  cursor: Cursor
  /** The selected segments, where there are several. */
  chosen: SegmentRow[]
  editing: Editing
}

/** Rows to be, and the segment after which they come; none for the first place. */
export interface Preview {
  rows: Pasted[]
  after: string | null
}

/** Whole rows with their heads, where several are selected; else the cell. */
export function copied({ of, rows, columns, cursor, chosen }: Table): string | null {
  const text = (row: SegmentRow): string[] => columns.map((column) => column.text(row, of))
  if (chosen.length) return tabbed([columns.map((column) => t(column.head)), ...chosen.map(text)])
  const [here, column] = [rows[cursor.index], columns.find((one) => one.id === cursor.column)]
  return here?.is === 'segment' && column ? tabbed([[column.text(here, of)]]) : null
}

/** Takes a text in; rows are given back, to be looked at first. */
export function paste(table: Table, text: string): Preview | null {
  const { view, of, rows, columns, cursor, chosen, editing } = table
  const read = cells(text)
  const [here, column] = [rows[cursor.index], columns.find((one) => one.id === cursor.column)]
  if (!read.length) return null
  const lone = read.length === 1 && read[0]?.length === 1
  const many = read.every((row) => row.length === 1) && column && !['title', 'people'].includes(column.id)
  if (here?.is === 'segment' && column && column.id !== 'people' && lone) {
    void editing.typed(column.shared && chosen.length ? chosen : [here], column, read[0]?.[0] ?? '', of)
    return null
  }
  if (many) {
    const from = rows.slice(Math.max(0, cursor.index)).filter((row): row is SegmentRow => row.is === 'segment')
    down(table, column, read.map((row) => row[0] ?? ''), from)
    return null
  }
  const stands = here?.is === 'block' ? here.segments.at(-1) : here?.segment
  return { rows: pasted(read, new Set(view.people.map((person) => person.name))), after: (stands ?? view.segments.at(-1))?.id ?? null }
}

function down({ of, editing }: Table, column: Column, texts: string[], rows: SegmentRow[]): void {
  const commands: Do[] = []
  for (const [at, row] of rows.slice(0, texts.length).entries()) {
    const value = column.value(texts[at] ?? '', row, of)
    if (typeof value !== 'string') return void editing.unread(value.unread, row.segment.id)
    commands.push(setting(row, column.id, value))
  }
  void editing.act(together(commands), rows[0]?.segment.id ?? null, t('programme-cells-pasted', { count: commands.length }))
}
