import { beforeEach, describe, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { model } from '../../../src/link/model.svelte'
import { take } from '../../../src/panels/desk/calls'
import { faceOf, type Pressed } from '../../../src/panels/desk/face'
import { Stage } from '../../../src/panels/desk/stage.svelte'
import type { DesksView } from '../../../src/wire/DesksView'
import type { LineView } from '../../../src/wire/LineView'
import type { TrackView } from '../../../src/wire/TrackView'
import type { View } from '../../../src/wire/View'
import { follow } from '../../../src/words/tick.svelte'

const idle: Pressed = { phase: 'idle', progress: 0, refused: null, inField: false }

/** The desk as it stands at 10:01:12, with what is changed of its line and of its main track. */
function stageWith(line: Partial<LineView>, track: Partial<TrackView> = {}): Stage {
  const view = demoView(Date.now())
  const [main] = view.line.tracks
  if (!main) throw new Error('no main track')
  const shown: View = { ...view, line: { ...view.line, ...line, tracks: [{ ...main, ...track }] } }
  model.heard({ push: 'welcome', view: shown, now: Date.now() })
  follow(shown.clock, 0)
  return new Stage(shown)
}

const ready = { segment: 'S04', standby: true, host_ready: null, jumps: [], missing: [], follows: false }
const lacking = { ...ready, missing: [{ person: 'marquet', check: 'technical' }] }
const onAir = { segment: 'S03', taken: Date.parse('2021-07-12T10:01:11+02:00'), duration: 2100, adjust: 0, held_ms: 0 }
const no = (code: string, facts = {}): Pressed => ({ ...idle, refused: { code, text: 'Ce que dit le poste.', facts } })

beforeEach(() => {
  model.view = null
})

describe('TOP', () => {
  test('is ready: white, with what it takes', () => {
    expect(faceOf(stageWith({}, { next: ready }), idle)).toMatchObject({ tone: 'white', lines: ['La preuve en Actes', 'tout est prêt'], track: null, combo: 'Space' })
  })
  test('says when what follows by itself does', () => {
    const [track] = demoView(0).line.tracks
    const on_air = track?.on_air ?? null
    expect(faceOf(stageWith({}, { on_air, next: { ...ready, follows: true } }), idle).lines).toEqual(['La preuve en Actes', 'enchaîne dans 22:48'])
  })
  test('asks to be held where something critical is open', () => {
    expect(faceOf(stageWith({}, { next: lacking }), idle)).toMatchObject({ tone: 'white', lines: ['La preuve en Actes', '1 manque\u00A0: maintenir'], track: 0 })
  })
  test('while it is held says what is open, and how long still', () => {
    const face = faceOf(stageWith({}, { next: lacking }), { ...idle, phase: 'holding', progress: 0.6 })
    expect(face).toMatchObject({ lines: ['La preuve en Actes', 'Test technique, F.\u00A0MARQUET'], cap: 'encore 0,4 s', track: 0.6 })
  })
  test('pressed too shortly says how to confirm', () => {
    expect(faceOf(stageWith({}, { next: lacking }), no('critical-open')).lines).toEqual(['1 manque', 'maintenir, ou deux fois'])
  })
  test('given says when, and what was forced', () => {
    const face = faceOf(stageWith({ last_take: { at: onAir.taken, segment: 'S03', forced: 1 } }, { on_air: onAir, next: ready }), idle)
    expect(face).toMatchObject({ tone: 'given', lines: ['10:01:11, forcé', "L'actualité de l'ODD 17 en France"], combo: 'Shift+ArrowLeft' })
  })
  test('given still stands while the key that gave it is down', () => {
    expect(faceOf(stageWith({}, { on_air: onAir, next: ready }), no('key-down')).tone).toBe('given')
  })
  test('of another desk says who calls, and how the call is taken', () => {
    const caller = { track: 'main', name: 'Poste 1', since: 0, mine: false, offered: null }
    const stage = (calls: DesksView['calls']): Stage => {
      const { view } = stageWith({}, { next: ready })
      const shown: View = { ...view, desks: { name: 'Poste 2', alone: null, why: null, apart: 0, owed: 0, aside: 0, others: [], calls } }
      model.heard({ push: 'welcome', view: shown, now: Date.now() })
      return new Stage(shown)
    }
    const held = faceOf(stage([caller]), { ...idle, taking: 0.4 })
    expect(held).toMatchObject({ tone: 'plain', lines: ['Poste 1 conduit', 'Tenir 1 s\u00A0: prendre la conduite'], combo: 'Shift+t', track: 0.4 })
    expect(faceOf(stage([{ ...caller, offered: 1 }]), { ...idle, taking: 0 }).lines[1]).toBe('Prendre la conduite')
    expect(faceOf(stage([caller]), idle)).toMatchObject({ lines: ['Poste 1 conduit', ''], combo: '', track: null })
    expect(faceOf(stage([{ ...caller, mine: true }]), { ...idle, taking: 0 })).toMatchObject({ tone: 'white', combo: 'Space' })
  })
  test('refused too soon says by how much', () => {
    expect(faceOf(stageWith({}, { on_air: onAir, next: ready }), no('too-soon', { since_ms: 240, wait_ms: 360 }))).toMatchObject({
      tone: 'refused',
      lines: ['Refusé\u00A0: 240 ms après', 'le TOP de 10:01:11'],
    })
  })
  test('refused since its key is down, since it has changed, since the link is lost', () => {
    const stage = stageWith({}, { next: ready })
    expect(faceOf(stage, no('key-down'))).toMatchObject({ tone: 'refused', cap: 'Relâcher' })
    expect(faceOf(stage, no('stale')).lines[0]).toBe('Refusé\u00A0: cela a changé')
    expect(faceOf(stage, no('lost')).lines[0]).toBe('Refusé\u00A0: liaison coupée')
    expect(faceOf(stage, no('disk-full')).lines).toEqual(['Refusé', 'Ce que dit le poste.'])
  })
  test('in a field is an outline with the way out', () => {
    expect(faceOf(stageWith({}, { next: ready }), { ...idle, inField: true })).toMatchObject({ tone: 'plain', combo: 'Escape Space' })
  })
  test('armed out of order names what it jumps', () => {
    expect(faceOf(stageWith({}, { next: { ...ready, segment: 'S06', jumps: ['S05'] } }), idle).lines).toEqual(['Les élus face à la relance', 'saute\u00A0: Pause'])
    expect(faceOf(stageWith({}, { next: { ...ready, segment: 'S06', jumps: ['S04', 'S05'] } }), idle).lines[1]).toBe('saute 2 segments')
  })
  test('in the panic says that all is safe', () => {
    const { view } = stageWith({ state: 'hold', hold_since: onAir.taken }, { next: ready })
    model.heard({ push: 'change', seq: view.seq, changes: { devices: { ...view.devices, safe: true } } })
    const stage = new Stage(view)
    expect(faceOf(stage, idle)).toMatchObject({ tone: 'panic', lines: ['Tout en sécurité', 'le déroulé est suspendu'] })
  })
  test('at the last segment ends the show; after it nothing is left', () => {
    expect(faceOf(stageWith({}, { next: null }), idle).lines).toEqual(['Terminer', 'fin de la journée'])
    expect(faceOf(stageWith({ state: 'after' }, { on_air: null, next: null }), idle).lines[0]).toBe('Plus rien à appeler')
  })
  test('is never white in a rehearsal, nor before a run', () => {
    expect(faceOf(stageWith({ mode: 'rehearsal' }, { next: ready }), idle).tone).toBe('plain')
    expect(faceOf(stageWith({ mode: null, state: 'before' }, { on_air: null, next: ready }), idle)).toMatchObject({ tone: 'plain', lines: ['Répétition ou direct\u00A0?', 'à choisir d’abord'] })
  })
})

describe('what TOP sends', () => {
  const main = { track: 'main', on_air: onAir, next: ready }
  test('is what was seen', () => {
    expect(take(main, false)).toEqual({ do: 'take', track: 'main', from: 'S03', to: 'S04' })
    expect(take(main, true)).toEqual({ do: 'take', track: 'main', from: 'S03', to: 'S04', override: true })
  })
  test('names nothing that was not seen', () => {
    expect(take({ ...main, on_air: null }, false)).toEqual({ do: 'take', track: 'main', to: 'S04' })
    expect(take({ ...main, next: null }, false)).toEqual({ do: 'take', track: 'main', from: 'S03' })
  })
})
