// Short forms of what has a long name, for places that have room for few words. Nothing is cut: a
// short form is another thing that is said.
import type { BlockView } from '../../wire/BlockView'
import type { CastView } from '../../wire/CastView'
import type { PersonView } from '../../wire/PersonView'
import type { SegmentView } from '../../wire/SegmentView'
import { checkName } from '../../words/checks.svelte'
import { signed } from '../../words/time'
import { has, t } from '../../words/words.svelte'

/** What takes a title of its own in a heading of the bar. */
const SHORT = 18

/** The most people who are named one by one in a row. */
const NAMED = 5

/** A title as printed, with the spaces that French sets beside its signs kept from breaking. */
export function bound(title: string): string {
  return title.replace(/« /g, '«\u00A0').replace(/ ([»:;?!%])/g, '\u00A0$1')
}

/** Kinds that are rests: they have no place among the segments that are counted. */
const RESTS = ['break', 'lunch']

/** Whether a segment is a rest: nobody is on air. */
export function isRest(segment: Pick<SegmentView, 'kind'>): boolean {
  return RESTS.includes(segment.kind)
}

/** The name of a block: the shorter of its two lines. */
export function blockName(block: Pick<BlockView, 'title' | 'subtitle'>): string {
  const { title, subtitle } = block
  return bound(subtitle && (!title || subtitle.length < title.length) ? subtitle : title)
}

/** "Déjeuner", "Pause", a short title, "N° 13", or ''. */
export function briefName(segment: Pick<SegmentView, 'kind' | 'title' | 'number'>): string {
  const ofKind = `desk-brief-${segment.kind}`
  if (isRest(segment) && has(ofKind)) return t(ofKind)
  if (segment.title.length <= SHORT) return segment.title
  return segment.number ? t('desk-number', { number: segment.number }) : ''
}

/** How the timeline calls a segment: its number, if it has one, and its title; a rest by its kind. */
export function laneName(segment: Pick<SegmentView, 'kind' | 'title' | 'number'>): string {
  if (isRest(segment)) return briefName(segment)
  return segment.number ? `${segment.number} · ${bound(segment.title)}` : bound(segment.title)
}

/** In hundredths of the lane: narrower than this only the number has room, and each of its signs takes so much. */
export const SMALL = 3.2
const SIGN = 0.7

/** What a segment's bar of that width has room for: its name, its number, or nothing. */
export function barName(segment: Pick<SegmentView, 'kind' | 'title' | 'number'>, width: number): string {
  if (width >= SMALL) return laneName(segment)
  return barNumber(segment, width)
}

/** Its number, where there is room for it. */
export function barNumber({ number }: Pick<SegmentView, 'number'>, width: number): string {
  return width >= SIGN * number.length ? number : ''
}

/** How ready someone is in a word; not ready, the word says what is wrong. */
export function readyWord(cast: Pick<CastView, 'state' | 'why'>): string {
  return cast.state !== 'ready' && cast.why ? checkName(cast.why) : t('state-ready')
}

const DAY = 86_400

/** A difference with its sign: "+4:00"; in whole days where it is more than one, as when a show runs
 * on another day than planned. */
export function apart(seconds: number): string {
  if (Math.abs(seconds) < DAY) return signed(seconds)
  return t(seconds > 0 ? 'desk-days-late' : 'desk-days-early', { days: Math.floor(Math.abs(seconds) / DAY) })
}

/** "C. RACON-BOUZON"; an organisation by its name. */
export function initialed(person: Pick<PersonView, 'name' | 'given' | 'family'>): string {
  if (!person.family) return person.name
  const initials = person.given.replace(/(\p{L})\p{L}*/gu, '$1.').replace(/\s+/g, '')
  return initials ? `${initials}\u00A0${person.family}` : person.family
}

/** Those who appear in a segment, once each, in order. */
export function castOf(segment: Pick<SegmentView, 'cast'>, people: Map<string, PersonView>): PersonView[] {
  const ids = new Set(segment.cast.map((one) => one.person))
  return [...ids].flatMap((id) => people.get(id) ?? [])
}

/** The second line of a row, in pieces that are not broken: who appears, else what stands under the
 * title. */
export function secondLine(segment: Pick<SegmentView, 'cast' | 'subtitle'>, people: Map<string, PersonView>): string[] {
  const cast = castOf(segment, people)
  const [first, second] = cast
  if (!first) return segment.subtitle ? [bound(segment.subtitle)] : []
  if (!second) return [first.name, first.organisation].filter((text) => text !== '')
  if (cast.length === 2) return cast.map(initialed)
  if (cast.length <= NAMED) return cast.map((one) => one.family || one.name)
  return [t('desk-and-others', { name: first.family || first.name, others: cast.length - 1 })]
}
