// What is set of the show as a whole, as people type it and as the wire takes it.
import { length } from '../../words/time'
import { words } from '../../words/words.svelte'
import { typedLength } from './typed'

/** Milliseconds as seconds are written: "0,6", in English "0.6". */
export function seconds(ms: number): string {
  return new Intl.NumberFormat(words.language, { maximumFractionDigits: 3 }).format(ms / 1000)
}

/** The milliseconds of "0,6", "0.6 s" or "1": none when it is no time. */
export function typedSeconds(text: string): string | null {
  const parts = /^\s*(\d{1,3}(?:[.,]\d{1,3})?)\s*s?\s*$/.exec(text)
  return parts ? String(Math.round(Number(parts[1]?.replace(',', '.')) * 1000)) : null
}

/** "1 h, 30 min, 15 min, 5 min". */
export function warnings(each: readonly number[]): string {
  return each.map(length).join(', ')
}

/** The seconds of "1 h, 30 min, 5" or "60 30 15 5", the wire's way; none when one is no length. */
export function typedWarnings(text: string): string | null {
  const apart = /[,;]/.test(text) ? /[,;]/ : /^[\d\s]+$/.test(text) ? /\s+/ : /\n/
  const each = text.trim().split(apart).map((one) => typedLength(one))
  return each.every((one) => one !== null) ? each.join(' ') : null
}
