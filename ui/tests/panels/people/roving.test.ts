import { expect, test } from 'vitest'
import { step } from '../../../src/panels/people/roving'

const widths = [9, 1, 9]

test('arrows go one cell on, and stop at the edges', () => {
  expect(step('ArrowRight', 0, 3, widths)).toEqual({ row: 0, cell: 4 })
  expect(step('ArrowRight', 0, 8, widths)).toEqual({ row: 0, cell: 8 })
  expect(step('ArrowLeft', 0, 0, widths)).toEqual({ row: 0, cell: 0 })
  expect(step('ArrowUp', 0, 3, widths)).toEqual({ row: 0, cell: 3 })
  expect(step('ArrowDown', 2, 3, widths)).toEqual({ row: 2, cell: 3 })
})
test('a shorter row takes its last cell', () => {
  expect(step('ArrowDown', 0, 3, widths)).toEqual({ row: 1, cell: 0 })
})
test('the ends of a row, and ten rows', () => {
  expect(step('Home', 2, 5, widths)).toEqual({ row: 2, cell: 0 })
  expect(step('End', 2, 5, widths)).toEqual({ row: 2, cell: 8 })
  expect(step('PageDown', 0, 2, widths)).toEqual({ row: 2, cell: 2 })
})
test('other keys lead nowhere', () => {
  expect(step('f', 0, 0, widths)).toBeNull()
})
