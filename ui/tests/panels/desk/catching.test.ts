import { beforeEach, expect, test } from 'vitest'
import { demoCatchUp } from '../../../src/link/demo-catchup'
import { demoView } from '../../../src/link/demo-show'
import { model } from '../../../src/link/model.svelte'
import type { Ask } from '../../../src/wire/Ask'
import type { CatchUpView } from '../../../src/wire/CatchUpView'
import type { Reply } from '../../../src/wire/Reply'
import type { SegmentView } from '../../../src/wire/SegmentView'
import { Catching } from '../../../src/panels/desk/catching.svelte'
import { Stage } from '../../../src/panels/desk/stage.svelte'
import { follow } from '../../../src/words/tick.svelte'

let asked: Ask[] = []
let found: CatchUpView
let refused = false

/** The segments as the desk shows them once they changed. */
function shown(change: (segment: SegmentView) => SegmentView): void {
  const { view } = model
  if (view) model.view = { ...view, segments: view.segments.map(change) }
}

function answer(question: Ask): Reply {
  asked.push(question)
  if (question.ask === 'catch-up') return { reply: 'catch-up', ...found }
  return refused ? { reply: 'no', code: 'stale', text: '', facts: {} } : { reply: 'done', seq: 1, standing: 'agreed' }
}

function fresh(): Catching {
  const view = demoView(Date.now())
  found = demoCatchUp(view)
  model.start({ listen: () => undefined, ask: (question) => Promise.resolve(answer(question)) }, 'fr')
  model.heard({ push: 'welcome', view, now: Date.now() })
  follow(view.clock, 0)
  return new Catching(new Stage(view))
}

beforeEach(() => {
  asked = []
  refused = false
  model.view = null
})

test('ways are looked at only once there are some, and no longer than that', async () => {
  const catching = fresh()
  catching.toggle()
  expect([catching.open, catching.stuck]).toEqual([false, false])
  await catching.ask()
  catching.toggle()
  expect(catching.preview.map((one) => one.letter)).toEqual(['A', 'B', 'C'])
  found = { ...found, ways: [] }
  await catching.ask()
  expect([catching.open, catching.preview.length, catching.stuck]).toEqual([false, 0, true])
})

test('asked while it asks, it asks once more', async () => {
  const catching = fresh()
  await Promise.all([catching.ask(), catching.ask(), catching.ask()])
  expect(asked.filter((one) => one.ask === 'catch-up')).toHaveLength(2)
})

test('what was taken stands until it is undone, by its turn', async () => {
  const catching = fresh()
  await catching.ask()
  catching.toggle()
  await catching.take(0)
  const [taken] = asked.filter((one) => one.ask === 'do')
  expect(taken?.command).toMatchObject({ do: 'catch-up', cuts: found.ways[0]?.cuts, drops: [] })
  expect(catching.open).toBe(false)
  expect(catching.applied, 'the desk does not show it yet').toBeNull()
  shown((one) => ({ ...one, cut: ['S04', 'S05'].includes(one.id) ? 120 : 0 }))
  expect(catching.applied?.laid.letter).toBe('A')
  await catching.undo()
  expect(catching.applied).toBeNull()
  expect(asked.at(-1)).toMatchObject({ command: { do: 'undo', turn: taken?.id } })
})

test('a drop stands as long as its segment is left out', async () => {
  const catching = fresh()
  await catching.ask()
  await catching.take(2)
  shown((one) => ({ ...one, status: one.id === 'S11' ? 'skipped' : one.status }))
  expect(catching.applied?.laid.letter).toBe('C')
  shown((one) => ({ ...one, status: one.id === 'S11' ? 'to-come' : one.status }))
  expect(catching.applied, 'undone elsewhere').toBeNull()
})

test('what is refused was not taken', async () => {
  const catching = fresh()
  await catching.ask()
  refused = true
  await catching.take(0)
  await catching.take(7)
  shown((one) => ({ ...one, cut: ['S04', 'S05'].includes(one.id) ? 120 : 0 }))
  expect(catching.applied).toBeNull()
  expect(asked.filter((one) => one.ask === 'do')).toHaveLength(1)
})
