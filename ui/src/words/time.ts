// Instants and lengths as people read them. Instants are milliseconds since 1970, lengths whole
// seconds; zones are IANA names.
import { t, words } from './words.svelte'

/** A true minus, as wide as a plus. */
const MINUS = '−'

const made = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options])
  const known = made.get(name) ?? new Intl.DateTimeFormat(locale, options)
  made.set(name, known)
  return known
}

const TWO = '2-digit'
const padded = (n: number): string => String(n).padStart(2, '0')

/** "10:01:12". */
export function wallClock(at: number, zone: string): string {
  return format('fr', { hour: TWO, minute: TWO, second: TWO, hourCycle: 'h23', timeZone: zone }).format(at)
}

/** "10:49". */
export function hourMinute(at: number, zone: string): string {
  return format('fr', { hour: TWO, minute: TWO, hourCycle: 'h23', timeZone: zone }).format(at)
}

/** "lundi 12 juillet 2021", of an instant in a zone. */
export function longDate(at: number, zone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const
  // Some browsers put a comma after an English weekday, others do not.
  return format(words.language === 'fr' ? 'fr-FR' : 'en-GB', options).format(at).replace(',', '')
}

/** "lundi 12 juillet 2021", of a day written `2021-07-12`; empty for an empty one. */
export function longDay(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : longDate(at, 'UTC')
}

/** "22:48", "1:05:00": a length as a clock shows it, without its sign. */
export function figures(seconds: number): string {
  const all = Math.abs(Math.trunc(seconds))
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  return hours ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${padded(minutes)}:${padded(rest)}`
}

/** A difference with its sign: "+4:00", "−1:10", "0:00". */
export function signed(seconds: number): string {
  const sign = seconds > 0 ? '+' : seconds < 0 ? MINUS : ''
  return sign + figures(seconds).replace(/^0(?=\d:)/, '')
}

/** What is left: "22:48", and "+2:10" once it is over. */
export function countdown(left: number): string {
  return left < 0 ? signed(-left) : figures(left)
}

/** How late or early, in figures and in a word: { text: "+4:00", word: "retard" }. */
export function late(seconds: number): { text: string; word: string } {
  const key = seconds > 0 ? 'time-late' : seconds < 0 ? 'time-early' : 'time-on-time'
  return { text: signed(seconds), word: t(key) }
}

/** "35 min", "1 h 45", "45 s", "1 min 30". */
export function length(seconds: number): string {
  const all = Math.abs(Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  const text = parts(hours, minutes, rest)
  return seconds < 0 ? MINUS + text : text
}

function parts(hours: number, minutes: number, seconds: number): string {
  if (hours) return minutes ? t('time-hours-minutes', { hours, minutes: padded(minutes) }) : t('time-hours', { hours })
  if (!minutes) return t('time-seconds', { seconds })
  return seconds ? t('time-minutes-seconds', { minutes, seconds: padded(seconds) }) : t('time-minutes', { minutes })
}

/** "dans 22:48"; "il y a 02:10" once it is past. */
export function within(seconds: number): string {
  return t(seconds < 0 ? 'time-ago' : 'time-in', { time: figures(seconds) })
}
