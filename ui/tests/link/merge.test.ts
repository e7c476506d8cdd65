import { describe, expect, test } from 'vitest'
import { demoView } from '../../src/link/demo-show'
import { merge, mergeList } from '../../src/link/merge'

const list = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }, { id: 'c', n: 3 }]

describe('a list', () => {
  test('keeps what did not change as it was', () => {
    const merged = mergeList(list, { put: [{ id: 'b', n: 20 }], gone: [], order: null })
    expect(merged).toEqual([{ id: 'a', n: 1 }, { id: 'b', n: 20 }, { id: 'c', n: 3 }])
    expect(merged[0]).toBe(list[0])
    expect(mergeList(list, undefined)).toBe(list)
  })
  test('loses what is gone, takes in what is new, in the order given', () => {
    const merged = mergeList(list, { put: [{ id: 'd', n: 4 }], gone: ['a'], order: ['d', 'c', 'b'] })
    expect(merged.map((one) => one.id)).toEqual(['d', 'c', 'b'])
  })
  test('can only change its order', () => {
    expect(mergeList(list, { put: [], gone: [], order: ['c', 'a', 'b'] }).map((one) => one.id)).toEqual(['c', 'a', 'b'])
    expect(list.map((one) => one.id)).toEqual(['a', 'b', 'c'])
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
    const message = { text: 'Concluez', at: 1 }
    expect(merge(view, 43, { message: [message] }).message).toBe(message)
  })
})
