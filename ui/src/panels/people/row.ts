// A line of the board, whatever it shows of someone.
import type { Action } from 'svelte/action'
import type { CheckView } from '../../wire/CheckView'
import type { MarkView } from '../../wire/MarkView'
import type { Row } from './board'

export interface RowProps {
  row: Row
  columns: CheckView[]
  now: number
  zone: string
  rehearsing: boolean
  open: boolean
  chosen: boolean
  /** Whether anyone is chosen. */
  choosing: boolean
  /** Its place among the lines. */
  index: number
  measured: Action
  onopen: (row: Row, event: MouseEvent) => void
  onchoose: (row: Row) => void
  onpress: (row: Row, mark: MarkView) => void
}
