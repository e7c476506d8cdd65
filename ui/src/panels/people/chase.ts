// Whom to chase: what is open of whom, by the day it is due and by who sees to it; and the mail that
// asks for it.
import type { CheckView } from '../../wire/CheckView'
import type { MarkView } from '../../wire/MarkView'
import type { View } from '../../wire/View'
import { checkName } from '../../words/checks.svelte'
import { hourMinute } from '../../words/time'
import { said, type Language } from '../../words/words.svelte'
import { dueAt, isOpen, startOf, type Row } from './board'

/** What may come of a call or a mail, each with its key. */
export const OUTCOMES = [
  { outcome: 'reached', way: 'phone', key: '1' },
  { outcome: 'no-answer', way: 'phone', key: '2' },
  { outcome: 'voicemail', way: 'phone', key: '3' },
  { outcome: 'promised', way: 'phone', key: '4' },
  { outcome: 'sent', way: 'mail', key: '5' },
]

/** The outcome that a key notes. */
export function outcomeOfKey(key: string): (typeof OUTCOMES)[number] | undefined {
  return OUTCOMES.find((one) => one.key === key)
}

/** Whether they were asked by it: what was to do is asked then. */
export function asks(outcome: string): boolean {
  return outcome === 'sent' || outcome === 'promised'
}

/** Something open of someone, to be asked for. */
export interface Call {
  row: Row
  marks: MarkView[]
  /** The first due among them. */
  due: number
}

/** What is due on one day, for one who sees to it. */
export interface Errand {
  key: string
  /** `late`, or the day as an instant of it. */
  day: 'late' | number
  owner: string
  calls: Call[]
}

/** Names the day of an instant: each once, since many are due at the same. */
function days(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  const known = new Map<number, string>()
  return (at) => {
    const day = known.get(at) ?? format.format(at)
    known.set(at, day)
    return day
  }
}

/** Whom to chase, by day and owner: what is late first. Only checks of the weeks before are asked for. */
export function errands(rows: Row[], now: number, zone: string, ahead: number): Errand[] {
  const until = now + ahead * 86_400_000
  const day = days(zone)
  const found = new Map<string, Errand>()
  for (const row of rows) {
    for (const mark of row.person.marks) {
      const check = row.checks.get(mark.check)
      const due = check && check.phase === 'before' && isOpen(mark) ? dueAt(row, check, now) : null
      if (!check || due === null || due > until) continue
      const late = mark.late || due <= now
      const key = `${late ? '' : day(due)} ${check.owner}`
      const errand = found.get(key) ?? { key, day: late ? 'late' : due, owner: check.owner, calls: [] }
      found.set(key, errand)
      add(errand, row, mark, due)
    }
  }
  const when = (one: Errand): number => (one.day === 'late' ? -Infinity : one.day)
  return [...found.values()].sort((a, b) => when(a) - when(b) || a.owner.localeCompare(b.owner))
}

function add(errand: Errand, row: Row, mark: MarkView, due: number): void {
  const known = errand.calls.at(-1)
  if (known?.row !== row) return void errand.calls.push({ row, marks: [mark], due })
  known.marks.push(mark)
  known.due = Math.min(known.due, due)
}

/** The address of a prepared mail to one person, at a moment. */
export function mailto(to: string, view: View, row: Row, marks: MarkView[], language: Language, now: number): string {
  const starts = startOf(row, now)
  const list = marks.map((mark) => `- ${checkName(mark.check, language)}`).join('\n')
  const zone = view.about.zone
  const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: zone })
  const facts = {
    name: row.person.kind === 'person' ? row.person.given || row.person.name : row.person.name,
    title: view.about.subtitle || view.about.title,
    date: starts === null ? '' : date.format(starts),
    time: starts === null ? '' : hourMinute(starts, zone),
    segment: row.segment?.title ?? '',
    list,
    count: marks.length,
  }
  const subject = said(language, 'chase-subject', facts)
  const body = said(language, starts === null ? 'chase-body-undated' : 'chase-body', facts)
  return `mailto:${encodeURIComponent(to.trim())}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

/** The lines of a checklist for one kind of passage. */
export function listOf(checklist: CheckView[], kind: string): CheckView[] {
  return checklist.filter((check) => check.kinds.includes(kind))
}
