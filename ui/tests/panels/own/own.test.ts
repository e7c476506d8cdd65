import { expect, test } from 'vitest'
import { demoView, DEMO_START } from '../../../src/link/demo-show'
import { expected, passages } from '../../../src/panels/own/own'
import { levelOf, loudness, refusal } from '../../../src/panels/own/trial.svelte'

const view = demoView(0)

test('each passage tells when it starts, the planned minute where that moved, and what is left', () => {
  const all = passages(view, DEMO_START)
  expect(all.map((one) => one.segment.id)).toEqual(view.segments.map((one) => one.id))
  const air = all.filter((one) => one.onAir)
  expect(air.map((one) => one.left)).toEqual(air.map(() => null))
  expect(air.length).toBeGreaterThan(0)
  const ahead = all.filter((one) => one.left !== null)
  expect(ahead.length).toBeGreaterThan(0)
  for (const one of ahead) expect(one.left).toBe(Math.ceil(((one.at ?? 0) - DEMO_START) / 1000))
  // The demo's day is four minutes late until its next fixed point.
  expect(ahead[0]?.moved).not.toBe('')
})

test('what is done or waived is expected no more', () => {
  const person = view.people.find((one) => one.marks.some((mark) => mark.state === 'done') && one.marks.some((mark) => mark.state === 'todo'))
  if (!person) throw new Error('the demo has someone half ready')
  const open = expected(view, person)
  expect(open.map((one) => one.mark)).toEqual(person.marks.filter((mark) => !['done', 'waived'].includes(mark.state)))
  expect(open.every((one) => one.check.code === one.mark.check)).toBe(true)
})

test('a level is how far the samples swing, and a bar is full long before they are at their ends', () => {
  expect(levelOf(new Uint8Array())).toBe(0)
  expect(levelOf(new Uint8Array(64).fill(128))).toBe(0)
  expect(levelOf(Uint8Array.from([0, 255, 0, 255]))).toBeCloseTo(1, 1)
  expect([loudness(0), loudness(0.1), loudness(0.5)]).toEqual([0, 40, 100])
})

test('why a trial could not begin is told apart', () => {
  const of = (name: string): string => refusal(new DOMException('', name))
  expect([of('NotAllowedError'), of('SecurityError'), of('NotFoundError'), of('NotReadableError'), refusal(new Error('x'))]).toEqual(['denied', 'denied', 'none', 'busy', 'busy'])
})
