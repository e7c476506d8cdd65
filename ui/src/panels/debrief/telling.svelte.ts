// What the debrief holds: a run as it is told, and what was done around it, page by page.
import { model } from '../../link/model.svelte'
import type { DebriefView } from '../../wire/DebriefView'
import type { Do } from '../../wire/Do'
import type { Fault } from '../../wire/Fault'
import type { JournalLine } from '../../wire/JournalLine'

export class Telling {
  /** The run as it is told; none before the first answer. */
  view = $state.raw<DebriefView | null>(null)
  /** Lines of the journal, newest first. */
  lines = $state.raw<JournalLine[]>([])
  /** What to ask older lines with; none when all are here. */
  before = $state.raw<number | null>(null)
  /** How many lines there are. */
  total = $state.raw(0)
  fault = $state.raw<Fault | null>(null)

  #run: string | null = null
  #rehearsal: string | null = null

  /** Tells of a run; the first one while none was chosen. */
  pick(run: string): void {
    this.#run = run
    this.#rehearsal = null
    this.lines = []
    void this.ask()
  }

  /** Sets a rehearsal beside it. */
  beside(rehearsal: string): void {
    this.#rehearsal = rehearsal
    void this.ask()
  }

  /** Asks anew: something changed. */
  async ask(): Promise<void> {
    const reply = await model.ask({ ask: 'debrief', run: this.#run, rehearsal: this.#rehearsal })
    if (reply.reply === 'no') this.fault = reply
    if (reply.reply !== 'debrief') return
    this.view = reply
    await this.#newest(reply.run)
  }

  /** Asks for the page of older lines. */
  async older(): Promise<void> {
    const run = this.view?.run
    if (!run || this.before === null) return
    const reply = await model.ask({ ask: 'journal', run, before: this.before })
    if (reply.reply !== 'journal') return
    this.lines = [...this.lines, ...reply.lines]
    this.before = reply.before
  }

  /** Acts; whether it was done. */
  async act(command: Do): Promise<boolean> {
    const reply = await model.act(command)
    this.fault = reply.reply === 'no' ? reply : null
    return reply.reply !== 'no'
  }

  async #newest(run: string | null): Promise<void> {
    const reply = run === null ? null : await model.ask({ ask: 'journal', run, before: null })
    if (reply?.reply !== 'journal') return
    const oldest = reply.lines.at(-1)?.seq ?? 0
    const kept = this.lines.filter((line) => line.seq < oldest)
    // What was read before stays, where it follows on.
    if (!kept.length || kept[0]?.seq !== oldest - 1) {
      this.lines = reply.lines
      this.before = reply.before
    } else this.lines = [...reply.lines, ...kept]
    this.total = reply.total
  }
}
