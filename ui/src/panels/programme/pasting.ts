// What is copied of the table, and where what is pasted goes: a text into the cell, a column of them
// down from it, rows into a preview of the segments that they become, or over the cells that are there.
import type { Do } from '../../wire/Do'
import type { View } from '../../wire/View'
import { t } from '../../words/words.svelte'
import { together } from './arrange'
import { cells, tabbed } from './clip'
import { COLUMNS, setting, type Column, type Of, type Unread } from './columns'
import type { Cursor } from './cursor.svelte'
import type { Editing } from './editing.svelte'
import { fields, named, pasted, type Pasted } from './paste'
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
  /** The same over the cells that are there; none where one stands in no cell. */
  over: Over | null
}

/** Cells that would be written over. */
export interface Over {
  rows: SegmentRow[]
  /** The first and the last of their columns. */
  from: Column
  to: Column
  /** What is asked for; where a cell cannot be read, its row and why. */
  asks: Do[] | { row: SegmentRow; unread: string }
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
  return { rows: pasted(read, new Set(view.people.map((person) => person.name))), after: (stands ?? view.segments.at(-1))?.id ?? null, over: over(table, read) }
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

/** The cells from the one where one stands, to the right and down: by the heads that were pasted with
 * them, where there are any. */
export function over({ view, of, rows, columns, cursor }: Pick<Table, 'view' | 'of' | 'rows' | 'columns' | 'cursor'>, read: string[][]): Over | null {
  const known = fields(read, new Set(view.people.map((person) => person.name)))
  const texts = known.headed ? read.slice(1) : read
  const first = columns.findIndex((one) => one.id === cursor.column)
  const width = Math.max(...read.map((row) => row.length))
  const under = known.headed ? known.fields.map((field) => COLUMNS.find((one) => one.id === field)) : columns.slice(first, first + width)
  const onto = rows.slice(Math.max(0, cursor.index)).filter((row): row is SegmentRow => row.is === 'segment').slice(0, texts.length)
  const [from, to] = [under.find((one) => one), under.findLast((one) => one)]
  if (first < 0 || rows[cursor.index]?.is !== 'segment' || !onto.length || !from || !to) return null
  const asks: Do[] = []
  for (const [at, row] of onto.entries()) {
    for (const [place, column] of under.entries()) {
      const text = texts[at]?.[place] ?? ''
      if (!column || text === column.text(row, of)) continue
      const asked = column.id === 'people' ? cast(row, text, of) : written(row, column, text, of)
      if ('unread' in asked) return { rows: onto, from, to, asks: { row, unread: asked.unread } }
      asks.push(...asked)
    }
  }
  return { rows: onto, from, to, asks }
}

/** What a cell asks for; what must be there stays where nothing is pasted onto it. */
function written(row: SegmentRow, column: Column, text: string, of: Of): Do[] | Unread {
  const value = column.value(text, row, of)
  if (typeof value === 'string') return column.id === 'title' && !value ? [] : [setting(row, column.id, value)]
  return text ? value : []
}

/** Those who are named appear, in this order behind those who did; those who are not appear no more. */
function cast({ segment }: SegmentRow, text: string, { people }: Of): Do[] {
  const names = named(text)
  const name = (id: string): string => people.get(id)?.name ?? ''
  const gone = segment.cast.filter((one) => !names.includes(name(one.person)))
  const there = segment.cast.map((one) => name(one.person))
  return [
    ...gone.map((one): Do => ({ do: 'remove-appearance', appearance: one.id })),
    ...names.filter((one) => !there.includes(one)).map((one): Do => ({ do: 'add-appearance', segment: segment.id, name: one })),
  ]
}
