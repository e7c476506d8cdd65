// How the start screen tells of shows.
import { longDate, length } from '../../words/time'
import { t } from '../../words/words.svelte'
import { HERE } from './zone'

const DAY = 86_400

/** "4 min de retard", "À l’heure"; in days where it is that far off. */
export function drift(over: number): string {
  if (over === 0) return t('start-on-time')
  const off = Math.abs(over)
  const time = off < DAY ? length(off) : t('start-days', { count: Math.floor(off / DAY) })
  return t(over > 0 ? 'start-late' : 'start-early', { time })
}

/** "il y a 17 s"; a date once it is more than a day ago. */
export function since(at: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - at) / 1000))
  return seconds < DAY ? t('time-ago', { time: length(seconds) }) : longDate(at, HERE)
}
