// The document beside what was made of it: each piece of the rundown with its lines, and what is to
// be told about it.
import type { Draft } from '../../wire/Draft'
import type { DraftBlock } from '../../wire/DraftBlock'
import type { DraftNote } from '../../wire/DraftNote'
import type { DraftSegment } from '../../wire/DraftSegment'
import { untagged } from './styled'

/** A line of the document. */
export interface Line {
  number: number
  text: string
}

/** What a piece of the document became: the event itself, or a part of its rundown; or nothing yet. */
export type Part =
  | { is: 'show' }
  | { is: 'block'; block: DraftBlock }
  | { is: 'segment'; segment: DraftSegment }
  | { is: 'beat'; segment: DraftSegment; at: number }
  | { is: 'text' }

/** What is to be told about one part, by a name of its own. */
export interface Telling {
  id: string
  note: DraftNote
}

/** A part beside its lines. */
export interface Pair {
  /** Its name in the list. */
  id: string
  part: Part
  lines: Line[]
  tellings: Telling[]
}

/** Lines that were not taken in, and why. */
export interface LeftOut {
  note: DraftNote
  lines: Line[]
}

/** The preview of a draft, in the document's order. */
export interface Preview {
  pairs: Pair[]
  leftOut: LeftOut[]
}

/** Lays a draft beside its document. */
export function preview(draft: Draft, document: string[]): Preview {
  const leftOut = draft.notes.filter((note) => note.level === 'left-out').map((note) => ({ note, lines: linesOf(document, ...range(note)) }))
  const out = new Set(leftOut.flatMap((left) => left.lines.map((line) => line.number)))
  const anchors = withTexts(anchorsOf(draft), draft)
  const ends = endsOf(anchors, document.length)
  const pairs = anchors.map(({ line, part }, at): Pair => {
    // Two parts on one line: the lines stand beside the first.
    const shared = at > 0 && anchors[at - 1]?.line === line
    const lines = shared ? [] : linesOf(document, Math.max(1, line), ends[at] ?? line).filter((one) => !out.has(one.number))
    return { id: `${at}`, part, lines, tellings: [] }
  })
  const place = placesOf(anchors)
  draft.notes.forEach((note, at) => {
    if (note.level !== 'left-out') pairs[place(note)]?.tellings.push({ id: `${at}`, note })
  })
  return { pairs, leftOut }
}

/** The last line of each part: the one before the next that begins on another line. */
function endsOf(anchors: Anchor[], last: number): number[] {
  const ends: number[] = []
  let end = last
  for (const [at, { line }] of [...anchors.entries()].reverse()) {
    const next = anchors[at + 1]?.line
    if (next !== undefined && next !== line) end = next - 1
    ends[at] = end
  }
  return ends
}

interface Anchor {
  line: number
  part: Part
}

/** Every part with the line it begins on. */
function anchorsOf(draft: Draft): Anchor[] {
  const blocks = draft.blocks.map((block): Anchor => ({ line: block.line, part: { is: 'block', block } }))
  const rest = draft.segments.flatMap((segment): Anchor[] => [
    { line: segment.line, part: { is: 'segment', segment } },
    ...segment.beats.map((beat, at): Anchor => ({ line: beat.line, part: { is: 'beat', segment, at } })),
  ])
  // Sorting is stable: on one line a block stands before its segment, and that before its beats.
  return [{ line: 0, part: { is: 'show' } }, ...[...blocks, ...rest].sort((a, b) => a.line - b.line)]
}

/** The same with the lines of which something is to be told although nothing was made of them. */
function withTexts(anchors: Anchor[], draft: Draft): Anchor[] {
  const known = new Set(anchors.map((anchor) => anchor.line))
  const first = anchors[1]?.line ?? Infinity
  const lines = draft.notes.filter((note) => note.level !== 'left-out' && !note.proposal).map((note) => note.line ?? 0)
  const texts = [...new Set(lines)].filter((line) => line > first && !known.has(line))
  return [...anchors, ...texts.map((line): Anchor => ({ line, part: { is: 'text' } }))].sort((a, b) => a.line - b.line)
}

/** Beside which part a note is told: the one its proposal is about, or the one of its line. */
function placesOf(anchors: Anchor[]): (note: DraftNote) => number {
  const segments = new Map<string, number>()
  const beats = new Map<string, number>()
  const lines = new Map<number, number>()
  for (const [at, { line, part }] of anchors.entries()) {
    if (part.is === 'segment') segments.set(part.segment.id, at)
    if (part.is === 'beat' && part.at === 0) beats.set(part.segment.id, at)
    if (part.is !== 'beat') lines.set(line, at)
  }
  return ({ proposal, line }) => {
    const about = proposal && 'segment' in proposal ? (proposal.code === 'beat-duration' ? beats : segments).get(proposal.segment) : undefined
    const own = about ?? lines.get(line ?? 0)
    return own ?? Math.max(0, anchors.findLastIndex((anchor) => anchor.line <= (line ?? 0)))
  }
}

function range(note: DraftNote): [number, number] {
  const from = Number(note.facts['from'] ?? note.line ?? 1)
  return [from, Number(note.facts['to'] ?? from)]
}

/** Lines with something to read: neither blank nor a mere rule or tag. */
function linesOf(document: string[], from: number, to: number): Line[] {
  const lines = document.slice(from - 1, to).map((text, at) => ({ number: from + at, text }))
  return lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(untagged(text)))
}
