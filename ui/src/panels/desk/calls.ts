// What the keys and buttons of the transport send, always with what the caller sees.
import type { Do } from '../../wire/Do'
import type { TrackView } from '../../wire/TrackView'
import type { Stage } from './stage.svelte'

/** TOP on a track: from what is on air to what comes next; without a next it ends the show. */
export function take({ track, on_air, next }: TrackView, forced: boolean): Do {
  return {
    do: 'take',
    track,
    ...(on_air && { from: on_air.segment }),
    ...(next && { to: next.segment }),
    ...(forced && { override: true }),
  }
}

/** TOP as it stands: the next row of the closing while it is called, else the next segment. */
export function top(stage: Stage, forced: boolean): Do {
  const from = rowLast(stage)
  if (stage.rowNext) return { do: 'call-row', to: stage.rowNext.id, ...(from !== null && { from }) }
  return take(stage.track, forced)
}

/** The row of the closing that was called last. */
function rowLast({ calling }: Stage): string | null {
  return calling?.rows.findLast((row) => row.taken !== null)?.row ?? null
}

/** What was called last on the chosen track: what a Back takes off the air; none before the first. */
export function lastCalled({ track, view }: Stage): string | null {
  if (track.on_air) return track.on_air.segment
  const ran = view.segments.filter((one) => one.track === track.track && one.started !== null)
  return ran.toSorted((a, b) => (b.started ?? 0) - (a.started ?? 0))[0]?.id ?? null
}

/** Where a row stands that can be armed. */
const AHEAD = ['next', 'to-come', 'aside']

/** STANDBY arms the row that was picked, else what comes next. */
export function standby(stage: Stage): void {
  const row = stage.segments.get(stage.picked ?? '')
  const picked = row && AHEAD.includes(row.status) ? row : stage.next
  stage.picked = null
  if (picked) void stage.act({ do: 'standby', track: picked.track, segment: picked.id })
}

/** Back: the last TOP of the chosen track never was, be it of a row of the closing. */
export function back(stage: Stage): void {
  const row = rowLast(stage)
  const called = stage.calling?.rows.filter((one) => one.taken !== null).length ?? 0
  if (row !== null && called > 1) return void stage.act({ do: 'back-row', row })
  const segment = lastCalled(stage)
  if (segment) void stage.act({ do: 'back', track: stage.track.track, segment })
}

/** Passes over what comes next; a row of the closing is dropped. */
export function skip(stage: Stage): void {
  if (stage.rowNext) return void stage.act({ do: 'set-row', row: stage.rowNext.id, field: 'dropped', value: 'true' })
  if (stage.next) void stage.act({ do: 'skip', segment: stage.next.id })
}

/** Opens the correction of the row that was picked; else of what is on air, or was last. */
export function correct(stage: Stage): void {
  const row = stage.segments.get(stage.picked ?? '')
  stage.correcting = true
  stage.picked = row && row.started !== null ? row.id : lastCalled(stage)
}

/** Begins a rehearsal with a segment. */
export async function rehearseFrom(stage: Stage, segment: string): Promise<void> {
  const reply = await stage.act({ do: 'rehearse', from: segment })
  if (reply.reply !== 'no') stage.picked = null
}

/** Holds the show, or lets it go on. */
export function hold(stage: Stage): void {
  void stage.act(stage.line.hold_since === null && !stage.panic ? { do: 'hold' } : { do: 'resume' })
}

/** Gives or takes time of what is on air on the chosen track. */
export function adjust(stage: Stage, seconds: number): void {
  const segment = stage.track.on_air?.segment
  if (segment) void stage.act({ do: 'adjust', seconds, segment })
}

/** The panic: every device goes to its safe state, and the show is held. */
export function panic(stage: Stage): void {
  void stage.act({ do: 'panic' })
}

/** Begins a rehearsal, or goes live; on another day than the planned one that is asked first. */
export async function begin(stage: Stage, mode: string, override_day = false): Promise<void> {
  const reply = await stage.act(mode === 'live' ? { do: 'go-live', override_day } : { do: 'rehearse' }, { own: 'other-day' })
  stage.otherDay = reply.reply === 'no' && reply.code === 'other-day' ? reply : null
}

/** The day the machine says it is, where live was asked for on another than the planned one. */
export function today({ otherDay }: Stage): string {
  const day = otherDay?.facts['today']
  return typeof day === 'string' ? day : ''
}

/** The show was put off, or is tried: it is planned for today from now on, and goes live. */
export async function moveToToday(stage: Stage): Promise<void> {
  const reply = await stage.act({ do: 'set-date', date: today(stage) })
  if (reply.reply === 'done') await begin(stage, 'live')
}
