import { describe, expect, test } from 'vitest'
import { cuesText, lackText, linesOf, markOf, summary, wordOf } from '../../../src/panels/devices/device'
import { lackingFor } from '../../../src/panels/devices/lacking'
import type { CueBrief } from '../../../src/wire/CueBrief'
import type { DeviceBrief } from '../../../src/wire/DeviceBrief'
import type { DeviceState } from '../../../src/wire/DeviceState'

const OBS: DeviceBrief = { id: 'obs', kind: 'obs', name: 'OBS', address: '127.0.0.1:4455', in_rehearsal: false, tells: false, safe: [] }
const THERE: DeviceState = { id: 'obs', standing: 'there', silent: false, fault: null, tries: 0, failing_since: null, next_try: null, sent: [], shows: 'Mosaïque', wanted: 'Mosaïque', scenes: ['Mosaïque'], inputs: [], transitions: [], lacks: [], heard: null, malformed: 0, secret: false }
const FAILING: DeviceState = { ...THERE, standing: 'failing', fault: { code: 'wrong-password', what: '' }, tries: 3, failing_since: 0, next_try: 40_000, shows: null }
const texts = (device: DeviceBrief, state: DeviceState, cues: CueBrief[] = []) => linesOf(device, state, cues, 0, 'UTC').map((line) => line.text.replaceAll(/[\u00A0\u202F]/g, ' '))

describe('a device', () => {
  test('that is there shows its scene, and whether that is the wanted one', () => {
    expect([markOf(THERE), wordOf(THERE)]).toEqual(['ready', 'Connecté'])
    expect(texts(OBS, THERE)).toEqual(['Scène « Mosaïque » à l’antenne.'])
    expect(texts(OBS, { ...THERE, wanted: 'Plateau' })).toEqual(['Scène « Mosaïque » à l’antenne, « Plateau » attendue.'])
  })

  test('that fails says why in plain words, since when, and when it is tried next', () => {
    expect([markOf(FAILING), wordOf(FAILING)]).toEqual(['problem', 'Ne répond pas'])
    expect(texts(OBS, FAILING)).toEqual([
      'La machine répond, mais refuse le mot de passe.',
      '3 essais depuis 00:00:00, prochain dans 40 s. Le direct n’attend pas.',
    ])
  })

  test('that lacks a scene is no more ready', () => {
    const lacks = [{ segment: 'S04', need: 'scene', name: 'Mosaïque' }]
    const state = { ...THERE, lacks }
    expect(markOf(state)).toBe('missing')
    expect(lackText(lacks[0]!, OBS)).toContain('aucune scène nommée Mosaïque dans OBS')
    expect(lackingFor('S04', [OBS], [state])).toHaveLength(1)
    expect(lackingFor('S05', [OBS], [state])).toEqual([])
  })

  test('says what came of the last thing it was sent, above all where that is not known', () => {
    const sent = (came: string, ms: number | null): DeviceState['sent'] => [{ at: 0, act: null, ms, back: 'non', came }]
    const last = (came: string, ms: number | null) => linesOf(OBS, { ...THERE, shows: null, sent: sent(came, ms) }, [], 0, 'UTC')[0]
    expect(last('done', 12)).toMatchObject({ text: 'Dernière commande\u00a0: 00:00:00, en 12\u00a0ms', tone: 'sec' })
    expect(last('refused', 12)).toMatchObject({ tone: 'strong' })
    expect(last('unanswered', null)).toMatchObject({ text: 'Dernière commande\u00a0: 00:00:00, sans réponse', tone: 'strong' })
  })

  test('left out of a rehearsal is silent', () => {
    expect(wordOf({ ...THERE, silent: true })).toBe('Muet en répétition')
  })

  test('tells what it does, each thing once', () => {
    const cue: CueBrief = { id: 'a', device: 'obs', when: 'take', beat: null, act: 'scene', scene: 'A' }
    const near: CueBrief = { id: 'c', device: 'obs', when: { 'before-end': 60 }, beat: null, act: 'osc', path: '/go', args: [] }
    const said = cuesText([cue, { ...cue, id: 'b' }, near]).replaceAll(/[\u00A0\u202F]/g, ' ')
    expect(said).toBe('au TOP : scène ; à 01:00 de la fin : /go')
  })
})

describe('all of them', () => {
  test('are as well as the worst', () => {
    expect(summary([])).toBeNull()
    expect(summary([THERE])?.mark).toBe('ready')
    expect(summary([THERE, FAILING])).toEqual({ mark: 'problem', word: 'Un appareil ne va pas' })
  })
})
