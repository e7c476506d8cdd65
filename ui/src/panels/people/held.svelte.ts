// A row that was ticked stays where it is for a while: the next press must not meet another.
import { kept, placesOf, type Group, type Places } from './board'

/** How long after the last press, in milliseconds of this machine's clock, whatever the show's speed. */
const WHILE = 5000

export class Held {
  #places = $state.raw<Places | null>(null)
  #until = 0

  /** Everyone stays where they stand now. */
  hold(groups: Group[]): void {
    this.#places = placesOf(groups)
    this.#until = performance.now() + WHILE
  }

  /** Everyone goes where they belong. */
  let(): void {
    this.#places = null
  }

  /** The groups as they are to be shown; `tick` makes them be looked at again. */
  keep(groups: Group[], tick: number): Group[] {
    void tick
    return this.#places && performance.now() < this.#until ? kept(groups, this.#places) : groups
  }
}
