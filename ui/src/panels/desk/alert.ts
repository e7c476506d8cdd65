// What an alert says: a shape, a title, a figure and a line.
import type { MarkName } from '../../parts/marks'
import type { AlertView } from '../../wire/AlertView'
import type { JoltView } from '../../wire/JoltView'
import { checkName } from '../../words/checks.svelte'
import { whole } from '../../words/forecast'
import { figures, hourMinute, length, signed } from '../../words/time'
import { t } from '../../words/words.svelte'
import { apart, briefName, initialed } from './names'
import type { Stage } from './stage.svelte'

/** An alert in words. */
export interface Said {
  mark: MarkName
  title: string
  figure: string
  line: string
}

/** The instant that an alert is held against: as in a chain. */
function expected({ at_least, after_now_ms }: AlertView, now: number): number | null {
  if (at_least === null && after_now_ms === null) return null
  return Math.max(at_least ?? -Infinity, after_now_ms === null ? -Infinity : now + after_now_ms)
}

/** An alert in words, at this moment. */
export function say(stage: Stage, alert: AlertView): Said {
  const segment = stage.segments.get(alert.segment ?? '')
  const name = segment ? briefName(segment) || segment.title : t('desk-wall-end')
  const at = expected(alert, stage.now) ?? stage.forecast.get(alert.segment ?? '') ?? null
  const time = (instant: number | null): string => (instant === null ? '' : hourMinute(instant, stage.zone))
  const left = alert.due === null ? 0 : stage.until(alert.due)
  switch (alert.kind) {
    case 'critical-open':
      return {
        mark: alert.level > 1 ? 'missing' : 'late',
        title: missing(stage, alert),
        figure: at === null ? '' : length(Math.max(0, Math.round((at - stage.now) / 60_000)) * 60),
        line: segment ? t('desk-alert-passes', { title: segment.title, at: time(at) }) : '',
      }
    case 'near-end':
      return { mark: 'under-way', title: t('desk-alert-near-end'), figure: figures(Math.max(0, left)), line: segment?.title ?? '' }
    case 'over':
      return { mark: stage.rehearsing ? 'rehearsal' : 'on-air', title: t('desk-alert-over'), figure: signed(Math.max(0, -left)), line: segment?.title ?? '' }
    case 'follow-on':
      return { mark: 'missing', title: missing(stage, alert), figure: '', line: t('desk-alert-follow-on', { title: segment?.title ?? '' }) }
    default:
      return {
        mark: 'late',
        title: t(alert.kind === 'hard-start' ? 'desk-alert-hard-start' : 'desk-alert-hard-end'),
        figure: at === null || alert.planned === null ? '' : apart(Math.max(0, whole(at - alert.planned))),
        line: t('desk-alert-moves', { name, planned: time(alert.planned), at: time(at) }),
      }
  }
}

/** "Test technique, C. ORCHAMPT"; "3 points manquent". */
function missing(stage: Stage, { missing }: AlertView): string {
  const [first] = missing
  const person = stage.people.get(first?.person ?? '')
  if (missing.length !== 1 || !first || !person) return t('desk-alert-missing', { count: missing.length })
  return `${checkName(first.check)}, ${initialed(person)}`
}

/** What the machine's clocks did, in a sentence. */
export function sayJolt({ kind, ms, zone }: JoltView): string {
  const way = kind === 'stepped' ? (ms < 0 ? 'stepped-back' : 'stepped-on') : kind
  return t(`desk-jolt-${way}`, { length: length(Math.abs(Math.round(ms / 1000))), zone })
}
