// Changes laid onto a view. What did not change keeps its identity, so that only what changed is drawn.
import type { Changes } from '../wire/Changes'
import type { Listed } from '../wire/Listed'
import type { View } from '../wire/View'

/** The list after its changes. */
export function mergeList<T extends { id: string }>(list: T[], changes: Listed<T> | undefined): T[] {
  if (!changes) return list
  const put = new Map(changes.put.map((one) => [one.id, one]))
  const gone = new Set(changes.gone)
  const known = new Set(list.map((one) => one.id))
  const merged = list.filter((one) => !gone.has(one.id)).map((one) => put.get(one.id) ?? one)
  merged.push(...changes.put.filter((one) => !known.has(one.id)))
  return changes.order ? ordered(merged, changes.order) : merged
}

function ordered<T extends { id: string }>(list: T[], order: string[]): T[] {
  const place = new Map(order.map((id, at) => [id, at]))
  return list.sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length))
}

/** The part that changed, which `[]` empties; or the part as it was. */
function maybe<T>(was: T | null, change: T[] | undefined): T | null {
  return change ? (change[0] ?? null) : was
}

/** The view after a change. */
export function merge(view: View, seq: number, changes: Changes): View {
  const { segments, people, takeaways, closing, message, ...parts } = changes
  return {
    ...view,
    ...parts,
    seq,
    segments: mergeList(view.segments, segments),
    people: mergeList(view.people, people),
    takeaways: mergeList(view.takeaways, takeaways),
    closing: maybe(view.closing, closing),
    message: maybe(view.message, message),
  }
}
