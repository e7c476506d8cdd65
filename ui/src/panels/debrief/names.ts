// How the debrief calls runs and causes.
import type { CauseView } from '../../wire/CauseView'
import type { RunView } from '../../wire/RunView'
import type { ToldView } from '../../wire/ToldView'
import { has, t, words } from '../../words/words.svelte'
import { bound } from '../desk/names'

/** Longer titles are told by their number where there is little room: alone, or with what follows. */
const LONG = 40
const LONG_WITH = 22
/** So does a title with a longer word: it would be torn under its bar. */
const WORD = 11

/** "12 juillet". */
export function shortDay(at: number, zone: string): string {
  const options = { day: 'numeric', month: 'long', timeZone: zone } as const
  return new Intl.DateTimeFormat(words.language === 'fr' ? 'fr-FR' : 'en-GB', options).format(at)
}

/** "Direct du 12 juillet", "Filage 2 du 9 juillet". */
export function runName(run: Pick<RunView, 'mode' | 'nth' | 'called'>, zone: string): string {
  return t(`debrief-run-${run.mode}`, { nth: run.nth, day: shortDay(run.called, zone) })
}

/** A segment's title, or what it is when it left the plan. */
export function titleOf(row: Pick<ToldView, 'title'>): string {
  return row.title ? bound(row.title) : t('debrief-gone')
}

/** A segment where there is little room: a rest by its kind, a long title by its number. */
export function shortName(row: Pick<ToldView, 'title' | 'number' | 'kind' | 'rest'>, long = LONG): string {
  const ofKind = `desk-brief-${row.kind}`
  if (row.rest && has(ofKind)) return t(ofKind)
  const fits = row.title.length <= long && row.title.split(/[\s-]+/).every((word) => word.length <= WORD)
  return !fits && row.number ? t('desk-number', { number: row.number }) : titleOf(row)
}

/** What a cause is called under its bar: the segment, and what of it where that is not its length. */
export function causeName(cause: CauseView, rows: Map<string, ToldView>, short: boolean): string {
  const row = rows.get(cause.segment ?? '')
  const why = t(`debrief-cause-${cause.why}`)
  if (!row) return cause.why === 'late-start' ? t('debrief-start') : why
  const name = short ? shortName(row, cause.why === 'over' ? LONG : LONG_WITH) : titleOf(row)
  return cause.why === 'over' && short ? name : t('desk-made-by', { name, cause: why })
}
