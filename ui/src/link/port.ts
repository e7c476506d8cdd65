// What lies between the interface and a desk: a window's door, or a browser's socket.
import type { Ask } from '../wire/Ask'
import type { Fault } from '../wire/Fault'
import type { Push } from '../wire/Push'
import type { Reply } from '../wire/Reply'

/** What a port tells its listener. */
export interface Ear {
  /** The line is there (again): what was held may be old until it is asked for anew. */
  joined(): void
  /** The line is cut; the port goes on trying. */
  lost(): void
  /** The desk lets this page in no more; the port has stopped trying. */
  ended(): void
  /** A message from the desk, in order. */
  push(message: Push): void
}

/** A line to a desk. */
export interface Port {
  /** Starts the line; called once. */
  listen(ear: Ear): void
  /** Asks; never throws: what goes wrong is a `no` with a code. */
  ask(question: Ask): Promise<Reply>
}

/** A refusal made on this side of the line; its text is the catalogue's `refusal-<code>`. */
export function no(code: string, facts: Fault['facts'] = {}): Reply {
  return { reply: 'no', code, text: '', facts }
}
