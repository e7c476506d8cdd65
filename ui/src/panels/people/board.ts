// What the board shows of people, at a moment: differences to now, and words. The order is the
// desk's; another one is only by passage or by name.
import type { CheckView } from '../../wire/CheckView'
import type { Do } from '../../wire/Do'
import type { MarkView } from '../../wire/MarkView'
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'
import { startAt, type Expected } from '../../words/forecast'

/** An hour, and half of one, in seconds. */
export const HOUR = 3600
export const HALF_HOUR = 1800

/** The weeks before, the day, whom to chase, or the checklists themselves. */
export type Phase = 'before' | 'day' | 'chase' | 'lists'
export type Sort = 'urgency' | 'passage' | 'name'

/** Someone with the passage that the board shows: what of it does not change with the clock. */
export interface Row {
  person: PersonView
  /** The segment of that passage. */
  segment: SegmentView | null
  /** Its start, as expected, or as it was. */
  start: Expected | null
  /** Whether it is ahead. */
  ahead: boolean
  /** Numbers of their segments to come, or of the last one: "14, 21". */
  numbers: string
  /** The checks that hold for that passage, by name. */
  checks: ReadonlyMap<string, CheckView>
  /** Which of their checks were pressed, where the desk has not shown yet what came of it. */
  sent?: ReadonlySet<string>
}

/** What is asked to be seen. */
export interface Wanted {
  search: string
  /** A block's id, or empty. */
  block: string
  /** An organisation, or empty. */
  organisation: string
  /** Who sees to something that is open, or empty. */
  owner: string
  /** A check's code that must be open, or empty. */
  check: string
  /** Only what is on within the hour. */
  hour: boolean
}

/** When the passage of a row starts, as expected at a moment, or started; null where it has none. */
export function startOf(row: Row, now: number): number | null {
  return row.start && startAt(row.start, now)
}

/** Seconds until then; null where it is not ahead. */
export function leftOf(row: Row, now: number): number | null {
  return row.start && row.ahead ? Math.ceil((startAt(row.start, now) - now) / 1000) : null
}

/** The checks that hold for a kind of passage, by name. */
export function ofKinds(checklist: CheckView[]): (kind: string) => ReadonlyMap<string, CheckView> {
  const made = new Map<string, ReadonlyMap<string, CheckView>>()
  return (kind) => {
    const known = made.get(kind) ?? new Map(checklist.filter((check) => check.kinds.includes(kind)).map((check) => [check.code, check]))
    made.set(kind, known)
    return known
  }
}

/** Each check once, by its name, in the order of the list: the columns of the board. */
export function columnsOf(checklist: CheckView[]): CheckView[] {
  return [...new Map([...checklist].reverse().map((check) => [check.code, check])).values()].reverse()
}

/** The order of names; made once, since making one takes longer than many comparisons. */
const COLLATOR = new Intl.Collator('fr', { sensitivity: 'base' })

/** Every organisation of the people, and everyone who sees to a check. */
export function organisationsOf(people: PersonView[]): string[] {
  const all = people.map((one) => (one.kind === 'organisation' ? one.name : one.organisation)).filter((one) => one)
  return [...new Set(all)].sort(COLLATOR.compare)
}

export function ownersOf(checklist: CheckView[]): string[] {
  return [...new Set(checklist.map((check) => check.owner).filter((one) => one))]
}

/** A text without its accents, small. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Whether something is still expected of a check. */
export function isOpen(mark: MarkView): boolean {
  return mark.state !== 'done' && mark.state !== 'waived'
}

/** The rows that were asked for. The clock is looked at where the hour is wanted. */
export function sought(rows: Row[], wanted: Wanted, now: () => number): Row[] {
  const soon = wanted.hour ? now() + HOUR * 1000 : 0
  if (!Object.values(wanted).some((one) => one)) return rows
  const words = plain(wanted.search).split(/\s+/).filter((word) => word)
  return rows.filter((row) => {
    const { person, segment, checks } = row
    const text = words.length ? plain(`${person.name} ${person.organisation}`) : ''
    if (!words.every((word) => text.includes(word))) return false
    if (wanted.organisation && wanted.organisation !== (person.kind === 'organisation' ? person.name : person.organisation)) return false
    const open = (mark: MarkView): boolean => person.state !== 'passed' && isOpen(mark)
    if (wanted.owner && !person.marks.some((mark) => open(mark) && checks.get(mark.check)?.owner === wanted.owner)) return false
    if (wanted.block && segment?.block !== wanted.block) return false
    if (wanted.hour && !(person.state === 'on-air' || (row.ahead && (startOf(row, soon - HOUR * 1000) ?? Infinity) <= soon))) return false
    return !wanted.check || person.marks.some((mark) => mark.check === wanted.check && open(mark))
  })
}

/** A group of rows; its name is that of a text, or empty. */
export interface Group {
  name: string
  rows: Row[]
}

/** A line of the board: the head of a group, or someone. */
export type Line = Group | Row

/** The name of a line among the others. */
export function keyOf(line: Line): string {
  return 'person' in line ? line.person.id : `group ${line.name}`
}

/** The groups as one list of lines. A group without a name has no head. */
export function linesOf(groups: Group[]): Line[] {
  return groups.flatMap((group) => (group.name ? [group, ...group.rows] : group.rows))
}

const URGENCY: Record<string, string> = { missing: 'act', problem: 'act', late: 'act', 'on-air': 'on-air', preparing: 'prepare', ready: 'ready' }

