// What comes out as it was keeps its identity, so that only what changed is drawn.
import type { Group } from './board'

/** Of what is made again and again: each time as it was, where `lay` finds it the same. */
export function steadily<T>(first: T, lay: (was: T, now: T) => T): (now: T) => T {
  let was = first
  return (now) => (was = lay(was, now))
}

/** The list as it was, where the same stand in it in the same order. */
export function sameList<T>(was: T[], now: T[]): T[] {
  return was.length === now.length && now.every((one, at) => one === was[at]) ? was : now
}

/** The groups, each as it was where the same rows stand in it. */
export function sameGroups(was: Group[], now: Group[]): Group[] {
  const kept = now.map((group) => {
    const before = was.find((one) => one.name === group.name)
    return before && sameList(before.rows, group.rows) === before.rows ? before : group
  })
  return sameList(was, kept)
}
