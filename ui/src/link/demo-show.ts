// The view of the made-up desk: 12 July 2021, 10:01:12, the third segment on air, four minutes late.
// The programme is as printed; readiness, real times and takeaways are invented.
import type { CheckView } from '../wire/CheckView'
import type { PersonView } from '../wire/PersonView'
import type { SegmentView } from '../wire/SegmentView'
import type { View } from '../wire/View'
import { BLOCKS, PEOPLE, SEGMENTS, type SegmentRow } from './demo-programme'

const MINUTE = 60_000
const clock = (time: string): number => Date.parse(`2021-07-12T${time.length === 5 ? `${time}:00` : time}+02:00`)

/** What the show's clock shows at first. */
export const DEMO_START = clock('10:01:12')

/** When what ran really began. */
const STARTED = ['09:00:00', '09:12:00', '09:49:00'].map(clock)
const ON_AIR = 2
const HARD = ['S01', 'S12', 'S13']

const check = (code: string, per: string, phase: string, hours: number, critical = false): CheckView => ({
  code, title: '', per, phase, due: hours * 3600, on: null, critical, owner: phase === 'day' ? 'technical' : 'production', ticked_by: ['organiser'],
  kinds: ['remote', 'on-site', 'host', 'organisation', 'workshop'],
})

const CHECKLIST = [
  check('confirmed', 'person', 'before', 336, true),
  check('slides', 'appearance', 'before', 2),
  check('release', 'person', 'before', 2),
  check('technical', 'appearance', 'before', 1.25, true),
  check('briefing', 'appearance', 'before', 1),
  check('connected', 'appearance', 'day', 1 / 3, true),
  check('sound', 'appearance', 'day', 1 / 4, true),
  check('standing-by', 'appearance', 'day', 1 / 12),
]

const segmentId = (at: number): string => `S${String(at + 1).padStart(2, '0')}`
const personId = (who: string): string => who.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')

/** Who speaks in a segment, once each, and in which beat. */
function voices(row: SegmentRow, id: string): { who: string; beat: string | null }[] {
  const inBeats = row[7].flatMap(([, who], at) => who.map((one) => ({ who: one, beat: `${id}-${at + 1}` })))
  return [...row[6].map((who) => ({ who, beat: null })), ...inBeats]
}

function segment(row: SegmentRow, at: number): SegmentView {
  const [start, end, kind, block, title, subtitle, , beats] = row
  const id = segmentId(at)
  const status = at < ON_AIR ? 'done' : at === ON_AIR ? 'on-air' : at === ON_AIR + 1 ? 'next' : 'to-come'
  const state = at <= ON_AIR + 3 ? 'ready' : at < 8 ? 'late' : 'under-way'
  const cast = voices(row, id).map(({ who, beat }, place) => {
    const worst = who === 'MIRIBEL' ? 'problem' : state
    return { id: `${id}-a${place + 1}`, person: personId(who), beat, role: '', state: worst, why: worst === 'ready' ? null : 'technical' }
  })
  const duration = (clock(end) - clock(start)) / 1000
  return {
    id, block: block || null, track: 'main', number: String(at + 1), kind, title, subtitle, notes: '',
    hard: HARD.includes(id), plan_head: HARD.includes(id) ? clock(start) : null,
    duration, cut: 0, least: Math.round(duration * 0.8), most: null, hard_end: at === SEGMENTS.length - 1 ? clock(end) : null, dropped: false,
    weight: null, drop_rank: null, follow_on: 'by-hand', room: '', link: '', script: '', host: null,
    status, started: STARTED[at] ?? null, ended: STARTED[at + 1] ?? null, started_called: null, ended_called: null,
    beats: beats.map(([beat], place) => ({ id: `${id}-${place + 1}`, title: beat, duration: null, script: '' })),
    cues: id === 'S03' ? [{ id: 'c1', device: 'obs', when: 'standby', beat: null, act: 'preview', scene: 'Plateau' }, { id: 'c2', device: 'http', when: { 'before-end': 60 }, beat: null, act: 'http', method: '', path: '/preset/2', body: '' }] : [],
    cast, ready: cast.filter((one) => one.state === 'ready').length,
    worst: cast.find((one) => one.state !== 'ready')?.state ?? (cast.length ? 'ready' : null),
  }
}

