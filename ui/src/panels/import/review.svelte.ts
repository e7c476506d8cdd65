// What the person settles in the preview: each doubt is accepted or refused, or left as proposed.
import type { Choices } from '../../wire/Choices'
import type { Draft } from '../../wire/Draft'
import type { DraftNote } from '../../wire/DraftNote'
import type { DraftProposal } from '../../wire/DraftProposal'
import type { DraftSegment } from '../../wire/DraftSegment'

/** By what a proposal is found again: its kind, and the segment it is about. */
function nameOf(proposal: DraftProposal): string {
  return `${proposal.code} ${'segment' in proposal ? proposal.segment : ''}`
}

/** `accepted` of a doubt without a proposal means that it was seen. */
export type Verdict = 'accepted' | 'refused'

type Code = DraftProposal['code']
type Of<C extends Code> = Extract<DraftProposal, { code: C }>

export class Review {
  /** What was settled, by the place of the note in the draft. */
  #settled = $state.raw<Record<string, Verdict>>({})
  #before: Record<string, Verdict>[] = []
  #doubts: string[] = []
  /** Each proposal with its note, by its kind and its segment. */
  #offered = new Map<string, { id: string; proposal: DraftProposal }>()

  constructor(readonly draft: Draft) {
    draft.notes.forEach(({ level, proposal }, at) => {
      if (level === 'doubt') this.#doubts.push(`${at}`)
      if (proposal) this.#offered.set(nameOf(proposal), { id: `${at}`, proposal })
    })
  }

  /** What was settled of a doubt; none while it is open. */
  verdict(id: string): Verdict | undefined {
    return this.#settled[id]
  }

  /** The doubts nothing was said of yet. */
  get open(): string[] {
    return this.#doubts.filter((id) => !this.#settled[id])
  }

  /** Lines that keep the draft from becoming a programme. */
  get problems(): DraftNote[] {
    return this.draft.notes.filter((note) => note.level === 'problem')
  }

  /** Settles a doubt; the same again takes it back. */
  settle(id: string, verdict: Verdict): void {
    const { [id]: was, ...others } = this.#settled
    this.#change(was === verdict ? others : { ...others, [id]: verdict })
  }

  /** Accepts every doubt that is open; private data only by itself. */
  acceptAll(): void {
    const personal = this.#offered.get('private ')?.id
    const all = this.open.filter((id) => id !== personal)
    this.#change({ ...this.#settled, ...Object.fromEntries(all.map((id) => [id, 'accepted' as const])) })
  }

  /** Takes back what was settled last. */
  undo(): void {
    this.#settled = this.#before.pop() ?? this.#settled
  }

  /** What was settled of a proposal; none while it is open. */
  settled(code: Code, segment: string): Verdict | undefined {
    const offered = this.#offered.get(`${code} ${segment}`)
    return offered && this.#settled[offered.id]
  }

  /** Whether what a proposal offers holds: fixed times and what runs beside hold until they are
   * refused, lengths of beats, parallel rooms and private data only once they are accepted. */
  holds(code: Code, segment: string): boolean {
    if (!this.#offered.has(`${code} ${segment}`)) return false
    const verdict = this.settled(code, segment)
    return code === 'hard-start' || code === 'hard-end' || code === 'beside' ? verdict !== 'refused' : verdict === 'accepted'
  }

  /** Whether a segment's start is fixed. */
  fixed({ id, hard }: Pick<DraftSegment, 'id' | 'hard'>): boolean {
    return hard && this.settled('hard-start', id) !== 'refused'
  }

  /** The proposal of a kind for a segment. */
  proposal<C extends Code>(code: C, segment: string): Of<C> | undefined {
    return this.#offered.get(`${code} ${segment}`)?.proposal as Of<C> | undefined
  }

  /** How many segments it makes, parallel rooms counted. */
  get segments(): number {
    const more = this.draft.segments.map(({ id }) => (this.holds('split-tracks', id) ? (this.proposal('split-tracks', id)?.titles.length ?? 1) - 1 : 0))
    return more.reduce((sum, one) => sum + one, this.draft.segments.length)
  }

  /** What is told to the desk. */
  choices(said: Pick<Choices, 'date' | 'zone' | 'title' | 'like'>): Choices {
    const held = (code: Code): string[] => this.draft.segments.filter(({ id }) => this.holds(code, id)).map(({ id }) => id)
    const hard = this.draft.segments.filter((segment) => this.fixed(segment)).map(({ id }) => id)
    const personal = this.#offered.get('private ')
    const taken = personal?.proposal.code === 'private' && this.#settled[personal.id] === 'accepted' ? personal.proposal.fields : []
    return {
      ...said,
      hard,
      beats: held('beat-duration'),
      split: held('split-tracks'),
      beside: held('beside'),
      private: taken,
      columns: this.draft.table?.columns.map((column) => column.field) ?? null,
      take: null,
    }
  }

  /** Segments whose proposed fixed end was refused. */
  get looseEnds(): string[] {
    return this.draft.segments.filter(({ id }) => this.settled('hard-end', id) === 'refused').map(({ id }) => id)
  }

  #change(settled: Record<string, Verdict>): void {
    this.#before.push(this.#settled)
    this.#settled = settled
  }
}
