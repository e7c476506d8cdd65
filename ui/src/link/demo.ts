// A made-up desk, for developing screens without one: `npm run dev`, then `/?demo`. Never in a bundle.
import type { Ask } from '../wire/Ask'
import type { Chained } from '../wire/Chained'
import type { ChainView } from '../wire/ChainView'
import type { Changes } from '../wire/Changes'
import type { CutBrief } from '../wire/CutBrief'
import type { Do } from '../wire/Do'
import type { Reply } from '../wire/Reply'
import type { SegmentView } from '../wire/SegmentView'
import type { View } from '../wire/View'
import { DEMO_ASIDES } from './demo-asides'
import { demoCatchUp } from './demo-catchup'
import { DEMO_DEVICES, demoDevices } from './demo-devices'
import { demoView, DEMO_START } from './demo-show'
import { merge } from './merge'
import { no, type Ear, type Port } from './port'

const HOST = { kind: 'browser', home: true, right: 'manager', version: '0.1.0', calls: true, notices: null, person: null }
const DOCUMENTS = [['rundown', 'pdf'], ['rundown', 'xlsx'], ['rundown', 'csv'], ['rundown', 'ics'], ['rundown', 'xml'], ['rundown', 'md'], ['rundown', 'json'], ['host-cards', 'pdf'], ['call-sheet', 'pdf'], ['changes', 'pdf'], ['closing', 'pdf'], ['people', 'xlsx'], ['people', 'csv'], ['people', 'json'], ['dues', 'csv'], ['dues', 'ics'], ['show', 'json'], ['as-run', 'json']] as const

/** A script that takes pictures may shape the view first. */
const { demoScene } = globalThis as { demoScene?: (view: View, real: number) => View }

function first(): View | null {
  if (new URLSearchParams(location.search).get('demo') === 'start') return null
  const view = { ...demoView(Date.now()), devices: DEMO_DEVICES }
  return demoScene ? demoScene(view, Date.now()) : view
}

export function demo(): Port {
  let view = first()
  let ear: Ear | null = null

  const hello = (): Reply => ({ reply: 'hello', host: HOST, view, now: Date.now() })

  function act(command: Do): Reply {
    if (!view) return no('no-show')
    const changes = react(view, command, view.clock.show + Date.now() - view.clock.real)
    if (typeof changes === 'string') return no(changes)
    const seq = view.seq + 1
    view = merge(view, seq, changes)
    ear?.push({ push: 'change', seq, changes })
    return { reply: 'done', seq, standing: 'agreed' }
  }

  function answer(question: Ask): Reply {
    switch (question.ask) {
      case 'hello':
        return hello()
      case 'home':
      case 'library':
        return { reply: 'home', recent: recent() }
      case 'open':
      case 'sample':
        view ??= demoView(Date.now())
        return hello()
      case 'close':
        view = null
        return hello()
      case 'do':
        return act(question.command)
      case 'catch-up':
        return view ? { reply: 'catch-up', ...demoCatchUp(view) } : no('no-show')
      case 'asides':
      case 'settle-aside':
        return { reply: 'asides', list: DEMO_ASIDES }
      case 'devices':
      case 'try-device':
        return { reply: 'devices', list: demoDevices(Date.now()) }
      case 'documents':
        return { reply: 'documents', list: DOCUMENTS.map(([what, form]) => ({ what, form })) }
      case 'private':
        return { reply: 'private', phone: '', email: '', join_link: '', note: '', calls: [], elsewhere: false }
      case 'sure':
        return {
          reply: 'sure',
          hard_starts: [{ segment: 'S12', half: DEMO_START + 8_400_000, worst: DEMO_START + 8_600_000, holds: 22 }],
          end: { segment: null, half: DEMO_START + 28_740_000, worst: DEMO_START + 28_980_000, holds: 61 },
        }
      default:
        return no('internal', { what: question.ask })
    }
  }

  return {
    listen(listener) {
      ear = listener
      listener.joined()
    },
    ask: (question) => Promise.resolve(answer(question)),
  }
}

function recent(): Extract<Reply, { reply: 'home' }>['recent'] {
  const { title, subtitle, date } = demoView(0).about
  const on_air = { mode: 'live', title: "L'actualité de l'ODD 17 en France", ends: DEMO_START + 1_368_000, over: 240 }
  return [{ path: 'demo.regie', title, subtitle, date, state: 'running', last_at: Date.now(), on_air, missing: false }]
}

