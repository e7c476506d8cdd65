// The ways back, laid out for the lanes, the rundown's columns and the table that compares them.
import type { Starts } from '../../words/forecast'
import { figures, hourMinute, length, signed } from '../../words/time'
import { t } from '../../words/words.svelte'
import type { CutBrief } from '../../wire/CutBrief'
import type { FixedView } from '../../wire/FixedView'
import type { ReserveView } from '../../wire/ReserveView'
import type { SegmentView } from '../../wire/SegmentView'
import type { WayView } from '../../wire/WayView'
import { bound, briefName } from './names'

/** More ways than this have no key. */
const LETTERS = ['A', 'B', 'C']

/** A way with what it makes of each segment. */
export interface Laid {
  letter: string
  /** The command whose key takes it. */
  command: string
  way: WayView
  starts: Starts
  ends: Starts
  /** What each segment gives, in seconds. */
  less: Map<string, number>
  drops: Set<string>
  /** Missed starts, by their segment. */
  fixed: Map<string, FixedView>
}

/** The ways with their letters. */
export function laid(ways: WayView[]): Laid[] {
  return ways.slice(0, LETTERS.length).map((way, at) => {
    const letter = LETTERS[at] ?? ''
    return {
      letter,
      command: `way-${letter.toLowerCase()}`,
      way,
      starts: new Map(way.times.map((one) => [one.segment, one.start])),
      ends: new Map(way.times.map((one) => [one.segment, one.end])),
      less: new Map(way.cuts.map((cut) => [cut.segment, gives(cut)])),
      drops: new Set(way.drops),
      fixed: new Map(way.fixed.flatMap((one) => (one.segment !== null && !one.end ? [[one.segment, one] as const] : []))),
    }
  })
}

/** What a cut gives, in seconds. */
export function gives(cut: CutBrief): number {
  return cut.was - cut.now
}

/** What all cuts give, in seconds. */
export function sum(cuts: CutBrief[]): number {
  return cuts.reduce((all, cut) => all + gives(cut), 0)
}

/** "−2 min", "−2:40". */
export function lessText(seconds: number): string {
  return seconds % 60 === 0 ? length(-seconds) : signed(-seconds)
}

/** "13", "10:20": minutes, with their seconds where there are some. */
export function minutesText(seconds: number): string {
  return seconds % 60 === 0 ? String(seconds / 60) : figures(seconds)
}

/** Cuts that are named one by one, and the others as one. */
export interface Told {
  named: CutBrief[]
  others: CutBrief[]
  /** What each of the others gives, where they all give the same; else 0. */
  each: number
}

/** So many cuts by name; where more all give the same, none is. */
export function told(cuts: CutBrief[], most: number): Told {
  if (cuts.length <= most) return { named: cuts, others: [], each: 0 }
  const alike = cuts.every((cut) => gives(cut) === gives(cuts[0] ?? cut))
  const [named, others] = alike ? [[], cuts] : [cuts.slice(0, most - 1), cuts.slice(most - 1)]
  const each = others.every((cut) => gives(cut) === gives(others[0] ?? cut)) ? gives(others[0] ?? { segment: '', was: 0, now: 0 }) : 0
  return { named, others, each }
}

/** "6 segments, −0:40 chacun", "4 segments, −3:00 en tout". */
export function othersText({ others, each }: Told): string {
  return each ? t('catchup-each', { count: others.length, less: lessText(each) }) : t('catchup-others', { count: others.length, less: lessText(sum(others)) })
}

/** The short name of a segment; its title where it has none. */
export function nameOf(segments: ReadonlyMap<string, SegmentView>, id: string): string {
  const segment = segments.get(id)
  return segment ? briefName(segment) || bound(segment.title) : ''
}

/** "Déjeuner 12:15"; the end of the day, and of a segment. */
export function fixedName(one: FixedView, segments: ReadonlyMap<string, SegmentView>, zone: string): string {
  const segment = one.segment === null ? undefined : segments.get(one.segment)
  const name = segment ? briefName(segment) || t('desk-wall') : t('desk-wall-end')
  return t(one.end && segment ? 'catchup-end-at' : 'catchup-at', { name, time: hourMinute(one.at, zone) })
}

/** When all that a way takes is taken: as of then the delay is made up for. */
export function backAt({ way, ends, less }: Laid): number | null {
  const last = way.cuts.map((cut) => ends.get(cut.segment)).filter((at) => at !== undefined)
  return less.size && last.length ? Math.max(...last) : null
}

/** A way in a sentence. */
export function because({ way }: Laid, segments: ReadonlyMap<string, SegmentView>): string {
  const rests = length(way.rests)
  const facts = { rests, voices: length(way.voices), people: way.people }
  if (way.sort === 'drops') {
    const what = way.drops.length === 1 ? nameOf(segments, way.drops[0] ?? '') : t('catchup-segments', { count: way.drops.length })
    if (way.cuts.length) return t('catchup-why-drops-cuts', { what, length: length(sum(way.cuts)) })
    return way.spare > 0 ? t('catchup-why-drops', { what, spare: length(way.spare) }) : t('catchup-why-drops-just', { what })
  }
  if (way.voices === 0) return t('catchup-why-rests', facts)
  return way.rests === 0 ? t('catchup-why-voices', facts) : t(`catchup-why-${way.sort}-both`, facts)
}

/** What a way costs, in short lines. */
export function prices({ way }: Laid): string[] {
  return [
    way.rests > 0 && t('catchup-price-rests', { length: length(way.rests) }),
    way.voices > 0 && t('catchup-price-voices', { length: length(way.voices) }),
    way.dropped > 0 && t('catchup-price-dropped', { length: length(way.dropped) }),
    way.people > 0 && t('catchup-price-people', { count: way.people }),
  ].filter((line) => line !== false)
}

/** "18 min, dont 4 min de pause". */
export function reserveText({ all, rests }: ReserveView): string {
  if (all === 0) return t('catchup-reserve-none')
  return rests > 0 && rests < all ? t('catchup-reserve-rests', { all: length(all), rests: length(rests) }) : length(all)
}