/** How someone stands, as the desk says; `none` for who has no passage. */
export function stateOf({ person }: Row): string {
  return person.passages.length ? person.state : 'none'
}

/** The rows in groups, each in the order it came in or was asked for. The clock is looked at where the
 * passages' order is wanted. */
export function grouped(rows: Row[], sort: Sort, now: () => number): Group[] {
  if (sort === 'urgency') return groupsBy(rows, (row) => URGENCY[stateOf(row)] ?? stateOf(row))
  if (sort === 'passage') return groupsBy(byPassage(rows, now()), (row) => (row.person.state === 'passed' ? stateOf(row) : 'coming'))
  const key = ({ person }: Row): string => person.family || person.name
  return [{ name: '', rows: [...rows].sort((a, b) => COLLATOR.compare(key(a), key(b))) }]
}

/** By the start of the passage; what is over comes last. */
export function byPassage(rows: Row[], now: number): Row[] {
  const placed = rows.map((row) => ({ row, over: Number(row.person.state === 'passed'), at: startOf(row, now) ?? Infinity }))
  return placed.sort((a, b) => a.over - b.over || a.at - b.at).map((one) => one.row)
}

/** Who comes on next, where someone does. */
export function nextOf(rows: Row[], now: number): Row | undefined {
  const soonest = { row: undefined as Row | undefined, at: Infinity }
  for (const row of rows) {
    const at = row.ahead ? (startOf(row, now) ?? Infinity) : Infinity
    if (at > now - 1000 && at < soonest.at) Object.assign(soonest, { row, at })
  }
  return soonest.row
}

/** The day's groups: on air, within half an hour, within the hour, later. What is over is left out. */
export function ofTheDay(rows: Row[], now: number): Group[] {
  const coming = byPassage(rows.filter((row) => row.person.state !== 'passed'), now)
  return groupsBy(coming, (row) => {
    if (row.segment?.status === 'on-air') return 'on-air'
    const left = leftOf(row, now)
    // Without a run a start that went by is no longer coming.
    if (left === null || left > HOUR || left < 0) return 'later'
    return left <= HALF_HOUR ? 'half-hour' : 'hour'
  })
}

function groupsBy(rows: Row[], name: (row: Row) => string): Group[] {
  return [...gathered(rows.map((row) => [name(row), row]))].map(([name, rows]) => ({ name, rows }))
}

/** What bears the same name together, in the order of the names' first. */
function gathered(named: [string, Row][]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const [name, row] of named) {
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return groups
}

/** Who stands where, so that a row that was ticked stays under the hand. */
export type Places = Map<string, string>

export function placesOf(groups: Group[]): Places {
  return new Map(groups.flatMap((group) => group.rows.map((row) => [row.person.id, group.name] as const)))
}

/** The rows in the groups and the order they had; who is new stands in their own group. */
export function kept(groups: Group[], places: Places): Group[] {
  const rows = new Map(groups.flatMap((group) => group.rows.map((row) => [row.person.id, row] as const)))
  const were = [...places].flatMap(([id, name]): [string, Row][] => {
    const row = rows.get(id)
    return row ? [[name, row]] : []
  })
  const come = groups.flatMap((group) => group.rows.filter((row) => !places.has(row.person.id)).map((row): [string, Row] => [group.name, row]))
  return [...gathered([...were, ...come])].map(([name, rows]) => ({ name, rows }))
}

/** When a check is due, as expected at a moment; null where the passage is not ahead. */
export function dueAt(row: Row, check: CheckView, now: number): number | null {
  const starts = row.ahead ? startOf(row, now) : null
  return starts === null ? null : (check.on ?? starts - check.due * 1000)
}

/** What is due next among what is open. */
export function nextDue(row: Row, now: number): number | null {
  const dues = row.person.marks.filter(isOpen).flatMap((mark) => {
    const check = row.checks.get(mark.check)
    const due = check ? dueAt(row, check, now) : null
    return due !== null && due > now ? [due] : []
  })
  return dues.length ? Math.min(...dues) : null
}

/** The states of a check, each with its key on the board. */
export const STATES = [
  { state: 'done', key: 'f' },
  { state: 'asked', key: 'd' },
  { state: 'waived', key: 's' },
  { state: 'problem', key: 'p' },
  { state: 'todo', key: null },
]

/** The state that a key gives. */
export function stateOfKey(key: string): string | undefined {
  return STATES.find((row) => row.key === key.toLowerCase())?.state
}

/** Whether a state wants a word of why. */
export function wantsWhy(state: string): boolean {
  return state === 'waived' || state === 'problem'
}

/** What a press on a check makes of it: done, and to do again. */
export function pressed(state: string): string {
  return state === 'done' ? 'todo' : 'done'
}

/** The kinds of passage, each with a checklist of its own. */
export const KINDS = ['remote', 'on-site', 'host', 'organisation', 'workshop']

/** What is late of someone, else what of the weeks before is open: what a call is about. */
export function pressing(row: Row): MarkView[] {
  const late = row.person.marks.filter((mark) => mark.late)
  return late.length ? late : row.person.marks.filter((mark) => isOpen(mark) && row.checks.get(mark.check)?.phase === 'before')
}

/** The command that says of someone's check how far it is; none where it does not hold for them. */
export function marking(row: Row, code: string, state: string, note: string): Do[] {
  const check = row.checks.get(code)
  if (!check) return []
  const appearance = check.per === 'appearance' && row.person.next ? { appearance: row.person.next } : {}
  return [{ do: 'check', person: row.person.id, check: code, state, ...appearance, ...(note ? { note } : {}) }]
}
