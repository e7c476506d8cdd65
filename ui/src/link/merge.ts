// Changes laid onto a view. What did not change keeps its identity, so that only what changed is drawn.
import type { Chained } from '../wire/Chained'
import type { ChainView } from '../wire/ChainView'
import type { Changes } from '../wire/Changes'
import type { Listed } from '../wire/Listed'
import type { Moved } from '../wire/Moved'
import type { Shift } from '../wire/Shift'
import type { View } from '../wire/View'

type Name<T> = (one: T) => string

/** The list after its changes. */
export function mergeList<T extends { id: string }>(list: T[], changes: Listed<T> | undefined): T[] {
  return changes ? merged(list, changes, (one) => one.id) : list
}

/** The chains after their changes: first they shift, then the list changes. */
export function mergeChains(chains: ChainView[], changes: Chained | undefined): ChainView[] {
  if (!changes) return chains
  const shifted = changes.shifts.reduce(shift, chains)
  return merged(shifted, changes.list, (chain) => chain.head)
}

/** The first one becomes as it is now; the others gain what it gained. */
function shift(chains: ChainView[], { first, last }: Shift): ChainView[] {
  const place = (head: string) => chains.findIndex((chain) => chain.head === head)
  const [from, to] = [place(first.head), place(last)]
  const was = chains[from]
  if (!was) return chains
  const least = gained(was.at_least, first.at_least)
  const now = gained(was.after_now_ms, first.after_now_ms)
  return chains.map((chain, at) => (at < from || at > to ? chain : {
    ...chain,
    at_least: chain.at_least === null ? null : chain.at_least + least,
    after_now_ms: chain.after_now_ms === null ? null : chain.after_now_ms + now,
  }))
}

function gained(was: number | null, now: number | null): number {
  return was === null || now === null ? 0 : now - was
}

function merged<T>(list: T[], changes: Listed<T>, name: Name<T>): T[] {
  const put = new Map(changes.put.map((one) => [name(one), one]))
  const gone = new Set(changes.gone)
  const kept = list.filter((one) => !gone.has(name(one))).map((was) => {
    const now = put.get(name(was)) ?? was
    put.delete(name(was))
    return now
  })
  kept.push(...put.values())
  changes.moved.forEach((move) => place(kept, move, name))
  return kept
}

/** Takes one member to its place. */
function place<T>(list: T[], { id, after }: Moved, name: Name<T>): void {
  const taken = list.splice(list.findIndex((one) => name(one) === id), 1)
  const to = after === null ? 0 : list.findIndex((one) => name(one) === after) + 1
  list.splice(to, 0, ...taken)
}

/** The part that changed, which `[]` empties; or the part as it was. */
function maybe<T>(was: T | null, change: T[] | undefined): T | null {
  return change ? (change[0] ?? null) : was
}

/** The view after a change. */
export function merge(view: View, seq: number, changes: Changes): View {
  const { chains, segments, people, takeaways, closing, message, asked, desks, ...parts } = changes
  return {
    ...view,
    ...parts,
    seq,
    chains: mergeChains(view.chains, chains),
    segments: mergeList(view.segments, segments),
    people: mergeList(view.people, people),
    takeaways: mergeList(view.takeaways, takeaways),
    closing: maybe(view.closing, closing),
    message: maybe(view.message, message),
    asked: maybe(view.asked, asked),
    desks: maybe(view.desks, desks),
  }
}
