// Cues as they are written: which acts a device has, and what a new one is.
import type { ActBrief } from '../../wire/ActBrief'
import type { CueBrief } from '../../wire/CueBrief'
import type { DeviceBrief } from '../../wire/DeviceBrief'
import type { DeviceState } from '../../wire/DeviceState'

export type ActName = ActBrief['act']
export type WhenName = 'standby' | 'take' | 'before-end' | 'end' | 'by-hand'

export const WHENS: WhenName[] = ['standby', 'take', 'before-end', 'end', 'by-hand']

const ACTS: Record<string, ActName[]> = {
  obs: ['scene', 'preview', 'transition', 'text', 'mute', 'record', 'stream'],
  osc: ['osc'],
  http: ['http'],
}

/** A minute: how long before the end a cue comes up at first. */
const MINUTE = 60

/** The acts of a kind of device; none of one that only calls. */
export function actsOf(kind: string): ActName[] {
  return ACTS[kind] ?? []
}

/** The devices that can be made to do something. */
export function able(devices: DeviceBrief[]): DeviceBrief[] {
  return devices.filter((one) => actsOf(one.kind).length > 0)
}

/** An act as it begins: with the first thing that the device has. */
export function newAct(act: ActName, state: DeviceState | undefined): ActBrief {
  switch (act) {
    case 'scene':
    case 'preview':
      return { act, scene: state?.scenes[0] ?? '' }
    case 'transition':
      return { act, name: state?.transitions[0] ?? '' }
    case 'text':
      return { act, input: state?.inputs[0] ?? '', text: '{speaker}' }
    case 'mute':
      return { act, input: state?.inputs[0] ?? '', on: true }
    case 'record':
    case 'stream':
      return { act, on: true }
    case 'osc':
      return { act, path: '/cue/go', args: [] }
    case 'http':
      return { act, method: '', path: '/', body: '' }
  }
}

/** A cue as it begins: at the TOP. */
export function newCue(device: DeviceBrief, state: DeviceState | undefined): CueBrief {
  const [act] = actsOf(device.kind)
  return { id: '', device: device.id, when: 'take', beat: null, ...newAct(act ?? 'osc', state) }
}

export function whenName(when: CueBrief['when']): WhenName {
  return typeof when === 'string' ? when : 'before-end'
}

/** The moment of that name; so many seconds before the end as it was, or a minute. */
export function whenOf(name: WhenName, was: CueBrief['when']): CueBrief['when'] {
  if (name !== 'before-end') return name
  return typeof was === 'string' ? { 'before-end': MINUTE } : was
}

/** A list of names to choose from, with the one that is chosen, be it there or not. */
export function choices(names: string[], chosen: string): string[] {
  return names.includes(chosen) || !chosen ? names : [chosen, ...names]
}

/** Words and quoted texts of a line: `1 "Ada Lovelace" 0.5`. */
export function words(line: string): string[] {
  return line.match(/"[^"]*"|\S+/g) ?? []
}
