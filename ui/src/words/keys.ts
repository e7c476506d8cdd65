// The one table of keys, read from data/keys/keys.json, and how a pressed key finds its row.
import table from '../../../data/keys/keys.json'
import { t } from './words.svelte'

/** Where a key acts: at the desk, or on every screen. */
export type Scope = 'desk' | 'all'

/** A row of the table. */
export interface KeyRow {
  /** What is done; the catalogue's text `key-<command>` says it. */
  command: string
  /** Combinations: `Shift+ArrowLeft`, `p`, `+`; `Escape Escape` is twice within a second. */
  keys: string[]
  scope: Scope
  /** Whether it also acts while one types. */
  in_field?: boolean
}

export const KEYS = table as KeyRow[]

/** The first combination of a command, to be printed on its button. */
export function comboOf(command: string): string | undefined {
  return KEYS.find((row) => row.command === command)?.keys[0]
}

/** What of a key press is looked at; a `KeyboardEvent` is one. */
export interface Pressed {
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** What a command does, in words. */
export function commandText(command: string): string {
  return t(`key-${command}`)
}

/** Whether a press is a combination. Letters and signs go by what they write, so that any keyboard
 * layout does; digits by their place, since some layouts need Shift for them; Shift counts only
 * where it does not make the sign. */
export function matches(combo: string, pressed: Pressed): boolean {
  const parts = combo === '+' ? ['+'] : combo.split('+')
  const base = parts.at(-1) ?? ''
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier)
  if (wants('Ctrl') !== (pressed.ctrlKey || pressed.metaKey) || wants('Alt') !== pressed.altKey) return false
  const isSign = base.length === 1 && !/[a-z]/.test(base)
  if (!isSign && wants('Shift') !== pressed.shiftKey) return false
  return isBase(base, pressed)
}

function isBase(base: string, pressed: Pressed): boolean {
  if (base === 'Space') return pressed.code === 'Space' || pressed.key === ' '
  if (/^\d$/.test(base)) return pressed.code === `Digit${base}` || pressed.code === `Numpad${base}`
  return base.length === 1 ? pressed.key.toLowerCase() === base : pressed.key === base
}

/** The command of a press at the desk or elsewhere, in a field or not. */
export function commandOf(pressed: Pressed, atDesk: boolean, inField: boolean): string | undefined {
  const reached = KEYS.filter((row) => (atDesk || row.scope === 'all') && (!inField || row.in_field))
  return reached.find((row) => row.keys.some((combo) => matches(combo, pressed)))?.command
}
