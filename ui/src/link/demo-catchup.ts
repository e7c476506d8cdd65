// Made-up ways back for the made-up desk: who gives is invented, the times follow by sums.
import { whole } from '../words/forecast'
import type { CatchUpView } from '../wire/CatchUpView'
import type { CutBrief } from '../wire/CutBrief'
import type { SegmentView } from '../wire/SegmentView'
import type { View } from '../wire/View'
import type { WayView } from '../wire/WayView'

/** So much later it is at worst. */
const WORST = 300_000

/** What is on air and to come takes, on the main track. */
const takes = (segment: SegmentView, adjust: number): number => segment.duration - segment.cut + adjust

/** When each segment would run when these give and those are dropped. */
function times(view: View, cuts: CutBrief[], drops: string[]): WayView['times'] {
  const air = view.line.tracks[0]?.on_air
  let end = 0
  return view.segments
    .filter((one) => (one.status === 'on-air' || one.status === 'next' || one.status === 'to-come') && !drops.includes(one.id))
    .map((one) => {
      const on = air?.segment === one.id ? air : null
      const start = on ? on.taken : Math.max(end, one.hard ? (one.plan_head ?? 0) : 0)
      const cut = cuts.find((each) => each.segment === one.id)
      const length = cut?.now ?? takes(one, on?.adjust ?? 0)
      end = start + length * 1000 + (on?.held_ms ?? 0)
      return { segment: one.id, start, end }
    })
}

function way(view: View, sort: string, less: Record<string, number>, drops: string[], by: Partial<WayView>): WayView {
  const cuts = Object.entries(less).flatMap(([segment, gives]) => {
    const one = view.segments.find((each) => each.id === segment)
    return one ? [{ segment, was: takes(one, 0), now: takes(one, 0) - gives }] : []
  })
  const all = times(view, cuts, drops)
  return {
    sort, cuts, drops, times: all, end: all.at(-1)?.end ?? 0, fixed: missed(all, view),
    rests: 0, voices: 0, dropped: 0, people: 0, reserve: { all: 1080, rests: 240 }, spare: 0, gap: null, ...by,
  }
}

function missed(all: WayView['times'], view: View): WayView['fixed'] {
  const lunch = view.segments.find((one) => one.kind === 'lunch')
  const before = all[all.findIndex((one) => one.segment === lunch?.id) - 1]
  if (!lunch || !before || lunch.plan_head === null) return []
  const late = Math.max(0, whole(before.end - lunch.plan_head))
  const worst = before.end + WORST
  const sure = late > 0 ? 8 : worst > lunch.plan_head ? 64 : 96
  return [{ segment: lunch.id, end: false, at: lunch.plan_head, late, sure, worst }]
}

/** Three ways back, as long as lunch is missed. */
export function demoCatchUp(view: View): CatchUpView {
  const nothing = missed(times(view, [], []), view)
  const late = nothing[0]?.late ?? 0
  const reserve = { all: 1320, rests: 480 }
  if (late === 0) return { missed: [], beyond: [], reserve, ways: [], stopped: false }
  const talks = ['S06', 'S07', 'S08', 'S09', 'S10', 'S11']
  const each = Math.ceil(late / talks.length)
  const ways = [
    way(view, 'rests', { S04: late / 2, S05: late / 2 }, [], { rests: late }),
    way(view, 'voices', Object.fromEntries(talks.map((id) => [id, each])), [], { voices: each * talks.length, people: 6, reserve: { all: 1080, rests: 480 } }),
    way(view, 'drops', {}, ['S11'], { dropped: 900, people: 1, spare: 900 - late, reserve: { all: 1200, rests: 480 } }),
  ]
  return { missed: nothing, beyond: [], reserve, ways, stopped: false }
}
