import { beforeEach, expect, test } from 'vitest'
import { model } from '../../../src/link/model.svelte'
import { Editing } from '../../../src/panels/programme/editing.svelte'
import { Learning, taking } from '../../../src/panels/programme/learning.svelte'
import type { Ask } from '../../../src/wire/Ask'
import type { LearntRow } from '../../../src/wire/LearntRow'
import type { Reply } from '../../../src/wire/Reply'

const row = (segment: string, was: number, now: number): LearntRow => ({
  segment, was, now, title: segment, kind: 'talk', live: { took: now, times: 1 }, rehearsed: null, from: 'live', bound: null,
})

let rows: LearntRow[] = []
let asked: Ask[] = []
let refused = false

function answer(question: Ask): Reply {
  asked.push(question)
  if (question.ask === 'learnt') return { reply: 'learnt', lengths: rows, end_was: 0, end_now: 0, refused: null }
  return refused ? { reply: 'no', code: 'live-under-way', text: '', facts: {} } : { reply: 'done', seq: 1, standing: 'agreed' }
}

async function asking(): Promise<{ learning: Learning; editing: Editing }> {
  model.start({ listen: () => undefined, ask: (question) => Promise.resolve(answer(question)) }, 'fr')
  const editing = new Editing()
  const learning = new Learning(editing)
  expect(learning.count).toBe(0)
  await learning.ask()
  asked = []
  return { learning, editing }
}

const done = (): unknown[] => asked.flatMap((one) => (one.ask === 'do' ? [one.command] : []))

beforeEach(() => {
  rows = [row('a', 600, 720), row('b', 900, 780)]
  asked = []
  refused = false
})

test('one length is taken, or all of them in one turn', async () => {
  const { learning, editing } = await asking()
  expect(learning.count).toBe(2)
  expect(await learning.take([row('a', 600, 720)])).toBe(true)
  expect(editing.said).toContain('Une durée')
  expect(await learning.take(learning.view?.lengths ?? [])).toBe(true)
  expect(done()).toEqual([taking([row('a', 600, 720)]), taking(rows)])
  expect(taking(rows)).toEqual({ do: 'set-lengths', lengths: [{ segment: 'a', was: 600, now: 720 }, { segment: 'b', was: 900, now: 780 }] })
})

test('nothing is taken where nothing is offered, and what is refused is said', async () => {
  const { learning, editing } = await asking()
  expect(await learning.take([])).toBe(false)
  expect(done()).toEqual([])
  refused = true
  expect(await learning.take(rows)).toBe(false)
  expect([editing.refused?.fault.code, editing.said]).toEqual(['live-under-way', null])
})
