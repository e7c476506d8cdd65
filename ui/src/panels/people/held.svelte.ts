// A row that was ticked stays where it is for a while: the next press must not meet another.
import { kept, placesOf, type Group, type Places } from './board'

/** How long after the last press, in milliseconds of this machine's clock, whatever the show's speed. */
const WHILE = 5000

export class Held {
  #places = $state.raw<Places | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Everyone stays where they stand now. */
  hold(groups: Group[]): void {
    this.#places = placesOf(groups)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.let(), WHILE)
  }

  /** Everyone goes where they belong. */
  let(): void {
    clearTimeout(this.#timer)
    this.#places = null
  }

  /** The groups as they are to be shown. */
  keep(groups: Group[]): Group[] {
    return this.#places ? kept(groups, this.#places) : groups
  }
}
