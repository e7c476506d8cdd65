// What the desk's panels have in common: the view, what follows from it by sums, what the caller has
// chosen, and the one way to act. One stage stands while the desk is shown.
import { SvelteMap } from 'svelte/reactivity'
import { model } from '../../link/model.svelte'
import type { Ask } from '../../wire/Ask'
import type { CallerView } from '../../wire/CallerView'
import type { CallingView } from '../../wire/CallingView'
import type { ClosingRowView } from '../../wire/ClosingRowView'
import type { Do } from '../../wire/Do'
import type { Fault } from '../../wire/Fault'
import type { PersonView } from '../../wire/PersonView'
import type { Reply } from '../../wire/Reply'
import type { SegmentView } from '../../wire/SegmentView'
import type { TrackView } from '../../wire/TrackView'
import type { View } from '../../wire/View'
import { day, fixedStarts, forecastStarts, onAir, plannedStarts, toCome, type Air, type Starts } from '../../words/forecast'
import { ticking } from '../../words/tick.svelte'
import { driftNow } from './drift'
import { isRest } from './names'
import { placeOf } from './rundown'
import { besides, dayParts } from './window'

const NO_TRACK: TrackView = { track: 'main', on_air: null, next: null }

/** How long a refusal stays in sight, in real milliseconds. */
const SHOWN = 8000

/** Nearer than this, in milliseconds, a day is today. */
const NEAR = 24 * 3_600_000

/** What a stage shows, and whom it asks: the desk by its clock, or a run that is replayed. */
export interface Shown {
  readonly view: View | null
  readonly now: number
  /** Whether it is a run of before: nothing on it acts. */
  readonly replays: boolean
  ask(question: Ask): Promise<Reply>
  act(command: Do, id?: string): Promise<Reply>
}

/** The desk as it stands. */
const DESK: Shown = {
  get view() {
    return model.view
  },
  get now() {
    return ticking.now
  },
  replays: false,
  ask: (question) => model.ask(question),
  act: (command, id) => model.act(command, id),
}

export class Stage {
  readonly #shown: Shown
  #last: View
  #room = $state('main')
  #fault = $state.raw<{ fault: Fault; at: number } | null>(null)

  /** The row that was picked: STANDBY arms it, or its record is corrected. */
  picked = $state<string | null>(null)
  /** Whether the correction of the picked row is open to be written. */
  correcting = $state(false)
  /** Blocks that were opened or folded by hand, by the key of their line. */
  folds = new SvelteMap<string, boolean>()
  /** Asked to go live on another day: the choice stands at the right. */
  otherDay = $state.raw<Fault | null>(null)

  constructor(view: View, shown: Shown = DESK) {
    this.#last = view
    this.#shown = shown
  }

