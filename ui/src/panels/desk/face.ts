// What stands on the TOP key: one box, ten states.
import type { CallerView } from '../../wire/CallerView'
import type { Fault } from '../../wire/Fault'
import type { SegmentView } from '../../wire/SegmentView'
import { checkName } from '../../words/checks.svelte'
import { figures, wallClock } from '../../words/time'
import { faultText, t } from '../../words/words.svelte'
import { bound, briefName, initialed } from './names'
import type { Stage } from './stage.svelte'

/** How long a TOP that was given stands on its key, in real milliseconds. */
const GIVEN = 2000

/** `white` is ready to be pressed, `plain` is not to be, or not now, `given`, `refused`, `panic`. */
export type Tone = 'white' | 'plain' | 'given' | 'refused' | 'panic'

/** What stands on the key. */
export interface Face {
  tone: Tone
  lines: [string, string]
  /** The combination that is printed on it; or a text in its place. */
  combo: string
  cap: string
  /** How far a long press is, 0 to 1; none where TOP needs no long press. */
  track: number | null
}

/** How the press stands. */
export interface Pressed {
  phase: string
  progress: number
  refused: Fault | null
  inField: boolean
  /** How far the press is that takes the call, 0 to 1; absent where it cannot be taken. */
  taking?: number
}

/** What stands on the key now. */
export function faceOf(stage: Stage, pressed: Pressed): Face {
  const { refused, phase, progress } = pressed
  if (stage.panic) return face('panic', t('desk-top-panic'), t('desk-top-panic-held'))
  if (phase === 'holding') return holding(stage, progress)
  if (refused?.code === 'critical-open') return twice(stage)
  if (refused && refused.code !== 'key-down') return refusal(stage, refused)
  if (stage.elsewhere) return elsewhere(stage.elsewhere, pressed.taking)
  const given = givenAt(stage)
  if (given) return given
  if (refused) return { ...face('refused', t('desk-top-refused'), t('desk-top-key-down')), cap: t('desk-top-let-go') }
  const idle = idleFace(stage)
  if (idle) return idle
  if (pressed.inField) return { ...face('plain', titleOf(stage), t('desk-top-in-field')), combo: 'Escape Space' }
  return calling(stage)
}

function face(tone: Tone, first: string, second: string): Face {
  return { tone, lines: [first, second], combo: 'Space', cap: '', track: null }
}

/** Another desk calls: here it is followed, or the call is taken. */
function elsewhere({ name, offered }: CallerView, taking: number | undefined): Face {
  const how = t(offered === null ? 'desks-call-hold' : 'desks-call-press')
  const stands = face('plain', t('desks-call-elsewhere', { name }), taking === undefined ? '' : how)
  return { ...stands, combo: taking === undefined ? '' : 'Shift+t', track: taking ?? null }
}

function titleOf({ next, rowNext }: Stage): string {
  if (rowNext) return bound(rowNext.title)
  return next ? bound(next.title) : t('desk-top-end')
}

function missing({ track, rowNext }: Stage): number {
  return rowNext ? 0 : track.next?.missing.length ?? 0
}

/** Nothing can be called: no run, or none any more. */
function idleFace(stage: Stage): Face | null {
  const { line, view, track } = stage
  if (line.mode === null) return face('plain', t('desk-top-no-run'), t('desk-top-no-run-choose'))
  if (line.state !== 'after') return null
  const last = view.segments.filter((one) => one.track === track.track && one.started !== null).at(-1)
  const name = last ? briefName(last) || last.title : ''
  return { ...face('plain', t('desk-top-over'), name ? t('desk-top-back-opens', { name }) : ''), combo: '' }
}

/** What a press would do. */
function calling(stage: Stage): Face {
  const open = missing(stage)
  const tone = stage.rehearsing ? 'plain' : 'white'
  if (open) return { ...face(tone, titleOf(stage), t('desk-top-missing', { count: open })), track: 0 }
  return face(tone, titleOf(stage), secondLine(stage))
}

