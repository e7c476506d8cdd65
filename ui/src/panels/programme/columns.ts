// The columns of the table, one list: what each shows of a segment, how it is typed, and the command
// that what was typed asks for.
import type { BlockView } from '../../wire/BlockView'
import type { Do } from '../../wire/Do'
import type { PersonView } from '../../wire/PersonView'
import type { View } from '../../wire/View'
import { hourMinute, length } from '../../words/time'
import { t } from '../../words/words.svelte'
import { KINDS } from './kinds'
import { castOf, type SegmentRow } from './rows'
import { lengthAfter, startAfter } from './typed'

/** What the cells of a table are read against. */
export interface Of {
  zone: string
  date: string
  people: Map<string, PersonView>
  blocks: BlockView[]
  tracks: string[]
}

export function of(view: View): Of {
  return {
    zone: view.about.zone,
    date: view.about.date,
    people: new Map(view.people.map((person) => [person.id, person])),
    blocks: view.blocks,
    tracks: [...new Set(['main', ...view.segments.map((segment) => segment.track)])],
  }
}

/** One of a list. */
export interface Option {
  value: string
  text: string
}

/** What cannot be read, as the code of `programme-unread-<code>`. */
export interface Unread {
  unread: string
}

export interface Column {
  /** The field, as `set-segment` names it; or `duration`, `people`. */
  id: string
  /** Its head, a key of the catalogue. */
  head: string
  /** Its track in the grid. */
  width: string
  right?: boolean
  /** Whether it is shown until someone hides it. */
  shown: boolean
  /** Whether what is typed in it holds for every selected row. */
  shared?: boolean
  /** Lines of text. */
  long?: boolean
  text: (row: SegmentRow, of: Of) => string
  /** What stands in the cell when it opens; else what it shows. */
  edit?: (row: SegmentRow, of: Of) => string
  /** What there is to choose from. */
  options?: (of: Of) => Option[]
  /** Whether something else than the options may be typed. */
  free?: boolean
  /** The value on the wire of what was typed; or why it cannot be read. */
  value: (typed: string, row: SegmentRow, of: Of) => string | Unread
}

const plain = (typed: string): string => typed.trim()
const lengths = (was: number, empty: string | null) => (typed: string): string | Unread => {
  if (!typed.trim() && empty !== null) return empty
  const seconds = lengthAfter(typed, was)
  return seconds === null ? { unread: 'length' } : String(seconds)
}
const figure = (typed: string): string | Unread => (/^\d{0,3}$/.test(typed.trim()) ? typed.trim() : { unread: 'number' })
const text = (id: 'number' | 'subtitle' | 'notes' | 'room' | 'link' | 'script', width: string, more: Partial<Column> = {}): Column => ({
  id, head: `programme-${id}`, width, shown: false, text: ({ segment }) => segment[id], value: plain, ...more,
})
/** The value of the option that was typed, by its words. */
const chosen = (options: Option[], typed: string, code: string): string | Unread =>
  options.find((one) => one.text.toLowerCase() === typed.trim().toLowerCase())?.value ?? { unread: code }

const trackText = (track: string): string => (track === 'main' ? t('programme-track-main') : track)
const kinds = (): Option[] => KINDS.map((kind) => ({ value: kind, text: t(`segment-kind-${kind}`) }))
const follows = (): Option[] => ['by-hand', 'auto'].map((value) => ({ value, text: t(`programme-follow-${value}`) }))
const none = (): Option => ({ value: '', text: t('programme-none') })
const blocks = ({ blocks }: Of): Option[] => [none(), ...blocks.map((block) => ({ value: block.id, text: block.title }))]
const hosts = ({ people }: Of): Option[] => [none(), ...[...people.values()].map((person) => ({ value: person.id, text: person.name }))]
const tracks = ({ tracks }: Of): Option[] => tracks.map((track) => ({ value: track, text: trackText(track) }))

