// Someone of the segment to come is not there: what can be done, seen before it is done, and the way
// out of what was done.
import { model } from '../../link/model.svelte'
import { uuid } from '../../link/uuid'
import type { Do } from '../../wire/Do'
import type { PersonView } from '../../wire/PersonView'
import type { RemediesView } from '../../wire/RemediesView'
import type { SegmentView } from '../../wire/SegmentView'
import { t } from '../../words/words.svelte'
import type { GoNoGo } from './plateau'
import type { Stage } from './stage.svelte'

/** The check that says whether someone is there. */
const THERE = 'connected'

/** A remedy that was taken. */
export interface Taken {
  /** Which one: `fill`, `swap` or `substitute`. */
  what: string
  /** Its turn. */
  turn: string
  /** The desk's counter after it. */
  seq: number
}

export class Absent {
  readonly #stage: Stage

  /** Who is not there, and in which segment; none while nobody is said to be missing. */
  who = $state.raw<{ person: string; appearance: string | null; segment: string } | null>(null)
  /** What can be done. */
  remedies = $state.raw<RemediesView | null>(null)
  /** What was done last. */
  taken = $state.raw<Taken | null>(null)

  constructor(stage: Stage) {
    this.#stage = stage
  }

  readonly person: PersonView | null = $derived.by(() => this.#stage.people.get(this.who?.person ?? '') ?? null)
  readonly segment: SegmentView | null = $derived.by(() => this.#stage.segments.get(this.who?.segment ?? '') ?? null)

  /** Says that someone of the segment to come is not there: it is marked, and what can be done is shown. */
  async say(one: GoNoGo): Promise<void> {
    const segment = this.#stage.next
    if (!segment) return
    this.who = { person: one.person.id, appearance: one.cast?.id ?? null, segment: segment.id }
    this.taken = null
    const item = this.#stage.view.checklist.find((check) => check.code === THERE)
    if (item) {
      const appearance = one.cast && item.per === 'appearance' ? { appearance: one.cast.id } : {}
      await this.#stage.act({ do: 'check', person: one.person.id, check: item.code, state: 'problem', note: t('absent-note'), ...appearance })
    }
    await this.ask()
  }

  /** Asks what can be done as things stand. */
  async ask(): Promise<void> {
    const { who } = this
    if (!who) return
    const reply = await this.#stage.ask({ ask: 'remedies', segment: who.segment })
    if (this.who === who && reply.reply === 'remedies') this.remedies = reply
  }

  /** Takes one. */
  async take(what: Taken['what'], command: Do): Promise<void> {
    const turn = uuid()
    const reply = await this.#stage.act(command, { id: turn })
    if (reply.reply === 'done') this.taken = { what, turn, seq: reply.seq }
    await this.ask()
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    const { taken } = this
    if (!taken) return
    const reply = await this.#stage.act({ do: 'undo', turn: taken.turn })
    if (reply.reply === 'done') this.taken = null
    await this.ask()
  }

  /** The key of undo: what was done here, unless something was done since. */
  async back(): Promise<void> {
    if (this.taken && this.#stage.view.seq <= this.taken.seq) await this.undo()
    else await this.#stage.act({ do: 'undo' })
  }

  /** Back to what comes next. */
  close(): void {
    this.who = null
    this.remedies = null
    this.taken = null
  }
}

/** Calls someone: their number is asked for, and handed to what calls on this machine. */
export async function call(person: string): Promise<void> {
  const reply = await model.ask({ ask: 'private', person })
  if (reply.reply !== 'private' || !reply.phone) return
  const address = `tel:${reply.phone.replace(/\s+/g, '')}`
  if (model.host?.kind === 'desktop') await model.ask({ ask: 'reveal', path: address })
  else globalThis.open(address, '_blank', 'noreferrer')
}
