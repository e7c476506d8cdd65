import { describe, expect, test } from 'vitest'
import { demoView } from '../../src/link/demo-show'
import { merge, mergeChains, mergeList } from '../../src/link/merge'

const list = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }, { id: 'c', n: 3 }]

describe('a list', () => {
  test('keeps what did not change as it was', () => {
    const merged = mergeList(list, { put: [{ id: 'b', n: 20 }], gone: [], moved: [] })
    expect(merged).toEqual([{ id: 'a', n: 1 }, { id: 'b', n: 20 }, { id: 'c', n: 3 }])
    expect(merged[0]).toBe(list[0])
    expect(mergeList(list, undefined)).toBe(list)
  })
  test('loses what is gone, takes in what is new, each at its place', () => {
    const moved = [{ id: 'd', after: null }, { id: 'c', after: 'd' }]
    const merged = mergeList(list, { put: [{ id: 'd', n: 4 }], gone: ['a'], moved })
    expect(merged.map((one) => one.id)).toEqual(['d', 'c', 'b'])
  })
  test('can only change its order', () => {
    expect(mergeList(list, { put: [], gone: [], moved: [{ id: 'a', after: 'c' }] }).map((one) => one.id)).toEqual(['b', 'c', 'a'])
    expect(list.map((one) => one.id)).toEqual(['a', 'b', 'c'])
  })
})

describe('chains', () => {
  const chain = (head: string, at_least: number | null, after_now_ms: number | null) => ({ track: 'main', head, at_least, after_now_ms })
  const chains = [chain('a', 100, 0), chain('b', 200, 5), chain('c', null, 7), chain('d', 400, null)]
  const nothing = { put: [], gone: [], moved: [] }
  const shifts = [{ first: chain('b', 210, 3), last: 'd' }]
  const shifted = [chains[0], chain('b', 210, 3), chain('c', null, 5), chain('d', 410, null)]
  test('shift together, in what they have', () => {
    expect(mergeChains(chains, { shifts, list: nothing })).toEqual(shifted)
  })
  test('shift once, however often that is said', () => {
    const once = mergeChains(chains, { shifts, list: nothing })
    expect(mergeChains(once, { shifts, list: nothing })).toEqual(shifted)
    expect(mergeChains(chains.slice(2), { shifts, list: nothing })).toEqual(chains.slice(2))
  })
  test('then change as a list, named by their heads', () => {
    const list = { put: [chain('n', 1, 1)], gone: ['a'], moved: [{ id: 'n', after: null }] }
    expect(mergeChains(chains, { shifts: [], list }).map((one) => one.head)).toEqual(['n', 'b', 'c', 'd'])
  })
  test('stay as they are without a word', () => {
    expect(mergeChains(chains, undefined)).toBe(chains)
  })
})

describe('a view', () => {
  const view = demoView(0)
  test('changes only in what changed', () => {
    const changed = merge(view, 43, { undo: { undo: false, redo: true } })
    expect(changed.seq).toBe(43)
    expect(changed.undo).toEqual({ undo: false, redo: true })
    expect(changed.segments).toBe(view.segments)
    expect(changed.line).toBe(view.line)
  })
  test('loses its message with [], and keeps it without a word', () => {
    expect(merge(view, 43, { message: [] }).message).toBeNull()
    expect(merge(view, 43, {}).message).toBe(view.message)
    const message = { text: 'Concluez', at: 1, to: 'stage', from: 'desk', read: [] }
    expect(merge(view, 43, { message: [message] }).message).toBe(message)
  })
})