export const COLUMNS: Column[] = [
  text('number', '5.4rem', { shown: true }),
  {
    id: 'start', head: 'programme-start', width: '8rem', right: true, shown: true,
    text: ({ start }, { zone }) => (start === null ? '' : hourMinute(start, zone)),
    value: (typed, { start }, { zone, date }) => startAfter(typed, start, zone, date) ?? { unread: 'time' },
  },
  {
    id: 'duration', head: 'programme-duration', width: '8.6rem', right: true, shown: true, shared: true,
    text: ({ segment }) => length(segment.duration),
    value: (typed, { segment }) => lengths(segment.duration, null)(typed),
  },
  {
    id: 'least', head: 'programme-least', width: '8.6rem', right: true, shown: true, shared: true,
    text: ({ segment }) => length(segment.least),
    value: (typed, { segment }) => lengths(segment.least, null)(typed),
  },
  {
    id: 'most', head: 'programme-most', width: '8.6rem', right: true, shown: false, shared: true,
    text: ({ segment }) => (segment.most === null ? '' : length(segment.most)),
    value: (typed, { segment }) => lengths(segment.most ?? segment.duration, '')(typed),
  },
  {
    id: 'hard-end', head: 'programme-end-fixed', width: '8rem', right: true, shown: false,
    text: ({ segment }, { zone }) => (segment.hard_end === null ? '' : hourMinute(segment.hard_end, zone)),
    value: (typed, { start, segment }, { zone, date }) =>
      startAfter(typed, segment.hard_end ?? (start === null ? null : start + segment.duration * 1000), zone, date) ?? { unread: 'time' },
  },
  { id: 'title', head: 'programme-name', width: 'minmax(20rem, 1fr)', shown: true, text: ({ segment }) => segment.title, value: plain },
  text('subtitle', 'minmax(16rem, 0.6fr)'),
  {
    id: 'kind', head: 'programme-kind', width: '11rem', shown: true, shared: true, options: kinds,
    text: ({ segment }) => t(`segment-kind-${segment.kind}`),
    value: (typed) => chosen(kinds(), typed, 'choice'),
  },
  {
    id: 'block', head: 'programme-block', width: '18rem', shown: false, shared: true, options: blocks, free: true,
    text: ({ segment }, { blocks }) => blocks.find((block) => block.id === segment.block)?.title ?? '',
    value: (typed, _, of) => (typed.trim() ? chosen(blocks(of), typed, 'block') : ''),
  },
  {
    id: 'track', head: 'programme-track', width: '10rem', shown: false, shared: true, options: tracks, free: true,
    text: ({ segment }) => trackText(segment.track),
    value: (typed, _, of) => {
      const known = chosen(tracks(of), typed, '')
      return typeof known === 'string' ? known : typed.trim()
    },
  },
  {
    id: 'host', head: 'programme-host', width: '15rem', shown: false, shared: true, options: hosts,
    text: ({ segment }, { people }) => (segment.host === null ? '' : (people.get(segment.host)?.name ?? '')),
    value: (typed, _, of) => (typed.trim() ? chosen(hosts(of), typed, 'person') : ''),
  },
  {
    id: 'people', head: 'programme-people', width: '27rem', shown: true,
    text: ({ segment }, { people }) => castOf(segment, null, people).map((person) => person.name).join(', '),
    value: plain,
  },
  text('room', '10rem', { head: 'programme-room-place', shared: true }),
  text('link', '16rem', { shared: true }),
  {
    id: 'follow-on', head: 'programme-follow-on', width: '10rem', shown: false, shared: true, options: follows,
    text: ({ segment }) => t(`programme-follow-${segment.follow_on}`),
    value: (typed) => chosen(follows(), typed, 'choice'),
  },
  {
    id: 'weight', head: 'programme-weight', width: '6rem', right: true, shown: false, shared: true,
    text: ({ segment }) => (segment.weight === null ? '' : String(segment.weight)), value: figure,
  },
  {
    id: 'drop-rank', head: 'programme-drop-rank', width: '7rem', right: true, shown: false,
    text: ({ segment }) => (segment.drop_rank === null ? '' : String(segment.drop_rank)), value: figure,
  },
  text('notes', 'minmax(18rem, 0.6fr)', { long: true }),
  text('script', 'minmax(18rem, 0.6fr)', { long: true }),
]

/** The column of that name. */
export function column(id: string): Column {
  const found = COLUMNS.find((one) => one.id === id)
  if (!found) throw new Error(`no column ${id}`)
  return found
}

/** The command that a value in a cell asks for. */
export function setting(row: SegmentRow, id: string, value: string): Do {
  const { segment } = row
  if (id === 'duration') return { do: 'set-duration', segment: segment.id, seconds: Number(value), was: segment.duration }
  return { do: 'set-segment', segment: segment.id, field: id, value }
}

/** The command that what was typed in a cell asks for. */
export function asks(row: SegmentRow, column: Column, typed: string, of: Of): Do | Unread {
  const value = column.value(typed, row, of)
  return typeof value === 'string' ? setting(row, column.id, value) : value
}
