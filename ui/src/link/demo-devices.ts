// The made-up desk's devices, each in another state.
import type { DeviceBrief } from '../wire/DeviceBrief'
import type { DevicesPlan } from '../wire/DevicesPlan'
import type { DeviceState } from '../wire/DeviceState'

const device = (id: string, kind: string, name: string, address: string): DeviceBrief => ({ id, kind, name, address, in_rehearsal: false, tells: false, safe: [] })

export const DEMO_DEVICES: DevicesPlan = {
  list: [
    { ...device('obs', 'obs', 'OBS', '127.0.0.1:4455'), safe: [{ act: 'scene', scene: 'Attente' }] },
    device('osc', 'osc', 'OSC, console son', '192.0.2.30:9000'),
    device('http', 'http', 'HTTP, éclairage', 'http://192.0.2.40:8000'),
    device('in', 'osc-in', 'OSC, entrée', '0.0.0.0:7770'),
  ],
  by_kind: {
    debate: [
      { id: 'k1', device: 'obs', when: 'take', beat: null, act: 'scene', scene: 'Mosaïque 4' },
      { id: 'k2', device: 'obs', when: 'take', beat: null, act: 'text', input: 'Synthé', text: '{speaker}' },
      { id: 'k3', device: 'osc', when: 'take', beat: null, act: 'osc', path: '/cue/go', args: [] },
      { id: 'k4', device: 'http', when: { 'before-end': 60 }, beat: null, act: 'http', method: '', path: '/preset/2', body: '' },
    ],
  },
  safe: false,
}

const STATE: DeviceState = { id: '', standing: 'there', silent: false, fault: null, tries: 0, failing_since: null, next_try: null, sent: [], shows: null, wanted: null, scenes: [], inputs: [], transitions: [], lacks: [], heard: null, malformed: 0, secret: false }

export function demoDevices(now: number): DeviceState[] {
  const at = now - 720_000
  return [
    {
      ...STATE,
      id: 'obs',
      shows: 'Mosaïque 4',
      wanted: 'Mosaïque 4',
      scenes: ['Attente', 'Plateau', 'Mosaïque 4'],
      inputs: ['Micro', 'Synthé'],
      transitions: ['Cut', 'Fondu'],
      lacks: [{ segment: 'S04', need: 'scene', name: 'Démo' }],
      sent: [
        { at, act: { act: 'scene', scene: 'Mosaïque 4' }, ms: 38, back: '', came: 'done' },
        { at, act: { act: 'text', input: 'Synthé', text: 'Cathy Racon-Bouzon' }, ms: 12, back: '', came: 'done' },
      ],
    },
    { ...STATE, id: 'osc', standing: 'send-only', sent: [{ at, act: { act: 'osc', path: '/cue/go', args: [] }, ms: null, back: '', came: 'done' }] },
    { ...STATE, id: 'http', standing: 'failing', fault: { code: 'wrong-password', what: '401' }, tries: 3, failing_since: at, next_try: now + 40_000 },
    { ...STATE, id: 'in', standing: 'listening', heard: { at, path: '/regie/take', refused: '' }, malformed: 1 },
  ]
}
