// A small draft, as a desk gives it.
import type { Draft } from '../../../src/wire/Draft'
import type { DraftNote } from '../../../src/wire/DraftNote'
import type { DraftSegment } from '../../../src/wire/DraftSegment'

/** A segment of an hour, with what is given. */
export function segment(id: string, line: number, with_: Partial<DraftSegment> = {}): DraftSegment {
  return {
    id, line, block: null, track: null, number: null, kind: 'talk', title: id, subtitle: null, day: 1, start: '09:00', end: '10:00',
    duration: 3600, derived: [], hard: false, hard_end: false, least: null, most: null, beats: [], people: [], organisations: [], room: null, link: null, dropped: false, notes: null,
    ...with_,
  }
}

/** A doubt on a line, with what is given. */
export function note(code: DraftNote['code'], line: number | null, with_: Partial<DraftNote> = {}): DraftNote {
  return { level: 'doubt', line, code, facts: {}, text: code, proposal: null, ...with_ }
}

/** A draft of these segments and notes. */
export function draft(segments: DraftSegment[], notes: DraftNote[] = []): Draft {
  return {
    source: { format: 'programme-text', name: 'a.md', lines: 9, encoding: 'UTF-8' },
    show: { title: 'Assises', subtitle: null, organiser: null, date: null, start: null, end: null, time_zone: null, times_in: null },
    blocks: [], segments, people: [], notes, table: null,
  }
}
