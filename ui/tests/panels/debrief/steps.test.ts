import { expect, test } from 'vitest'
import { places, steps } from '../../../src/panels/debrief/steps'

const cause = (by: number): { why: string; segment: string | null; by: number } => ({ why: 'over', segment: `s${by}`, by })
const sums = (all: ReturnType<typeof steps>): number[] => all.map((step) => step.from + step.by)

test('each cause is a step on the one before, and the last stands at the sum', () => {
  const all = steps([120, 150, -160].map(cause), 16)
  expect(all.map((step) => [step.from, step.by])).toEqual([[0, 120], [120, 150], [270, -160]])
  expect(sums(all).at(-1)).toBe(110)
})

test('small causes that follow one another make one step, and the sum stays', () => {
  const causes = [300, 5, -3, 2, 200, 4, -250, 1, 1].map(cause)
  const all = steps(causes, 5)
  expect(all.length).toBeLessThanOrEqual(5)
  expect(sums(all).at(-1)).toBe(260)
  expect(all.flatMap((step) => step.causes)).toEqual(causes)
  expect(all[0]?.by).toBe(300)
})

test('of a hundred causes so many steps are made as have room', () => {
  const causes = Array.from({ length: 100 }, (_, n) => cause(n % 2 ? n : -n))
  const all = steps(causes, 16)
  expect(all.length).toBeLessThanOrEqual(16)
  expect(sums(all).at(-1)).toBe(causes.reduce((sum, one) => sum + one.by, 0))
  expect(steps([], 16)).toEqual([])
})

test('the box holds the lowest and the highest of the sums', () => {
  const all = steps([100, -150, 75].map(cause), 16)
  const [first, second, third, sum] = places(all, 25)
  expect(first).toEqual({ top: 0, height: 100 / 1.5 })
  expect(second).toEqual({ top: 0, height: 100 })
  expect(third).toEqual({ top: 50, height: 50 })
  expect(sum?.top).toBe(50)
  expect(places([], 0)).toEqual([{ top: 0, height: 0 }])
})
