// Asking for a document: what came of it, and what stood against it.
import { model } from '../../link/model.svelte'
import { save } from '../../parts/save'
import type { DocumentView } from '../../wire/DocumentView'
import type { Fault } from '../../wire/Fault'
import type { Print } from '../../wire/Print'

export class Printing {
  /** What there is. */
  documents = $state.raw<DocumentView[]>([])
  /** The last file: its name, and where it was written. */
  written = $state.raw<{ name: string; path: string | null } | null>(null)
  fault = $state.raw<Fault | null>(null)
  /** What was refused, to be asked for again with the shipped template. */
  refused = $state.raw<Print | null>(null)
  busy = $state(false)

  async look(): Promise<void> {
    if (this.documents.length) return
    const reply = await model.ask({ ask: 'documents' })
    if (reply.reply === 'documents') this.documents = reply.list
  }

  async print(wanted: Print): Promise<void> {
    if (this.busy) return
    this.busy = true
    const reply = await model.ask({ ask: 'print', ...wanted })
    this.busy = false
    this.fault = reply.reply === 'no' ? reply : null
    this.refused = reply.reply === 'no' && reply.code === 'template' ? wanted : null
    if (reply.reply !== 'file') return
    this.written = { name: reply.name, path: reply.path }
    if (reply.bytes) save(reply.name, reply.bytes)
  }

  async reveal(): Promise<void> {
    if (this.written?.path) await model.ask({ ask: 'reveal', path: this.written.path })
  }
}
