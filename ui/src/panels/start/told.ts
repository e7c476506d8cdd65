// How the start screen tells of shows.
import { longDate, length } from '../../words/time'
import { t } from '../../words/words.svelte'
import { HERE } from './zone'

const DAY = 86_400

/** "4 min de retard", "À l’heure". */
export function drift(over: number): string {
  if (over === 0) return t('start-on-time')
  return t(over > 0 ? 'start-late' : 'start-early', { time: length(Math.abs(over)) })
}

/** "il y a 17 s"; a date once it is more than a day ago. */
export function since(at: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - at) / 1000))
  return seconds < DAY ? t('time-ago', { time: length(seconds) }) : longDate(at, HERE)
}
