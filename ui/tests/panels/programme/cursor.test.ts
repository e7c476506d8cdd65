import { describe, expect, test } from 'vitest'
import { Cursor } from '../../../src/panels/programme/cursor.svelte'
import type { Row } from '../../../src/panels/programme/rows'

const segment = (id: string) => ({ is: 'segment', key: id, segment: { id } }) as unknown as Row
const beat = (id: string, of: string) => ({ is: 'beat', key: `${of}/${id}`, segment: { id: of }, beat: { id } }) as unknown as Row
const block = (id: string, of: string[]) => ({ is: 'block', key: id, segments: of.map((one) => ({ id: one })) }) as unknown as Row

const rows = [block('x', ['a', 'b']), segment('a'), beat('1', 'a'), segment('b'), segment('c')]
const made = () => new Cursor(() => rows, () => ['number', 'title', 'people'])

describe('the cursor', () => {
  test('goes from row to row and stops at the edges', () => {
    const cursor = made()
    cursor.step(1)
    expect(cursor.row).toBe('x')
    cursor.step(-1)
    expect(cursor.row).toBe('x')
    cursor.step(99)
    expect(cursor.row).toBe('c')
  })
  test('goes from cell to cell, and over the end into the next row', () => {
    const cursor = made()
    cursor.to('a', 'people')
    expect(cursor.next(1, false)).toBe(false)
    expect(cursor.next(1)).toBe(true)
    expect([cursor.row, cursor.column]).toEqual(['a/1', 'number'])
    cursor.next(-1)
    expect([cursor.row, cursor.column]).toEqual(['a', 'people'])
    cursor.to('c', 'people')
    expect(cursor.next(1)).toBe(false)
  })
  test('selects rows: their segments, each once', () => {
    const cursor = made()
    cursor.to('b')
    expect([cursor.several, cursor.segments]).toEqual([false, ['b']])
    cursor.step(-2, true)
    expect([cursor.several, cursor.range, cursor.segments]).toEqual([true, [1, 3], ['a', 'b']])
    cursor.step(1)
    expect([cursor.row, cursor.several]).toEqual(['a/1', false])
    cursor.to('x')
    expect(cursor.segments).toEqual(['a', 'b'])
    cursor.all()
    expect(cursor.segments).toEqual(['a', 'b', 'c'])
  })
  test('stands nowhere once its row is gone', () => {
    const cursor = made()
    cursor.to('gone')
    expect([cursor.index, cursor.selected, cursor.segments]).toEqual([-1, [], []])
  })
})
