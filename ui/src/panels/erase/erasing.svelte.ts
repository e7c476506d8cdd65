// What goes with the people of a show: the names somebody agrees to, and the question asked twice.
import { model } from '../../link/model.svelte'
import type { EraseView } from '../../wire/EraseView'
import type { Fault } from '../../wire/Fault'

export class Erasing {
  /** What would go; none before the first answer. */
  what = $state.raw<EraseView | null>(null)
  fault = $state.raw<Fault | null>(null)
  /** Whether it was asked once: the next press means it. */
  asked = $state(false)
  busy = $state(false)
  done = $state(false)

  #toldBy = $state('initials')
  /** The names that are left where they stand: at first those that may be ordinary words. */
  #left = $state.raw<string[]>([])

  /** How people are told of in what stays; another choice is asked anew. */
  get toldBy(): string {
    return this.#toldBy
  }
  set toldBy(by: string) {
    this.#toldBy = by
    this.asked = false
  }

  /** The names that are taken out of the texts. */
  get names(): string[] {
    return (this.what?.names ?? []).map((one) => one.name).filter((name) => this.goes(name))
  }

  /** Whether a name is taken out. */
  goes(name: string): boolean {
    return !this.#left.includes(name)
  }

  /** Takes a name out, or leaves it; asked anew then. */
  agree(name: string, goes: boolean): void {
    this.#left = goes ? this.#left.filter((one) => one !== name) : [...this.#left, name]
    this.asked = false
  }

  /** Lists what would go. */
  async list(): Promise<void> {
    const reply = await model.ask({ ask: 'erase-what' })
    if (reply.reply === 'no') this.fault = reply
    if (reply.reply !== 'erase') return
    this.what = reply
    this.#left = reply.names.filter((one) => one.doubtful).map((one) => one.name)
  }

  /** Asks once; the second time it is done. */
  async erase(): Promise<void> {
    if (!this.asked) {
      this.asked = true
      return
    }
    this.busy = true
    this.fault = null
    const reply = await model.ask({ ask: 'erase-show', told_by: this.toldBy, names: this.names })
    this.busy = false
    this.asked = false
    if (reply.reply === 'no') this.fault = reply
    else this.done = true
  }
}
