// What comes out as it was keeps its identity, so that only what changed is drawn.
import type { Group, Row } from './board'

/** Of what is made again and again: each time as it was, where `lay` finds it the same. */
export function steadily<T>(first: T, lay: (was: T, now: T) => T): (now: T) => T {
  let was = first
  return (now) => (was = lay(was, now))
}

/** The list as it was, where the same stand in it in the same order. */
export function sameList<T>(was: T[], now: T[]): T[] {
  return was.length === now.length && now.every((one, at) => one === was[at]) ? was : now
}

/** The rows, each as it was where nothing of it changed. */
export function sameRows(was: Row[], now: Row[]): Row[] {
  const known = new Map(was.map((row) => [row.person.id, row]))
  const kept = now.map((row) => {
    const before = known.get(row.person.id)
    return before && same(before, row) ? before : row
  })
  return sameList(was, kept)
}

function same(a: Row, b: Row): boolean {
  const start = a.start === b.start || (a.start?.least === b.start?.least && a.start?.after === b.start?.after)
  return start && a.person === b.person && a.segment === b.segment && a.ahead === b.ahead && a.numbers === b.numbers && a.checks === b.checks
}

/** The groups, each as it was where the same rows stand in it. */
export function sameGroups(was: Group[], now: Group[]): Group[] {
  const kept = now.map((group) => {
    const before = was.find((one) => one.name === group.name)
    return before && sameList(before.rows, group.rows) === before.rows ? before : group
  })
  return sameList(was, kept)
}
