// One cell of the table: what it shows, how it opens, and what keeps what was typed.
import { length } from '../../words/time'
import { t } from '../../words/words.svelte'
import type { Column, Of, Option } from './columns'
import type { Editing } from './editing.svelte'
import { castOf, type Row, type SegmentRow } from './rows'

export interface Cell {
  label: string
  /** What it opens with. */
  edit: string
  right?: boolean
  long?: boolean
  options?: Option[] | undefined
  free?: boolean
  keep: (text: string) => Promise<boolean> | boolean
  /** Backspace in it while it is empty. */
  onempty?: () => void
}

/** The cell of a row in a column; none where nothing can be written. `rows` are the selected ones. */
export function cellOf(row: Row, column: Column, rows: SegmentRow[], of: Of, editing: Editing): Cell | null {
  if (row.is === 'block') {
    const { block } = row
    return { label: t('programme-block'), edit: block.title, keep: (title) => editing.act({ do: 'set-block', block: block.id, title }) }
  }
  if (column.id === 'people') return people(row, of, editing)
  if (row.is === 'beat') {
    const { segment, beat } = row
    if (column.id === 'title') return { label: t('programme-beat'), edit: beat.title, keep: (text) => editing.beat(segment, beat.id, 'title', text) }
    if (column.id !== 'duration') return null
    const edit = beat.duration === null ? '' : length(beat.duration)
    return { label: t('programme-duration'), edit, right: true, keep: (text) => editing.beat(segment, beat.id, 'duration', text) }
  }
  const { right = false, long = false, free = false } = column
  return {
    label: t(column.head), edit: (column.edit ?? column.text)(row, of), right, long, free, options: column.options?.(of),
    keep: (text) => editing.typed(column.shared && rows.includes(row) ? rows : [row], column, text, of),
  }
}

/** Someone more in a segment or one of its beats; an empty one takes out the last. */
function people(row: Exclude<Row, { is: 'block' }>, of: Of, editing: Editing): Cell {
  const { segment } = row
  const beat = row.is === 'beat' ? row.beat.id : null
  const there = new Set(castOf(segment, beat, of.people).map((person) => person.id))
  const last = segment.cast.findLast((one) => one.beat === beat)
  return {
    label: t('programme-people-add'), edit: '', free: true,
    options: [...of.people.values()].filter((person) => !there.has(person.id)).map((person) => ({ value: person.id, text: person.name })),
    keep: (name) => !name || editing.act({ do: 'add-appearance', segment: segment.id, name, ...(beat === null ? {} : { beat }) }, segment.id),
    onempty: () => void (last && editing.act({ do: 'remove-appearance', appearance: last.id }, segment.id)),
  }
}
