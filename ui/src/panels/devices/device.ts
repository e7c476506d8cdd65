// How a device fares, in a mark and in words.
import type { MarkName } from '../../parts/marks'
import type { ActBrief } from '../../wire/ActBrief'
import type { CueBrief } from '../../wire/CueBrief'
import type { DeviceBrief } from '../../wire/DeviceBrief'
import type { DeviceState } from '../../wire/DeviceState'
import type { LackView } from '../../wire/LackView'
import type { SentView } from '../../wire/SentView'
import { figures, wallClock } from '../../words/time'
import { t } from '../../words/words.svelte'

/** A line of text beneath a device; `strong` where it must be read first. */
export interface Line {
  text: string
  tone: 'plain' | 'sec' | 'mut' | 'strong'
}

/** Whether something is wrong with it: it is not there, says no, or lacks what is to come. */
export function troubled(state: DeviceState): boolean {
  return state.fault !== null || state.lacks.length > 0
}

export function markOf(state: DeviceState): MarkName {
  if (state.standing === 'failing') return 'problem'
  if (troubled(state)) return 'missing'
  return state.standing === 'joining' ? 'under-way' : 'ready'
}

/** All of them in one mark and its words: the worst; none where there is none. */
export function summary(states: DeviceState[]): { mark: MarkName; word: string } | null {
  if (!states.length) return null
  const bad = states.filter(troubled)
  return { mark: bad.some((one) => one.standing === 'failing') ? 'problem' : bad.length ? 'missing' : 'ready', word: t('devices-summary', { count: bad.length }) }
}

/** « Connecté », « Ne répond pas », « Envoi seul ». */
export function wordOf(state: DeviceState): string {
  return state.silent && state.standing !== 'failing' ? t('device-silent') : t(`device-${state.standing}`)
}

/** "aucune scène nommée Mosaïque dans OBS". */
export function lackText(lack: LackView, device: DeviceBrief): string {
  return t('device-lacks', { need: lack.need, name: lack.name, device: device.name })
}

/** What is said of an act where there is room for a few words. */
export function actText(act: ActBrief): string {
  switch (act.act) {
    case 'scene':
      return t('act-scene', { name: act.scene })
    case 'preview':
      return t('act-preview', { name: act.scene })
    case 'transition':
      return t('act-transition', { name: act.name })
    case 'text':
      return t('act-text', { name: act.input, text: act.text })
    case 'mute':
      return t('act-mute', { name: act.input, on: String(act.on) })
    case 'record':
      return t('act-record', { on: String(act.on) })
    case 'stream':
      return t('act-stream', { on: String(act.on) })
    case 'osc':
      return [act.path, ...act.args].join(' ')
    case 'http':
      return act.path
  }
}

/** "à TOP", "à 1:00 de la fin". */
export function whenText(when: CueBrief['when']): string {
  return typeof when === 'string' ? t(`cue-at-${when}`) : t('cue-at-before-end', { time: figures(when['before-end']) })
}

/** What it is made to do, each thing once: "à TOP : scène ; au standby : aperçu". */
export function cuesText(cues: CueBrief[]): string {
  const by = new Map<string, Set<string>>()
  for (const cue of cues) {
    const when = whenText(cue.when)
    const what = cue.act === 'osc' || cue.act === 'http' ? cue.path : t(`act-kind-${cue.act}`)
    by.set(when, (by.get(when) ?? new Set()).add(what))
  }
  return [...by].map(([when, what]) => t('device-cue', { when, what: [...what].slice(0, 3).join(', ') })).join(t('device-cue-then'))
}

function sentText(last: SentView, zone: string): string {
  const at = wallClock(last.at, zone)
  if (last.came === 'done') return last.ms === null ? t('device-sent', { at }) : t('device-answered', { at, ms: last.ms })
  return last.came === 'refused' ? t('device-said-no', { at, what: last.back }) : t('device-sent-came', { at, came: last.came })
}

/** What is said beneath a device, first what must be read. */
export function linesOf(device: DeviceBrief, state: DeviceState, cues: CueBrief[], now: number, zone: string): Line[] {
  const lines: Line[] = []
  const say = (text: string, tone: Line['tone'] = 'sec'): unknown => text && lines.push({ text, tone })
  if (state.fault) say(t(`device-fault-${state.fault.code}`, { what: state.fault.what, address: device.address }), 'strong')
  if (state.standing === 'failing' && state.failing_since !== null) {
    const inSeconds = Math.max(0, Math.ceil(((state.next_try ?? now) - now) / 1000))
    say(t('device-tries', { count: state.tries, since: wallClock(state.failing_since, zone), seconds: inSeconds }))
  }
  for (const lack of state.lacks.slice(0, 3)) say(lackText(lack, device), 'strong')
  if (state.shows !== null) {
    const other = state.wanted !== null && state.wanted !== state.shows
    say(other ? t('device-shows-other', { scene: state.shows, wanted: state.wanted ?? '' }) : t('device-shows', { scene: state.shows }), other ? 'strong' : 'plain')
  }
  if (device.kind === 'osc') say(t('device-osc-deaf'), 'plain')
  if (device.kind === 'osc-in') {
    const { heard } = state
    if (heard) say(heard.refused ? t('device-heard-refused', { at: wallClock(heard.at, zone), path: heard.path, why: heard.refused }) : t('device-heard', { at: wallClock(heard.at, zone), path: heard.path }), 'plain')
    if (state.malformed) say(t('device-malformed', { count: state.malformed }))
    say('/regie/take, /regie/standby', 'mut')
  }
  const last = state.sent[0]
  if (last) say(sentText(last, zone), last.came === 'done' ? 'sec' : 'strong')
  say(cuesText(cues), 'mut')
  return lines
}
