// A due as people write it: "J−14", "−2 h", "30 min", "5/07 18:00".
import type { CheckView } from '../../wire/CheckView'
import { before } from './says'

const UNITS: Record<string, number> = { j: 86_400, d: 86_400, h: 3600, m: 60, min: 60 }

/** How a due stands in its field. */
export function writtenDue(check: CheckView, zone: string): string {
  if (check.on === null) return before(check.due)
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).formatToParts(check.on)
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('day')}/${of('month')}/${of('year')} ${of('hour')}:${of('minute')}`
}

/** What was written as the desk takes it: seconds before the passage, or a wall time; null where it
 * says nothing. */
export function readDue(text: string): string | null {
  const plain = text.trim().toLowerCase().replace(/[\u2212\u2013-]/g, ' ').replace(/\s+/g, ' ').trim()
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2})[:h](\d{2})?)?$/.exec(plain)
  if (date) {
    const [day = '', month = '', year = '', hour = '18', minute = '00'] = date.slice(1)
    const two = (part: string): string => part.padStart(2, '0')
    return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
  }
  const days = /^[jd] ?(\d+)$/.exec(plain)
  if (days) return String(Number(days[1]) * 86_400)
  const length = /^(\d+(?:[.,]\d+)?) ?(j|d|h|min|m)(?: ?(\d{1,2})(?: ?min)?)?$/.exec(plain)
  if (!length) return null
  const [many = '', unit = '', minutes = '0'] = length.slice(1)
  return String(Math.round(Number(many.replace(',', '.')) * (UNITS[unit] ?? 60)) + (unit === 'h' ? Number(minutes) * 60 : 0))
}