  /** The view; the last one known once the show is closed. */
  readonly view: View = $derived.by(() => (this.#last = this.#shown.view ?? this.#last))
  readonly line = $derived(this.view.line)
  readonly zone = $derived(this.view.about.zone)
  /** Whether the panic stands: every device is safe, the show is held. */
  readonly panic = $derived(this.view.devices.safe)
  /** Whether a rehearsal runs, or ran last. */
  readonly rehearsing = $derived(this.line.mode === 'rehearsal')
  readonly segments: Map<string, SegmentView> = $derived(new Map(this.view.segments.map((one) => [one.id, one])))
  readonly people: Map<string, PersonView> = $derived(new Map(this.view.people.map((one) => [one.id, one])))
  readonly planned: Starts = $derived(plannedStarts(this.view.segments))
  readonly parts = $derived(dayParts(this.view.segments, this.planned))
  readonly #ahead = $derived(this.view.segments.filter(toCome))
  readonly forecast: Starts = $derived(forecastStarts(this.view.chains, this.#ahead, this.now))
  readonly day = $derived(day(this.view, this.now))
  readonly fixed = $derived(fixedStarts(this.view, this.now))
  /** Who holds the call of the chosen track. */
  readonly caller: CallerView | null = $derived.by(() => {
    const calls = this.view.desks?.calls ?? []
    return calls.find((one) => one.track === this.track.track) ?? calls.find((one) => one.track === 'main') ?? null
  })
  /** The desk that calls where it is another one: nothing is called here. */
  readonly elsewhere: CallerView | null = $derived(this.caller && !this.caller.mine && !this.replays ? this.caller : null)
  /** Seconds late at this moment; negative when early. */
  readonly drift = $derived(driftNow(this.view, this.planned, this.forecast, this.day))
  /** What is on air on each track, by segment: when it is expected to end. */
  readonly airEnds: Starts = $derived(
    new Map(this.line.tracks.flatMap(({ on_air }) => (on_air ? [[on_air.segment, onAir(on_air, this.line, this.now).ends] as const] : []))),
  )
  /** Whether rooms run beside one another now. */
  readonly rooms = $derived(besides(this.view, this.planned) || this.room > 0)
  /** The track that TOP, ± and STANDBY act on. */
  readonly track: TrackView = $derived(this.line.tracks.find((one) => one.track === this.#room) ?? this.line.tracks[0] ?? NO_TRACK)
  readonly next: SegmentView | null = $derived(this.segments.get(this.track.next?.segment ?? '') ?? null)
  readonly airing: SegmentView | null = $derived(this.segments.get(this.track.on_air?.segment ?? '') ?? null)
  readonly air: Air | null = $derived(this.track.on_air && onAir(this.track.on_air, this.line, this.now))

  /** How the closing is called, while it is on air on the chosen track. */
  readonly calling: CallingView | null = $derived(this.track.track === 'main' ? (this.view.closing?.air ?? null) : null)
  /** The row of the closing that TOP calls next. */
  readonly rowNext: ClosingRowView | null = $derived(this.view.closing?.rows.find((row) => row.id === this.calling?.next) ?? null)
  /** When the row was called that is said. */
  readonly rowTaken: number | null = $derived(this.calling?.rows.findLast((row) => row.taken !== null)?.taken ?? null)

  /** Whether the show's day and now are near one another: it may be years away, and even run so. */
  get near(): boolean {
    return Math.abs((this.parts.at(-1)?.to ?? this.now) - this.now) < NEAR
  }

  /** Whether a run is under way. */
  get running(): boolean {
    return this.line.mode !== null && this.line.state !== 'after'
  }

  /** The show's now. */
  get now(): number {
    return this.#shown.now
  }

  /** Whether a run of before is shown: nothing here acts. */
  get replays(): boolean {
    return this.#shown.replays
  }

  /** The place of the chosen track among the tracks. */
  get room(): number {
    return Math.max(0, this.line.tracks.findIndex((one) => one.track === this.#room))
  }

  /** The last refusal of an action, while it is to be seen; TOP shows its own. */
  get fault(): Fault | null {
    return this.#fault && this.lasts(this.#fault.at, SHOWN) ? this.#fault.fault : null
  }

  /** Which of how many a segment is; none for a rest. */
  place(segment: SegmentView | null): { at: number; of: number } | null {
    return segment && placeOf(this.view.segments, segment.id, isRest)
  }

  /** When the next TOP of a track is expected to fall; none without a next. */
  startsAt(track: TrackView): number | null {
    return this.forecast.get(track.next?.segment ?? '') ?? null
  }

  /** Whole seconds until an instant, as every countdown tells them; negative once it is past. */
  until(at: number): number {
    return Math.ceil((at - this.now) / 1000)
  }

  /** The desk's wall clock, in milliseconds since 1970. */
  get wall(): number {
    const { real, show, speed } = this.view.clock
    return real + (this.now - show) / speed
  }

  /** Real milliseconds since a moment of the show's time. */
  real(since: number): number {
    return (this.now - since) / this.view.clock.speed
  }

  /** Whether something of a moment is still to be seen, for so many real milliseconds. A clock that was
   * set ends it. */
  lasts(since: number, most: number): boolean {
    return this.now >= since && this.real(since) <= most
  }

  /** Chooses the room that keys act on, by its place; the same again is the main track. */
  choose(place: number): void {
    const track = this.line.tracks[place]?.track
    if (track) this.#room = track === this.#room ? 'main' : track
  }

  /** Asks of what is shown. */
  ask(question: Ask): Promise<Reply> {
    return this.#shown.ask(question)
  }

  /** Acts; a refusal is shown in its place, for a while, but for one that has a place of its own.
   * `id` names the turn, for those who come back to it. */
  async act(command: Do, { own, id }: { own?: string; id?: string } = {}): Promise<Reply> {
    const reply = await this.#shown.act(command, id)
    if (reply.reply === 'no' && reply.code !== own) this.refused(reply)
    else this.#fault = null
    return reply
  }

  /** Shows a refusal. */
  refused(fault: Fault): void {
    this.#fault = { fault, at: this.now }
  }
}