/** What a command changes, or the code of its refusal. A few commands, roughly: no rule lives here. */
function react(view: View, command: Do, now: number): Changes | string {
  const { line } = view
  switch (command.do) {
    case 'take':
      return take(view, now)
    case 'hold':
      return line.hold_since === null ? { line: { ...line, state: 'hold', hold_since: now } } : 'already-held'
    case 'resume':
      return line.hold_since === null ? 'not-held' : { line: { ...onAirChanged(view, { held: now - line.hold_since }), state: 'on-air', hold_since: null } }
    case 'adjust':
      return { line: onAirChanged(view, { adjust: command.seconds }), chains: later(view, command.seconds) }
    case 'standby':
      return { line: { ...line, tracks: line.tracks.map((track) => ({ ...track, next: track.next && { ...track.next, standby: !track.next.standby } })) } }
    case 'acknowledge':
      return { alerts: view.alerts.filter((alert) => alert.cause !== command.cause) }
    case 'message':
      return { message: command.text ? [{ text: command.text, at: now, to: command.to ?? 'stage', from: 'desk', read: [] }] : [] }
    case 'takeaway': {
      const segment = line.tracks[0]?.on_air?.segment ?? null
      const taken = { id: crypto.randomUUID(), text: command.text, kind: command.kind ?? 'idea', theme: command.theme ?? '', segment, at: now }
      return { takeaways: { put: [taken], gone: [], moved: [] } }
    }
    case 'check': {
      const person = view.people.find((one) => one.id === command.person)
      if (!person) return 'unknown'
      const marks = person.marks.map((mark) => (mark.check === command.check ? { ...mark, state: command.state, late: false, note: command.note ?? '', at: now } : mark))
      return { people: { put: [{ ...person, marks }], gone: [], moved: [] } }
    }
    case 'catch-up':
      return shortened(view, command.cuts, command.drops ?? [])
    case 'set-duration': {
      const segment = view.segments.find((one) => one.id === command.segment)
      return segment ? { segments: { put: [{ ...segment, duration: command.seconds }], gone: [], moved: [] } } : 'unknown'
    }
    default:
      return 'internal'
  }
}

/** Less of some segments, and others left out; what follows comes sooner by itself. */
function shortened(view: View, cuts: CutBrief[], drops: string[]): Changes {
  const put = view.segments.flatMap((one) => {
    const cut = cuts.find((each) => each.segment === one.id)
    if (drops.includes(one.id)) return [{ ...one, status: 'skipped' }]
    return cut ? [{ ...one, cut: one.duration - cut.now }] : []
  })
  return { segments: { put, gone: [], moved: [] } }
}

function onAirChanged(view: View, by: { held?: number; adjust?: number }): View['line'] {
  const tracks = view.line.tracks.map((track) => ({
    ...track,
    on_air: track.on_air && {
      ...track.on_air,
      held_ms: track.on_air.held_ms + (by.held ?? 0),
      adjust: track.on_air.adjust + (by.adjust ?? 0),
    },
  }))
  return { ...view.line, tracks }
}

/** The first chain, so many seconds later. */
function later({ chains: [first] }: View, seconds: number): Chained {
  const put = first && first.at_least !== null ? [{ ...first, at_least: first.at_least + seconds * 1000 }] : []
  return { shifts: [], list: { put, gone: [], moved: [] } }
}

/** All chains anew. */
function anew(before: ChainView[], chains: ChainView[]): Chained {
  const heads = chains.map((chain) => chain.head)
  const gone = before.map((chain) => chain.head).filter((head) => !heads.includes(head))
  const moved = heads.map((id, at) => ({ id, after: heads[at - 1] ?? null }))
  return { shifts: [], list: { put: chains, gone, moved } }
}

function take(view: View, now: number): Changes | string {
  const [track] = view.line.tracks
  const at = view.segments.findIndex((segment) => segment.id === track?.next?.segment)
  const taken = view.segments[at]
  if (!track || !taken) return 'nothing-next'
  const following = view.segments[at + 1]
  const put: SegmentView[] = [{ ...taken, status: 'on-air', started: now }]
  const before = view.segments.find((segment) => segment.id === track.on_air?.segment)
  if (before) put.push({ ...before, status: 'done', ended: now })
  if (following) put.push({ ...following, status: 'next' })
  const next = following ? { segment: following.id, standby: false, host_ready: null, jumps: [], missing: [], follows: false } : null
  const on_air = { segment: taken.id, taken: now, duration: taken.duration, adjust: 0, held_ms: 0 }
  const line = { ...view.line, state: 'on-air', hold_since: null, last_take: { at: now, segment: taken.id, forced: 0 }, tracks: [{ ...track, on_air, next }] }
  const ends = now + taken.duration * 1000
  const head = { track: 'main', head: following?.id ?? '', at_least: Math.max(ends, following?.plan_head ?? 0), after_now_ms: 0 }
  const chains = following ? [head, ...view.chains.slice(1).filter((chain) => chain.head !== following.id)] : []
  return { line, chains: anew(view.chains, chains), segments: { put, gone: [], moved: [] } }
}
