import { expect, test } from 'vitest'
import { no } from '../../../src/link/port'
import { Fitting } from '../../../src/panels/closing/fitting.svelte'
import type { Reply } from '../../../src/wire/Reply'

const fit = (at: number): Reply => ({ reply: 'fit', at, start: at, end: at, planned: 0, available: 0, spare: 0, short: null, rows: [], ways_out: [], late: 0, ends: [], changes: [] })

/** A desk that answers when it is told to. */
function desk() {
  const waiting: ((reply: Reply) => void)[] = []
  let asked = 0
  const fitting = new Fitting(() => {
    asked += 1
    return new Promise((answer) => waiting.push(answer))
  })
  return { fitting, asked: () => asked, answer: (reply: Reply) => (waiting.shift()?.(reply), new Promise((done) => setTimeout(done))) }
}

test('asks at once, then once a second however fast the show’s seconds pass', async () => {
  const { fitting, asked, answer } = desk()
  void fitting.look(0, false)
  await answer(fit(1))
  expect(fitting.fit?.at).toBe(1)
  for (let now = 100; now <= 800; now += 100) void fitting.look(now, false)
  expect(asked()).toBe(1)
  void fitting.look(1000, false)
  expect(asked()).toBe(2)
})

test('asks nothing while a question is unanswered, and what changed meanwhile after it', async () => {
  const { fitting, asked, answer } = desk()
  void fitting.look(0, false)
  void fitting.look(1000, false)
  expect(asked()).toBe(1)
  void fitting.look(1100, true)
  expect(asked()).toBe(1)
  await answer(fit(1))
  expect(asked()).toBe(2)
  await answer(fit(2))
  expect([asked(), fitting.fit?.at]).toEqual([2, 2])
})

test('a change is asked about at once', async () => {
  const { fitting, asked, answer } = desk()
  void fitting.look(0, false)
  await answer(fit(1))
  void fitting.look(10, true)
  expect(asked()).toBe(2)
})

test('keeps what is sure while the line is cut, and forgets it when there is no closing', async () => {
  const { fitting, answer } = desk()
  void fitting.look(0, false)
  await answer(fit(1))
  void fitting.look(1000, false)
  await answer(no('lost'))
  expect(fitting.fit?.at).toBe(1)
  void fitting.look(2000, false)
  await answer(no('no-closing'))
  expect(fitting.fit).toBeNull()
})
