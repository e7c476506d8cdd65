import { beforeEach, expect, test } from 'vitest'
import { model } from '../../../src/link/model.svelte'
import { Erasing } from '../../../src/panels/erase/erasing.svelte'
import type { Ask } from '../../../src/wire/Ask'
import type { EraseView } from '../../../src/wire/EraseView'
import type { Reply } from '../../../src/wire/Reply'

const VIEW: EraseView = {
  file: 'jour.regie',
  people: 2,
  reached: 1,
  names: [
    { name: 'Hypatie ALEXANDRIE', doubtful: false, places: [] },
    { name: 'Pierre', doubtful: true, places: [] },
  ],
  aside: [],
  live: false,
}

let asked: Ask[] = []
let refused = false

function answer(question: Ask): Reply {
  asked.push(question)
  if (question.ask === 'erase-what') return { reply: 'erase', ...VIEW }
  return refused ? { reply: 'no', code: 'erase-served', text: '', facts: { file: VIEW.file } } : { reply: 'done', seq: 1, standing: 'agreed' }
}

async function listed(): Promise<Erasing> {
  model.start({ listen: () => undefined, ask: (question) => Promise.resolve(answer(question)) }, 'fr')
  const erasing = new Erasing()
  await erasing.list()
  asked = []
  return erasing
}

beforeEach(() => {
  asked = []
  refused = false
})

test('a name that may be an ordinary word is left until somebody agrees', async () => {
  const erasing = await listed()
  expect(erasing.names).toEqual(['Hypatie ALEXANDRIE'])
  erasing.agree('Pierre', true)
  expect(erasing.names).toEqual(['Hypatie ALEXANDRIE', 'Pierre'])
  erasing.agree('Hypatie ALEXANDRIE', false)
  expect(erasing.names).toEqual(['Pierre'])
})

test('nothing is erased before it was asked twice, for the very same choice', async () => {
  const erasing = await listed()
  await erasing.erase()
  expect([erasing.asked, asked]).toEqual([true, []])
  erasing.toldBy = 'roles'
  expect(erasing.asked).toBe(false)
  await erasing.erase()
  erasing.agree('Pierre', true)
  expect(erasing.asked).toBe(false)
  await erasing.erase()
  await erasing.erase()
  expect(asked).toEqual([{ ask: 'erase-show', told_by: 'roles', names: ['Hypatie ALEXANDRIE', 'Pierre'] }])
  expect([erasing.done, erasing.asked]).toEqual([true, false])
})

test('what was refused is said, and can be asked again', async () => {
  refused = true
  const erasing = await listed()
  await erasing.erase()
  await erasing.erase()
  expect([erasing.done, erasing.busy, erasing.asked, erasing.fault?.code]).toEqual([false, false, false, 'erase-served'])
})
