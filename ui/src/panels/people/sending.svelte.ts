// Checks that were pressed, and of which the desk has not shown yet what came of it. What is shown of
// a check is the desk's word alone: until it is there, the cell says that it is being sent.
import type { Row } from './board'

export class Sending {
  #sent = $state.raw<{ people: ReadonlySet<string>; check: string }[]>([])

  /** A row with those of its checks that are being sent; as it is where none is. */
  lay(row: Row): Row {
    const theirs = this.#sent.filter((one) => one.people.has(row.person.id))
    return theirs.length ? { ...row, sent: new Set(theirs.map((one) => one.check)) } : row
  }

  /** A check of these people is being sent until `done`, whatever comes of it. */
  async until<T>(people: string[], check: string, done: Promise<T>): Promise<T> {
    const one = { people: new Set(people), check }
    this.#sent = [...this.#sent, one]
    try {
      return await done
    } finally {
      this.#sent = this.#sent.filter((other) => other !== one)
    }
  }
}
