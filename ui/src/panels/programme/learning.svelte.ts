// Durations learnt: asked of the desk whenever the show changed, taken one by one or all at once.
import { model } from '../../link/model.svelte'
import type { Do } from '../../wire/Do'
import type { LearntRow } from '../../wire/LearntRow'
import type { LearntView } from '../../wire/LearntView'
import { t } from '../../words/words.svelte'
import type { Editing } from './editing.svelte'

/** The command that takes these lengths. */
export function taking(rows: LearntRow[]): Do {
  return { do: 'set-lengths', lengths: rows.map(({ segment, was, now }) => ({ segment, was, now })) }
}

export class Learning {
  /** What was measured and is not planned so; none before the first answer. */
  view = $state.raw<LearntView | null>(null)

  constructor(readonly editing: Editing) {}

  /** How many lengths are offered. */
  get count(): number {
    return this.view?.lengths.length ?? 0
  }

  async ask(): Promise<void> {
    const reply = await model.ask({ ask: 'learnt' })
    if (reply.reply === 'learnt') this.view = reply
  }

  /** Takes these lengths in one turn; whether it was done. */
  take(rows: LearntRow[]): Promise<boolean> {
    return rows.length ? this.editing.act(taking(rows), rows.length === 1 ? (rows[0]?.segment ?? null) : null, t('learnt-taken', { count: rows.length })) : Promise.resolve(false)
  }
}