function person(id: string, names: Pick<PersonView, 'kind' | 'name' | 'given' | 'family' | 'role' | 'organisation'>, segments: SegmentView[]): PersonView {
  const cast = segments.flatMap((one) => one.cast.filter((who) => who.person === id).map((who) => ({ ...who, segment: one })))
  const next = cast.find((one) => one.segment.started === null) ?? cast.at(-1)
  const passed = next?.segment.status === 'done'
  const state = passed ? 'passed' : next?.state === 'under-way' ? 'preparing' : (next?.state ?? 'preparing')
  const settled = passed || state === 'ready' ? CHECKLIST.length : state === 'problem' ? 6 : 3
  return {
    id, ...names, pronunciation: '', bio: '', pace: null, kept: [], unrecorded: false, calls: 0,
    passages: cast.map((one) => ({ id: one.id, segment: one.segment.id, beat: one.beat, role: '', kind: names.kind === 'organisation' ? 'organisation' : 'remote', kind_said: false, substitute: null })),
    next: next?.id ?? null, state,
    marks: CHECKLIST.map(({ code }, at) => ({
      check: code, note: state === 'problem' && at === settled ? 'Micro à −18 dB' : '', at: null,
      state: at < settled ? 'done' : at === settled && state === 'problem' ? 'problem' : at === settled ? 'asked' : 'todo',
      late: state === 'late' && at === settled,
    })),
  }
}

function people(segments: SegmentView[]): PersonView[] {
  const named = PEOPLE.map(([given, family, role, organisation]) =>
    person(personId(family), { kind: 'person', name: `${given} ${family}`, given, family, role, organisation }, segments))
  const known = new Set(named.map((one) => one.id))
  const others = SEGMENTS.flatMap((row, at) => voices(row, segmentId(at))).map((voice) => voice.who)
  const organisations = others.filter((who) => !known.has(personId(who))).map((name) =>
    person(personId(name), { kind: 'organisation', name, given: '', family: '', role: '', organisation: '' }, segments))
  const worst = ['problem', 'late', 'preparing', 'ready', 'on-air', 'passed']
  return [...named, ...organisations].sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state))
}

function line(segments: SegmentView[]): View['line'] {
  const [onAir, next] = [segments[ON_AIR], segments[ON_AIR + 1]]
  return {
    mode: 'live', state: 'on-air', hold_since: null, guard_ms: 600, asks: null, jolted: null, filling: null,
    last_take: { at: STARTED[ON_AIR] ?? 0, segment: segmentId(ON_AIR), forced: 0 },
    tracks: [{
      track: 'main',
      on_air: onAir ? { segment: onAir.id, taken: STARTED[ON_AIR] ?? 0, duration: onAir.duration, adjust: 0, held_ms: 0 } : null,
      next: next ? { segment: next.id, standby: true, host_ready: null, jumps: [], missing: [{ person: 'marquet', check: 'technical' }], follows: false } : null,
    }],
  }
}

/** The view, as the desk would give it when its wall clock is `real`. */
export function demoView(real: number): View {
  const segments = SEGMENTS.map(segment)
  const chain = (head: string, time: string): View['chains'][number] => ({ track: 'main', head, at_least: clock(time), after_now_ms: head === segmentId(ON_AIR + 1) ? 0 : null })
  const alert = { planned: null, at_least: null, after_now_ms: null, due: null }
  return {
    seq: 42,
    clock: { show: DEMO_START, real, speed: 1 },
    about: {
      title: '7ème RENCONTRE DES PIONNIERS DES ALLIANCES EN TERRITOIRE', subtitle: "L'économie de l'alliance",
      organiser: 'Réseau des pionniers des alliances en territoire', date: '2021-07-12', zone: 'Europe/Paris',
      hard_end: clock('18:00'), warnings: [3600, 1800, 900, 300], its_day: true,
    },
    line: line(segments),
    // Lunch begins when the morning ends; what follows it begins at its fixed hour.
    chains: [chain(segmentId(ON_AIR + 1), '10:24'), chain('S13', '14:00')],
    blocks: BLOCKS.map(([id, title, subtitle]) => ({ id, title, subtitle })),
    segments,
    checklist: CHECKLIST,
    people: people(segments),
    ready: [{ block: null, ready: 12, of: 24, worst: 'problem' }],
    alerts: [
      { ...alert, cause: 'critical-S04', kind: 'critical-open', level: 2, segment: 'S04', missing: [{ person: 'marquet', check: 'technical' }] },
      { ...alert, cause: 'hard-S12', kind: 'hard-start', level: 1, segment: 'S12', missing: [], planned: clock('12:15'), at_least: clock('12:19') },
    ],
    takeaways: [{ id: 'T1', text: 'Une alliance sur deux naît d’une rencontre.', kind: 'idea', theme: 'Alliances', segment: 'S02', at: clock('09:31:00') }],
    closing: null,
    message: { text: 'Parlez plus près du micro', at: DEMO_START - 2 * MINUTE, to: 'stage', from: 'desk', read: [] },
    asked: null,
    devices: { list: [], by_kind: {}, safe: false },
    undo: { undo: true, redo: false },
    desks: null,
    papers: [{ what: 'rundown', layout: 'caller', whom: null, version: 14, seq: 1, at: DEMO_START + 300_000, changed: true }],
  }
}
