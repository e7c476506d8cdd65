import { expect, test } from 'vitest'
import { Player } from '../../../src/panels/replay/player.svelte'
import type { Ask } from '../../../src/wire/Ask'
import type { Reply } from '../../../src/wire/Reply'

const TAPE = { reply: 'tape', run: 'r', mode: 'live', called: 0, length_ms: 100_000, takes: [{ at: 10_000, show: 0, title: 'A', number: '1', track: 'main' }, { at: 60_000, show: 0, title: 'B', number: '', track: 'main' }] }

/** A desk whose show began at 1 000 000, with a turn every 50 s of the tape. */
function player(): { player: Player; asked: Ask[] } {
  const asked: Ask[] = []
  const one = new Player((question) => {
    asked.push(question)
    if (question.ask !== 'replay') return Promise.resolve(TAPE as unknown as Reply)
    const { at } = question
    return Promise.resolve({ reply: 'replay', at, show: 1_000_000 + at, until: at < 50_000 ? 50_000 : null, view: {}, drift: { over: 0, causes: [] } } as unknown as Reply)
  })
  return { player: one, asked }
}

test('it begins at the first TOP, and its clock goes by the tape', async () => {
  const { player: one } = player()
  await one.load('r')
  expect([one.place, one.now]).toEqual([10_000, 1_010_000])
  one.speed = 8
  one.toggle()
  one.tick(500, 500)
  expect([one.place, one.now]).toEqual([14_000, 1_014_000])
})

test('the desk is asked when a turn is passed, and for nothing between', async () => {
  const { player: one, asked } = player()
  await one.load('r')
  one.toggle()
  one.speed = 60
  one.tick(0, 0)
  const before = asked.length
  one.tick(100, 100)
  expect(asked.length).toBe(before)
  one.tick(700, 800)
  expect(asked.length).toBe(before + 1)
})

test('it goes from TOP to TOP, stops at the end, and plays from the beginning again', async () => {
  const { player: one } = player()
  await one.load('r')
  await one.step(1)
  expect(one.place).toBe(60_000)
  await one.step(1)
  expect(one.place).toBe(100_000)
  one.toggle()
  expect([one.place, one.plays]).toEqual([0, true])
  one.tick(1_000_000, 0)
  expect([one.place, one.plays]).toEqual([100_000, false])
  await one.step(-1)
  expect(one.place).toBe(60_000)
})

test('nothing on it acts', async () => {
  const { player: one } = player()
  await one.load('r')
  expect((await one.act()).reply).toBe('no')
  expect((await one.ask({ ask: 'catch-up' })).reply).toBe('no')
  expect((await one.ask({ ask: 'drift' })).reply).toBe('drift')
})
