// What pasted rows become: which column is what, by its head or by what stands in it; and what is
// doubtful.
import type { NewSegment } from '../../wire/NewSegment'
import { t } from '../../words/words.svelte'
import { COLUMNS } from './columns'
import { KINDS } from './kinds'
import { typedLength, typedTime } from './typed'

/** How long a row is that does not say it, in seconds. */
const AT_FIRST = 600

/** A row to be, and what of it could not be read. */
export interface Pasted {
  segment: NewSegment
  doubts: string[]
}

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()

const HEADS: Record<string, string[]> = {
  number: ['n', 'no', 'num', 'numero', 'number'],
  start: ['debut', 'heure', 'horaire', 'start', 'time', 'de'],
  end: ['fin', 'end', 'a'],
  duration: ['duree', 'duration', 'length', 'minutes', 'min'],
  least: ['mini', 'minimum', 'least', 'min duree'],
  most: ['maxi', 'maximum', 'most'],
  title: ['titre', 'title', 'segment', 'intitule', 'sujet', 'nom', 'item'],
  subtitle: ['sous titre', 'subtitle', 'second line'],
  kind: ['nature', 'type', 'kind'],
  people: ['intervenants', 'intervenant', 'speakers', 'speaker', 'people', 'qui', 'orateurs'],
  room: ['lieu', 'salle', 'room', 'place'],
  link: ['lien', 'link', 'url'],
  notes: ['notes', 'note', 'remarques', 'commentaires', 'comments'],
  script: ['texte', 'script', 'texte a dire'],
}

/** The field that a head names. */
export function headed(cell: string): string | null {
  const text = bare(cell)
  if (!text) return null
  const known = Object.entries(HEADS).find(([, heads]) => heads.includes(text))?.[0]
  return known ?? COLUMNS.find((column) => bare(t(column.head)) === text)?.id ?? null
}

/** What each column is: by its head where there are heads, else by what stands in it. */
export function fields(rows: string[][], names: ReadonlySet<string>): { fields: (string | null)[]; headed: boolean } {
  const heads = (rows[0] ?? []).map(headed)
  if (rows.length > 1 && heads.includes('title') && heads.filter((one) => one !== null).length > 1) return { fields: heads, headed: true }
  return { fields: guessed(rows, names), headed: false }
}

function guessed(rows: string[][], names: ReadonlySet<string>): (string | null)[] {
  const width = Math.max(...rows.map((row) => row.length))
  const column = (at: number): string[] => rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
  const most = (at: number, is: (cell: string) => boolean): boolean => column(at).length > 0 && column(at).filter(is).length * 2 > column(at).length
  const found: (string | null)[] = Array.from({ length: width }, () => null)
  const free = (): number[] => found.flatMap((field, at) => (field === null ? [at] : []))
  const give = (field: string, is: (at: number) => boolean): void => {
    const at = free().find(is)
    if (at !== undefined) found[at] = field
  }
  const rising = (cells: string[]): boolean => cells.length > 1 && cells.every((cell, at) => /^\d+$/.test(cell) && (at === 0 || Number(cell) === Number(cells[at - 1]) + 1))
  give('number', (at) => at === 0 && rising(column(0)))
  give('start', (at) => most(at, (cell) => typedTime(cell) !== null))
  give('end', (at) => most(at, (cell) => typedTime(cell) !== null))
  give('duration', (at) => most(at, (cell) => typedLength(cell) !== null))
  give('kind', (at) => most(at, (cell) => kindOf(cell) !== null))
  give('people', (at) => most(at, (cell) => named(cell).some((name) => names.has(bare(name)))))
  const letters = (at: number): number => column(at).join('').length / Math.max(1, column(at).length)
  const longest = free().sort((a, b) => letters(b) - letters(a))[0]
  if (longest !== undefined) found[longest] = 'title'
  give('people', (at) => most(at, (cell) => named(cell).every((name) => /^\p{Lu}[\p{L}'’-]+(?: (?:d[eu] |de la )?\p{Lu}[\p{L}'’-]+)+$/u.test(name))))
  return found
}

function kindOf(cell: string): string | null {
  return KINDS.find((kind) => kind === bare(cell) || bare(t(`segment-kind-${kind}`)) === bare(cell)) ?? null
}

/** The names in a cell. */
export function named(cell: string): string[] {
  return cell.split(/[,;\n]| et | and /).map((name) => name.trim()).filter((name) => name !== '')
}

/** The rows that pasted cells become. */
export function pasted(rows: string[][], names: ReadonlySet<string>): Pasted[] {
  const read = fields(rows, new Set([...names].map(bare)))
  return (read.headed ? rows.slice(1) : rows).map((row) => one(row, read.fields))
}

function one(row: string[], fields: (string | null)[]): Pasted {
  const cell = (field: string): string => row[fields.indexOf(field)] ?? ''
  const doubts: string[] = []
  const segment: NewSegment = { title: cell('title'), seconds: AT_FIRST, fields: {}, people: named(cell('people')) }
  const set = (field: string, value: string | null, code: string): void => {
    if (value === null) doubts.push(t(`programme-paste-${code}`, { text: cell(field) }))
    else segment.fields[field] = value
  }
  if (!segment.title) {
    segment.title = row.find((text) => /\p{L}/u.test(text)) ?? t('programme-new')
    doubts.push(t('programme-paste-untitled'))
  }
  for (const field of ['number', 'subtitle', 'room', 'link', 'notes', 'script']) if (cell(field)) segment.fields[field] = cell(field)
  const [start, end] = [typedTime(cell('start')), typedTime(cell('end'))]
  if (cell('start')) set('start', start, 'time')
  if (cell('kind')) set('kind', kindOf(cell('kind')), 'kind')
  const took = cell('duration') ? typedLength(cell('duration')) : between(start, end)
  if (took === null) doubts.push(cell('duration') ? t('programme-paste-length', { text: cell('duration') }) : t('programme-paste-no-length'))
  else segment.seconds = took
  // What a row takes is agreed until people say otherwise.
  segment.fields['least'] = String(segment.seconds)
  for (const field of ['least', 'most']) {
    const seconds = typedLength(cell(field))
    if (cell(field)) set(field, seconds === null ? null : String(seconds), 'length')
  }
  const left = row.filter((text, at) => text !== '' && (fields[at] ?? null) === null)
  if (left.length && !segment.fields['notes']) segment.fields['notes'] = left.join(' · ')
  return { segment, doubts }
}

function between(start: string | null, end: string | null): number | null {
  if (start === null || end === null) return null
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return ((minutes(end) - minutes(start) + 1440) % 1440) * 60
}