function secondLine(stage: Stage): string {
  const { next, line, track } = stage
  if (stage.rowNext) return t(stage.rehearsing ? 'desk-top-rehearsal' : 'desk-top-row')
  const jumps = (track.next?.jumps ?? []).flatMap((id) => stage.segments.get(id) ?? [])
  if (!next) return t('desk-top-last')
  if (jumps.length) return jumped(jumps)
  if (line.hold_since !== null) return t('desk-top-ends-hold')
  if (track.next?.follows && stage.air && stage.air.left >= 0) return t('desk-top-follows', { time: figures(stage.air.left) })
  if (stage.rehearsing) return t('desk-top-rehearsal')
  if (stage.rooms) return t('desk-room', { room: stage.room + 1 })
  return inTime(stage) ?? t('desk-top-ready')
}

/** "dans 07:30", before the first and in a gap. */
function inTime(stage: Stage): string | null {
  const starts = stage.startsAt(stage.track)
  const left = starts === null ? 0 : stage.until(starts)
  return stage.air || left <= 0 ? null : t('time-in', { time: figures(left) })
}

function jumped(jumps: SegmentView[]): string {
  const [one] = jumps
  const name = jumps.length === 1 && one ? briefName(one) : ''
  return name ? t('desk-top-jumps', { name }) : t('desk-top-jumps-many', { count: jumps.length })
}

/** Held down, until it is long enough. */
function holding(stage: Stage, progress: number): Face {
  const [first] = stage.track.next?.missing ?? []
  const person = stage.people.get(first?.person ?? '')
  const lacks = first && person ? `${checkName(first.check)}, ${initialed(person)}` : t('desk-top-missing', { count: missing(stage) })
  return {
    ...face(stage.rehearsing ? 'plain' : 'white', titleOf(stage), lacks),
    cap: t('desk-top-still', { seconds: 1 - progress }),
    track: progress,
  }
}

/** Pressed too shortly: hold, or press again. */
function twice(stage: Stage): Face {
  return { ...face(stage.rehearsing ? 'plain' : 'white', t('desk-can-missing', { count: missing(stage) }), t('desk-top-twice')), track: 0 }
}

function refusal(stage: Stage, refused: Fault): Face {
  const since = refused.facts['since_ms']
  if (refused.code === 'too-soon' && typeof since === 'number') {
    const last = stage.track.on_air?.taken ?? stage.line.last_take?.at ?? stage.now
    const at = wallClock(last, stage.zone)
    return face('refused', t('desk-top-too-soon', { ms: since }), t('desk-top-too-soon-after', { at }))
  }
  if (refused.code === 'stale') return face('refused', t('desk-top-stale'), t('desk-top-stale-look'))
  if (refused.code === 'lost') return face('refused', t('desk-top-lost'), t('desk-top-lost-nothing'))
  return face('refused', t('desk-top-refused'), faultText(refused))
}

/** A row of the closing was called. */
function rowGiven(stage: Stage, taken: number): Face | null {
  if (!stage.lasts(taken, GIVEN)) return null
  const row = stage.view.closing?.rows.find((one) => one.id === stage.calling?.rows.findLast((row) => row.taken !== null)?.row)
  return { ...face('given', wallClock(taken, stage.zone), bound(row?.title ?? '')), combo: 'Shift+ArrowLeft' }
}

/** Given, for two seconds: when, and whether something was overridden. */
function givenAt(stage: Stage): Face | null {
  const { track, line } = stage
  if (stage.rowTaken !== null && stage.rowTaken !== track.on_air?.taken) return rowGiven(stage, stage.rowTaken)
  const taken = track.on_air?.taken
  if (taken === undefined || !stage.lasts(taken, GIVEN)) return null
  const forced = line.last_take?.segment === track.on_air?.segment ? (line.last_take?.forced ?? 0) : 0
  const at = wallClock(taken, stage.zone)
  const first = forced ? t('desk-top-forced', { at, count: forced }) : at
  return { ...face('given', first, bound(stage.airing?.title ?? '')), combo: 'Shift+ArrowLeft' }
}

