// Edits of the rundown: one turn each, and what was refused, where it was.
import { model } from '../../link/model.svelte'
import type { BeatBrief } from '../../wire/BeatBrief'
import type { Do } from '../../wire/Do'
import type { Fault } from '../../wire/Fault'
import type { SegmentView } from '../../wire/SegmentView'
import { t } from '../../words/words.svelte'
import { dayOf } from '../start/day'
import { beatsOf, together } from './arrange'
import { asks, setting, type Column, type Of } from './columns'
import type { Row, SegmentRow } from './rows'
import { lengthAfter, startOf } from './typed'

/** A fault of this page: what was typed cannot be read. */
function unread(code: string): Fault {
  return { code, text: t(`programme-unread-${code}`), facts: {} }
}

export class Editing {
  /** What was refused last, and in which segment; none in particular when it is null. */
  refused = $state.raw<{ segment: string | null; fault: Fault } | null>(null)
  /** What was done last, in words, until something else is done. */
  said = $state.raw<string | null>(null)

  /** Acts; whether it was done. */
  async act(command: Do | null, segment: string | null = null, said: string | null = null): Promise<boolean> {
    if (!command) return true
    const reply = await model.act(command)
    const done = reply.reply !== 'no'
    this.said = done ? said : null
    this.refused = reply.reply === 'no' ? { segment, fault: reply } : null
    return done
  }

  /** A field of a segment, as text. */
  field(segment: SegmentView, field: string, value: string): Promise<boolean> {
    return this.act({ do: 'set-segment', segment: segment.id, field, value }, segment.id)
  }

  /** What was typed in a cell, of one row or of several at once. */
  async typed(rows: SegmentRow[], column: Column, text: string, of: Of): Promise<boolean> {
    const first = rows[0]?.segment.id ?? null
    if (column.id === 'block' && column.free && text.trim() && !of.blocks.some((block) => block.title === text.trim())) {
      return this.act({ do: 'add-block', title: text.trim(), segments: rows.map((row) => row.segment.id) }, first)
    }
    const commands: Do[] = []
    for (const row of rows) {
      const asked = asks(row, column, text, of)
      if ('unread' in asked) return this.unread(asked.unread, row.segment.id)
      commands.push(asked)
    }
    return this.act(together(commands), first)
  }

  /** A value of several segments in one turn. */
  all(rows: SegmentRow[], field: string, value: string): Promise<boolean> {
    return this.act(together(rows.map((row) => setting(row, field, value))), rows[0]?.segment.id ?? null)
  }

  /** Fixes its start where it is planned, or lets it follow the one before. */
  pin(segment: SegmentView, planned: number | null): Promise<boolean> {
    return this.field(segment, 'start', segment.hard || planned === null ? '' : this.instant(planned))
  }

  /** The title of a beat, or its length, as typed. */
  beat(segment: SegmentView, id: string, field: 'title' | 'duration' | 'script', text: string): Promise<boolean> | boolean {
    const was = segment.beats.find((beat) => beat.id === id)
    const seconds = field === 'duration' && text.trim() ? lengthAfter(text, was?.duration ?? 0) : undefined
    if (seconds === null) return this.unread('length', segment.id)
    const beats = beatsOf(segment).map((beat) => {
      if (beat.id !== id) return beat
      if (field !== 'duration') return { ...beat, [field]: text }
      const kept: BeatBrief = { ...beat }
      delete kept.duration
      return seconds === undefined ? kept : { ...kept, duration: seconds }
    })
    return this.act({ do: 'set-beats', segment: segment.id, beats }, segment.id)
  }

  /** The show's first day, as typed. */
  async date(text: string): Promise<boolean> {
    const date = dayOf(text)
    return date === null ? this.unread('day', null) : this.act({ do: 'set-date', date })
  }

  /** Takes rows out: segments and beats; a block alone is dissolved. */
  async remove(rows: Row[]): Promise<boolean> {
    const [one] = rows
    if (rows.length === 1 && one?.is === 'block') {
      return this.act({ do: 'remove-block', block: one.block.id }, null, t('programme-block-removed', { title: one.block.title }))
    }
    const segments = rows.flatMap((row) => (row.is === 'segment' ? [row.segment] : []))
    const gone = new Set(segments.map((segment) => segment.id))
    const commands: Do[] = segments.map((segment) => ({ do: 'remove-segment', segment: segment.id }))
    const beats = rows.flatMap((row) => (row.is === 'beat' && !gone.has(row.segment.id) ? [row] : []))
    for (const segment of new Set(beats.map((row) => row.segment))) {
      const out = new Set(beats.filter((row) => row.segment === segment).map((row) => row.beat.id))
      commands.push({ do: 'set-beats', segment: segment.id, beats: beatsOf(segment).filter((beat) => !out.has(beat.id ?? '')) })
    }
    const said = segments.length === 1 && commands.length === 1 ? t('programme-removed', { title: segments[0]?.title ?? '' }) : t('programme-rows-removed', { count: segments.length + beats.length })
    return this.act(together(commands), segments[0]?.id ?? beats[0]?.segment.id ?? null, said)
  }

  /** An instant as the wire takes a start. */
  instant(at: number): string {
    const about = model.view?.about
    return startOf(at, about?.zone ?? 'UTC', about?.date ?? '')
  }

  /** Tells that something typed cannot be read. */
  unread(code: string, segment: string | null): false {
    this.refused = { segment, fault: unread(code) }
    this.said = null
    return false
  }
}
