// Times and lengths as people type them, and as the wire takes them.
import { hourMinute, wallClock } from '../../words/time'

const MINUTE = 60_000
const DAY = 86_400_000

/** The wall time of "9h45", "9:45", "0945" or "9 h": "09:45"; none when it is no time of a day. */
export function typedTime(text: string): string | null {
  const bare = text.replace(/\s/g, '').toLowerCase()
  const parts = /^(\d{1,2})[h:.](\d{2})?$/.exec(bare) ?? /^(\d{2})(\d{2})$/.exec(bare)
  if (!parts) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)]
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null
}

const LENGTHS: { form: RegExp; units: number[] }[] = [
  { form: /^(\d+)(?:min|mn|m|')?$/, units: [60] },
  { form: /^(\d+)h(?:(\d{1,2})(?:min|mn|m)?)?$/, units: [3600, 60] },
  { form: /^(\d+)(?:min|mn|m|')(\d{1,2})s?$/, units: [60, 1] },
  { form: /^(\d+)s$/, units: [1] },
]

/** The seconds of "35", "35 min", "1 h 45", "1 min 30" or "45 s"; none when it is no length. */
export function typedLength(text: string): number | null {
  const bare = text.replace(/\s/g, '').toLowerCase()
  for (const { form, units } of LENGTHS) {
    const parts = form.exec(bare)
    if (parts) return units.reduce((sum, unit, at) => sum + unit * Number(parts[at + 1] ?? 0), 0)
  }
  return null
}

/** An instant as the wire takes a start: "09:45", with the days after the first before it:
 * "1/00:30". */
export function startOf(at: number, zone: string, date: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
  const days = Math.round((Date.parse(day) - Date.parse(date)) / DAY)
  const time = at % MINUTE ? wallClock(at, zone) : hourMinute(at, zone)
  return days > 0 ? `${days}/${time}` : time
}

/** A typed time on the day where the row stands: "00:30" in a row of the second day is "1/00:30". */
export function onItsDay(time: string, was: string): string {
  const [day, after] = was.split('/')
  return after === undefined ? time : `${day}/${time}`
}

/** The one of "+10m", "−5" or "- 1h": the sign, and seconds; none when nothing is added. */
function added(text: string): number | null {
  const parts = /^\s*([+\-−])(.+)$/.exec(text)
  const seconds = parts ? typedLength(parts[2] ?? '') : null
  return parts && seconds !== null ? (parts[1] === '+' ? seconds : -seconds) : null
}

/** A length as typed in the stead of one: "+10m" is so much more. None when it is no length. */
export function lengthAfter(text: string, was: number): number | null {
  const more = added(text)
  if (more === null) return typedLength(text)
  return was + more < 0 ? null : was + more
}

/** A start as the wire takes it, from what is typed in the stead of a planned one: "9h30" is fixed
 * there, "+10m" so much later, "p" or nothing follows the one before. None when it is no start. */
export function startAfter(text: string, planned: number | null, zone: string, date: string): string | null {
  if (/^\s*p?\s*$/i.test(text)) return ''
  const more = added(text)
  if (more !== null) return planned === null ? null : startOf(planned + more * 1000, zone, date)
  const time = typedTime(text)
  if (time === null) return null
  return planned === null ? time : onItsDay(time, startOf(planned, zone, date))
}
