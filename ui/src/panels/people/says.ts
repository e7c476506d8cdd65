// The board in words.
import type { MarkName } from '../../parts/marks'
import type { MarkView } from '../../wire/MarkView'
import { checkName } from '../../words/checks.svelte'
import { hourMinute, length } from '../../words/time'
import { t, words } from '../../words/words.svelte'
import { nextDue, stateOf, type Row } from './board'

const DAY = 86_400
const HOURS = 7200
/** So many of what is wanting are named on a row. */
const NAMED = 2
/** A note of more letters does not stand for a state. */
const SHORT = 22

/** When a check is due, as a column's head says it: J−14, −2 h, −75 min, 5 juil. */
export function dueHead(check: { due: number; on: number | null }, zone: string): string {
  return check.on === null ? before(check.due) : dayOf(zone).format(check.on)
}

/** How long before a passage, in a head. */
export function before(due: number): string {
  if (due >= DAY && due % DAY === 0) return t('people-due-days', { days: due / DAY })
  if (due >= HOURS && due % 3600 === 0) return t('people-due-hours', { hours: due / 3600 })
  return t('people-due-minutes', { minutes: Math.round(due / 60) })
}

/** How long until then, to the minute: "22 min", "1 h 07", "3 j". */
export function wait(seconds: number): string {
  if (seconds >= DAY) return t('people-days', { days: Math.floor(seconds / DAY) })
  const whole = Math.floor(seconds / 60) * 60
  return whole > 0 ? length(whole) : t('people-less-than-a-minute')
}

const made = new Map<string, Intl.DateTimeFormat>()

/** How a day is written: "5 juil.". */
function dayOf(zone: string): Intl.DateTimeFormat {
  const locale = words.language === 'fr' ? 'fr-FR' : 'en-GB'
  const format = made.get(locale + zone) ?? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone })
  made.set(locale + zone, format)
  return format
}

/** "10:30" today, "5 juil." on another day. */
export function soon(at: number, now: number, zone: string): string {
  const format = dayOf(zone)
  return format.format(at) === format.format(now) ? hourMinute(at, zone) : format.format(at)
}

/** The hour of an instant of today; empty on another day. */
export function today(at: number, now: number, zone: string): string {
  const time = hourMinute(at, zone)
  return soon(at, now, zone) === time ? time : ''
}

/** What stands in someone's way, by name: what is wrong, then what is late. */
export function wanting(row: Row): string {
  const wrong = row.person.marks.filter((mark) => mark.state === 'problem')
  const late = row.person.marks.filter((mark) => mark.late && mark.state !== 'problem')
  const names = [...wrong, ...late].map((mark) => checkName(mark.check))
  const more = names.length - NAMED
  return more > 1 ? t('people-wanting-more', { names: names.slice(0, NAMED).join(', '), count: more }) : names.join(', ')
}

/** Why someone is not ready, in words: "2 points en retard : autorisation, test technique". */
export function why(row: Row): string {
  const named = (marks: MarkView[]): string => marks.map((mark) => lower(checkName(mark.check))).join(', ')
  const wrong = row.person.marks.filter((mark) => mark.state === 'problem')
  const late = row.person.marks.filter((mark) => mark.late && mark.state !== 'problem')
  const told = [
    ...(wrong.length ? [t('people-why-problems', { count: wrong.length, checks: named(wrong) })] : []),
    ...(late.length ? [t('people-why-late', { count: late.length, checks: named(late) })] : []),
  ]
  return told.join(' ')
}

/** A name within a sentence. */
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** A check's state in a word. */
export function markWord(mark: MarkView): string {
  return t(mark.late && mark.state !== 'problem' ? 'people-mark-late' : `people-mark-${mark.state}`)
}

/** Someone's state: its mark, and what it is about. */
export function standing(row: Row, now: number, zone: string): { mark: MarkName; text: string } {
  const { marks } = row.person
  const state = stateOf(row)
  const wrong = marks.filter((mark) => mark.state === 'problem')
  const late = marks.filter((mark) => mark.late && mark.state !== 'problem')
  if (state === 'missing') return { mark: 'missing', text: t('people-not-there') }
  if (state === 'problem') return { mark: 'problem', text: wrongText(wrong) }
  if (state === 'late') return { mark: 'late', text: t('people-late', { count: late.length }) }
  if (state === 'preparing') return { mark: preparing(marks), text: beforeText(nextDue(row, now), now, zone) }
  if (state === 'on-air') return { mark: 'on-air', text: t('state-on-air') }
  if (state === 'none') return { mark: 'none', text: t('people-without-passage') }
  return state === 'ready' ? { mark: 'ready', text: t('state-ready') } : { mark: 'passed', text: t('state-passed') }
}

function wrongText(wrong: MarkView[]): string {
  const [first] = wrong
  if (!first || wrong.length > 1) return t('people-problems', { count: wrong.length })
  return first.note && first.note.length <= SHORT ? first.note : t('people-problem-at', { check: checkName(first.check) })
}

function preparing(marks: MarkView[]): MarkName {
  return marks.some((mark) => mark.state === 'asked') ? 'under-way' : 'to-do'
}

function beforeText(due: number | null, now: number, zone: string): string {
  return due === null ? t('people-to-prepare') : t('people-before', { time: soon(due, now, zone) })
}
