// The state language: each state is a shape, a word and a colour, always the three. One table.

/** A piece of a shape, in a box of 16 by 16: a circle of radius `r` in the middle, or a path. `line`
 * is the width of its stroke; without it the piece is filled. `knock` draws in the ground's colour. */
export type Piece = { r?: number; d?: string; line?: number; dash?: string; knock?: boolean }

/** The colours of the states, as classes of tokens.css. */
export type Tone = 'antenne' | 'standby' | 'pret' | 'retard' | 'pause' | 'probleme' | 'fait' | 'passe' | 'encours' | 'attente'

/** A state: its shape, its colour, and the text of its word. */
export interface MarkRow {
  tone: Tone
  text: string
  shape: Piece[]
}

const CHECK = 'M4.4 8.3l2.5 2.5 4.8-5'
const TRIANGLE: Piece[] = [{ d: 'M3 1.8v12.4L14 8z' }]
const RING: Piece = { r: 6.6, line: 1.8 }
const EMPTY: Piece[] = [RING]
const CHEVRON: Piece[] = [{ d: 'M2 3l5 5-5 5M8.4 3l5 5-5 5', line: 2.1 }]
const BARE_CHECK: Piece[] = [{ d: 'M2.2 8.6l4 4L13.8 4', line: 2.2 }]
const HALF: Piece[] = [{ r: 6.8, line: 1.8 }, { d: 'M8 1.2a6.8 6.8 0 0 1 0 13.6z' }]
const DOTS: Piece[] = [{ d: 'M2.6 6.7a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6zM8 6.7a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6zM13.4 6.7a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6z' }]
const DASH: Piece[] = [{ d: 'M4 8h8', line: 1.8 }]

export const MARKS = {
  'on-air': { tone: 'antenne', text: 'state-on-air', shape: [{ r: 6.9, line: 1.8 }, { r: 3.6 }] },
  rehearsal: { tone: 'attente', text: 'state-rehearsal', shape: [{ r: 6.6, line: 2, dash: '2.6 2.58' }] },
  standby: { tone: 'standby', text: 'state-standby', shape: TRIANGLE },
  next: { tone: 'standby', text: 'state-next', shape: TRIANGLE },
  ready: { tone: 'pret', text: 'state-ready', shape: [{ r: 7.6 }, { d: CHECK, line: 2.2, knock: true }] },
  late: { tone: 'retard', text: 'state-late', shape: [{ d: 'M2.6 1h10.8v1.8L9.3 8l4.1 5.2V15H2.6v-1.8L6.7 8 2.6 2.8z' }] },
  hold: { tone: 'pause', text: 'state-hold', shape: [{ d: 'M3 2h3.8v12H3zM9.2 2H13v12H9.2z' }] },
  problem: { tone: 'probleme', text: 'state-problem', shape: [{ d: 'M8 .8l7.6 13.9H.4z' }, { d: 'M8 5.6v4.6M8 11.4v1.9', line: 1.9, knock: true }] },
  missing: { tone: 'probleme', text: 'state-missing', shape: [{ r: 6.8, line: 1.8 }, { d: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6', line: 1.8 }] },
  'under-way': { tone: 'encours', text: 'state-under-way', shape: HALF },
  asked: { tone: 'encours', text: 'state-asked', shape: HALF },
  'to-do': { tone: 'attente', text: 'state-to-do', shape: EMPTY },
  'to-come': { tone: 'attente', text: 'state-to-come', shape: EMPTY },
  alone: { tone: 'attente', text: 'state-alone', shape: EMPTY },
  sending: { tone: 'attente', text: 'state-sending', shape: DOTS },
  done: { tone: 'fait', text: 'state-done', shape: BARE_CHECK },
  passed: { tone: 'fait', text: 'state-passed', shape: BARE_CHECK },
  skipped: { tone: 'passe', text: 'state-skipped', shape: CHEVRON },
  dropped: { tone: 'passe', text: 'state-dropped', shape: CHEVRON },
  'not-run': { tone: 'passe', text: 'state-not-run', shape: DASH },
  none: { tone: 'passe', text: 'state-none', shape: DASH },
} satisfies Record<string, MarkRow>

export type MarkName = keyof typeof MARKS

const PERSON: Record<string, MarkName> = { preparing: 'under-way' }
const CHECKS: Record<string, MarkName> = { todo: 'to-do', asked: 'asked', done: 'ready', waived: 'none', problem: 'problem' }

/** The mark of a person or a passage: `PersonView.state`, `CastView.state`, `SegmentView.worst`. */
export function markOfPerson(state: string): MarkName {
  return PERSON[state] ?? named(state, 'to-do')
}

/** The mark of a check: `MarkView`; one that is due and open is late. */
export function markOfCheck(mark: { state: string; late: boolean }): MarkName {
  return mark.late && mark.state !== 'problem' ? 'late' : (CHECKS[mark.state] ?? 'to-do')
}

/** The mark of a segment: `SegmentView.status`. In a rehearsal what runs is not on air. */
export function markOfSegment(status: string, rehearsing = false): MarkName {
  if (status === 'on-air' && rehearsing) return 'rehearsal'
  // What is aside could still be armed, though the next TOP leaves it behind.
  return status === 'aside' ? 'skipped' : named(status, 'to-come')
}

function named(state: string, otherwise: MarkName): MarkName {
  return state in MARKS ? (state as MarkName) : otherwise
}
