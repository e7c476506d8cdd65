import { describe, expect, test } from 'vitest'
import { demoView, DEMO_START } from '../../../src/link/demo-show'
import { merge } from '../../../src/link/merge'
import { grouped, keyOf, linesOf, ofKinds, sought, type Row } from '../../../src/panels/people/board'
import { rowing } from '../../../src/panels/people/rows'
import { sameGroups, sameList, steadily } from '../../../src/panels/people/steady'
import type { PersonView } from '../../../src/wire/PersonView'
import type { View } from '../../../src/wire/View'

const view = demoView(0)
const checks = ofKinds(view.checklist)
const clock = (): number => DEMO_START
const all = { search: '', block: '', organisation: '', owner: '', check: '', hour: false }
const [one] = view.people.filter((person) => person.marks.some((mark) => mark.state === 'todo'))

/** The view once a check of someone is done. */
function ticked(person: PersonView): View {
  const marks = person.marks.map((mark) => (mark.state === 'todo' ? { ...mark, state: 'done' } : mark))
  return merge(view, view.seq + 1, { people: { put: [{ ...person, marks }], gone: [], moved: [] } })
}

/** The board as a screen keeps it. */
function board(): (view: View) => { rows: Row[]; groups: ReturnType<typeof grouped>; keys: string[] } {
  const [rowsOf, found, grouping, keyed] = [rowing(), steadily<Row[]>([], sameList), steadily([], sameGroups), steadily<string[]>([], sameList)]
  return (view) => {
    const rows = rowsOf(view, checks)
    const groups = grouping(grouped(found(sought(rows, all, clock)), 'urgency', clock))
    return { rows, groups, keys: keyed(linesOf(groups).map(keyOf)) }
  }
}

describe('what came out as it was', () => {
  test('is the same: nothing is drawn anew for a turn that changes nobody', () => {
    const see = board()
    const was = see(view)
    const now = see({ ...view, seq: view.seq + 1, segments: [...view.segments], people: [...view.people] })
    expect(now.rows).toBe(was.rows)
    expect(now.groups).toBe(was.groups)
    expect(now.keys).toBe(was.keys)
  })
  test('is the same but for the row that was ticked, and its group', () => {
    if (!one) throw new Error('somebody has something to do')
    const see = board()
    const was = see(view)
    const now = see(ticked(one))
    const other = now.rows.filter((row) => !was.rows.includes(row))
    expect(other.map((row) => row.person.id)).toEqual([one.id])
    expect(now.groups.filter((group) => !was.groups.includes(group))).toHaveLength(1)
    expect(now.keys).toBe(was.keys)
  })
  test('is another where the start of a passage is expected at another time', () => {
    const see = board()
    const was = see(view)
    const chains = view.chains.map((chain) => ({ ...chain, at_least: (chain.at_least ?? 0) + 60_000, after_now_ms: (chain.after_now_ms ?? 0) + 60_000 }))
    const now = see({ ...view, chains })
    const moved = now.rows.filter((row) => !was.rows.includes(row))
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.map((row) => row.person.id)).toEqual(was.rows.filter((row) => row.ahead).map((row) => row.person.id))
  })
  test('is another where the checks are', () => {
    const see = rowing()
    const was = see(view, checks)
    const now = see(view, ofKinds(view.checklist.slice(1)))
    expect(now.some((row) => was.includes(row))).toBe(false)
  })
  test('is another list where somebody came, went or moved', () => {
    const see = board()
    const was = see(view)
    const moved = see({ ...view, people: [...view.people].reverse() })
    expect(moved.rows).not.toBe(was.rows)
    expect(moved.rows.every((row) => was.rows.includes(row))).toBe(true)
    expect(see({ ...view, people: view.people.slice(1) }).rows).toHaveLength(view.people.length - 1)
  })
})
