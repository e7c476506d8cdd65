// Edits of the rundown: one command each, and what was refused, where it was.
import { model } from '../../link/model.svelte'
import type { Do } from '../../wire/Do'
import type { Fault } from '../../wire/Fault'
import type { SegmentView } from '../../wire/SegmentView'
import { t } from '../../words/words.svelte'
import { dayOf } from '../start/day'
import { onItsDay, startOf, typedLength, typedTime } from './typed'

/** A fault of this page: what was typed cannot be read. */
function unread(code: string): Fault {
  return { code, text: t(`programme-unread-${code}`), facts: {} }
}

export class Editing {
  /** What was refused last, and in which segment; none in particular when it is null. */
  refused = $state.raw<{ segment: string | null; fault: Fault } | null>(null)
  /** The title of what was removed last, until something else is done. */
  removed = $state.raw<string | null>(null)

  /** Acts; whether it was done. */
  async act(command: Do, segment: string | null = null): Promise<boolean> {
    const reply = await model.act(command)
    this.removed = null
    this.refused = reply.reply === 'no' ? { segment, fault: reply } : null
    return reply.reply !== 'no'
  }

  /** A field of a segment, as text. */
  field(segment: SegmentView, field: string, value: string): Promise<boolean> {
    return this.act({ do: 'set-segment', segment: segment.id, field, value }, segment.id)
  }

  /** Its planned length, as typed. */
  async duration(segment: SegmentView, text: string): Promise<boolean> {
    const seconds = typedLength(text)
    if (seconds === null) return this.#unread('length', segment.id)
    return this.act({ do: 'set-duration', segment: segment.id, seconds, was: segment.duration }, segment.id)
  }

  /** The least it can take, as typed. */
  async least(segment: SegmentView, text: string): Promise<boolean> {
    const seconds = typedLength(text)
    return seconds === null ? this.#unread('length', segment.id) : this.field(segment, 'least', String(seconds))
  }

  /** A start that is typed is fixed; an empty one follows. */
  async start(segment: SegmentView, planned: number | null, text: string): Promise<boolean> {
    if (text === '') return this.field(segment, 'start', '')
    const time = typedTime(text)
    if (time === null) return this.#unread('time', segment.id)
    return this.field(segment, 'start', onItsDay(time, planned === null ? time : this.#startOf(planned)))
  }

  /** Fixes its start where it is planned, or lets it follow the one before. */
  pin(segment: SegmentView, planned: number | null): Promise<boolean> {
    return this.field(segment, 'start', segment.hard || planned === null ? '' : this.#startOf(planned))
  }

  /** The show's first day, as typed. */
  async date(text: string): Promise<boolean> {
    const date = dayOf(text)
    return date === null ? this.#unread('day', null) : this.act({ do: 'set-date', date })
  }

  async remove(segment: SegmentView): Promise<void> {
    if (await this.act({ do: 'remove-segment', segment: segment.id }, segment.id)) this.removed = segment.title
  }

  #startOf(at: number): string {
    const about = model.view?.about
    return startOf(at, about?.zone ?? 'UTC', about?.date ?? '')
  }

  #unread(code: string, segment: string | null): boolean {
    this.refused = { segment, fault: unread(code) }
    return false
  }
}
