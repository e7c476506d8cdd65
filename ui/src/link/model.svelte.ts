// What this page holds of the desk, and the way to ask and to act. The one state of the interface
// that comes from outside.
import type { AlertView } from '../wire/AlertView'
import type { Ask } from '../wire/Ask'
import type { Changes } from '../wire/Changes'
import type { DeviceState } from '../wire/DeviceState'
import type { Do } from '../wire/Do'
import type { Fault } from '../wire/Fault'
import type { Host } from '../wire/Host'
import type { Push } from '../wire/Push'
import type { Reply } from '../wire/Reply'
import type { View } from '../wire/View'
import { nameChecks } from '../words/checks.svelte'
import { merge } from './merge'
import type { Port } from './port'
import { no } from './port'
import { uuid } from './uuid'

/** `joining` before the first answer; `lost` since a moment of this machine's clock; `ended` where the
 * link of this page opens the desk no more. */
export type Connection = { state: 'joining' | 'live' | 'ended' } | { state: 'lost'; since: number }

export class Model {
  /** The open show as last heard for sure; none on the start screen. Never written to: asked for. */
  view = $state.raw<View | null>(null)
  /** What this host can do; none before the first answer. */
  host = $state.raw<Host | null>(null)
  /** How the line stands. */
  connection = $state.raw<Connection>({ state: 'joining' })
  /** The last refusal, until the next answer that is none. */
  lastFault = $state.raw<Fault | null>(null)
  /** Something that the person should know, once. */
  notice = $state.raw<Fault | null>(null)
  /** The desk cannot write. */
  trouble = $state.raw<Fault | null>(null)
  /** The desk's wall clock minus ours, in milliseconds. */
  offset = $state.raw(0)

  /** How the devices fare; empty where that is not seen. */
  devices = $state.raw<DeviceState[]>([])
  /** The last alert that was new or worse. */
  alert = $state.raw<{ alert: AlertView; title: string; text: string } | null>(null)

  #port: Port | null = null
  #language = 'fr'
  /** Changes heard before the view that they belong to. */
  #early: { seq: number; changes: Changes }[] = []
  /** Who waits for which turn to be shown. */
  #waiting: { seq: number; done: () => void }[] = []

  /** Begins to listen; once, at the start of the page. */
  start(port: Port, language: string): void {
    this.#port = port
    this.#language = language
    port.listen({
      joined: () => void this.#greet(),
      lost: () => {
        if (this.connection.state !== 'lost') this.connection = { state: 'lost', since: Date.now() }
      },
      ended: () => (this.connection = { state: 'ended' }),
      push: (message) => this.heard(message),
    })
  }

  /** The language that the desk speaks to this page from now on. */
  speak(language: string): void {
    if (language === this.#language) return
    this.#language = language
    if (this.connection.state === 'live') void this.#greet()
  }

  /** Asks the desk. A refusal is kept as `lastFault`; a `hello` is taken in. Never throws. */
  async ask(question: Ask): Promise<Reply> {
    const asked = Date.now()
    const reply = this.#port ? await this.#port.ask(question) : no('lost')
    if (reply.reply === 'no') this.lastFault = { code: reply.code, text: reply.text, facts: reply.facts }
    else this.lastFault = null
    if (reply.reply === 'done') this.trouble = null
    if (reply.reply === 'hello') {
      // The desk answered about half way between asking and hearing.
      this.offset = reply.now - (asked + Date.now()) / 2
      this.#hello(reply.host, reply.view, question.ask === 'hello')
    }
    return reply
  }

  /** Acts, with an id of its own, so that a repeat is harmless; it is the name of the turn. */
  act(command: Do, id: string = uuid()): Promise<Reply> {
    return this.ask({ ask: 'do', command, id })
  }

  /** Waits until the view shows a turn, by the number that the desk answered; for whoever sees the
   * whole desk, since a part of it is not told of turns that change nothing there. */
  shown(seq: number): Promise<void> {
    if (!this.view || this.view.seq >= seq) return Promise.resolve()
    return new Promise((done) => this.#waiting.push({ seq, done }))
  }

  /** Takes in a message from the desk. */
  heard(message: Push): void {
    switch (message.push) {
      case 'welcome':
        this.connection = { state: 'live' }
        this.offset = message.now - Date.now()
        return this.#take(message.view)
      case 'change':
        return this.#change(message.seq, message.changes)
      case 'alert':
        this.alert = message
        return
      case 'devices':
        this.devices = message.list
        return
      case 'notice':
        this.notice = message
        return
      case 'trouble':
        this.trouble = message
    }
  }

  #greet(): Promise<Reply> {
    return this.ask({ ask: 'hello', language: this.#language })
  }

  #hello(host: Host, view: View | null, again: boolean): void {
    this.host = host
    this.connection = { state: 'live' }
    if (view?.devices.list.length) void this.#devices()
    // A welcome may have come first, and be newer.
    if (again && view && this.view && view.seq < this.view.seq) return
    this.#take(view)
  }

  /** Devices are told of at each change: how they fare by now is asked for. */
  async #devices(): Promise<void> {
    const reply = await this.#port?.ask({ ask: 'devices' })
    this.devices = reply?.reply === 'devices' ? reply.list : []
  }

  #take(view: View | null): void {
    this.view = view
    nameChecks(view?.checklist ?? [])
    const early = this.#early.filter((change) => view !== null && change.seq >= view.seq)
    this.#early = []
    for (const { seq, changes } of early) this.#change(seq, changes)
    this.#let(Infinity)
  }

  /** Whoever waited for that turn, or one before it, goes on. */
  #let(seq: number): void {
    const shown = this.#waiting.filter((one) => one.seq <= seq)
    if (!shown.length) return
    this.#waiting = this.#waiting.filter((one) => one.seq > seq)
    for (const { done } of shown) done()
  }

  #change(seq: number, changes: Changes): void {
    if (!this.view) this.#early.push({ seq, changes })
    else if (seq >= this.view.seq) {
      if (changes.checklist) nameChecks(changes.checklist)
      this.view = merge(this.view, seq, changes)
      this.#let(seq)
    }
  }
}

/** What this page holds. */
export const model = new Model()
