// The waterfall of the drift: one step a cause, from nothing to the sum. Only sums are made here.
import type { CauseView } from '../../wire/CauseView'

/** A step: one cause, or several small ones that followed one another. */
export interface Step {
  causes: CauseView[]
  /** How much it adds. */
  by: number
  /** What stood before it. */
  from: number
}

/** The steps in the order in which they came about, at most so many: small causes that follow one
 * another make one step, so that the sum stays what it is. */
export function steps(causes: CauseView[], most: number): Step[] {
  const order = causes.map((_, at) => at).toSorted((a, b) => Math.abs(causes[b]!.by) - Math.abs(causes[a]!.by))
  for (let kept = causes.length; ; kept--) {
    const groups = grouped(causes, new Set(order.slice(0, kept)))
    if (groups.length <= most || kept <= 0) return added(groups)
  }
}

function grouped(causes: CauseView[], alone: Set<number>): CauseView[][] {
  const groups: CauseView[][] = []
  let open: CauseView[] | null = null
  causes.forEach((cause, at) => {
    if (alone.has(at)) {
      groups.push([cause])
      open = null
    } else if (open) open.push(cause)
    else groups.push((open = [cause]))
  })
  return groups
}

function added(groups: CauseView[][]): Step[] {
  let from = 0
  return groups.map((causes) => {
    const by = causes.reduce((sum, one) => sum + one.by, 0)
    const step = { causes, by, from }
    from += by
    return step
  })
}

/** Where a bar stands in its box, in percent from the top. */
export interface Place {
  top: number
  height: number
}

/** Where each step stands, and the sum last: the box holds the lowest and the highest of them. */
export function places(all: Step[], over: number): Place[] {
  const sums = [0, over, ...all.map((step) => step.from + step.by)]
  const [low, high] = [Math.min(...sums), Math.max(...sums)]
  const range = high - low || 1
  const place = (from: number, to: number): Place => ({
    top: (100 * (high - Math.max(from, to))) / range,
    height: (100 * Math.abs(to - from)) / range,
  })
  return [...all.map((step) => place(step.from, step.from + step.by)), place(0, over)]
}
