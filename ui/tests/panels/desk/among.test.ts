import { beforeEach, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { model } from '../../../src/link/model.svelte'
import { Among } from '../../../src/panels/desk/among.svelte'
import { Stage } from '../../../src/panels/desk/stage.svelte'
import type { DesksView } from '../../../src/wire/DesksView'
import type { View } from '../../../src/wire/View'
import { follow } from '../../../src/words/tick.svelte'

const caller = { track: 'main', name: 'Poste 1', since: 0, mine: false, offered: null }

function among(desks: Partial<DesksView> | null): Among {
  const view = demoView(Date.now())
  const shown: View = { ...view, desks: desks && { name: 'Poste 2', alone: null, why: null, apart: 0, owed: 0, aside: 0, others: [], calls: [], ...desks } }
  model.heard({ push: 'welcome', view: shown, now: Date.now() })
  follow(shown.clock, 0)
  return new Among(new Stage(shown))
}

beforeEach(() => {
  model.view = null
})

test('a desk alone in its show has nothing of it', () => {
  const alone = among(null)
  expect([alone.desks, alone.count, alone.alone, alone.taker]).toEqual([null, 0, null, null])
  alone.toggle()
  expect(alone.open).toBe(false)
})

test('how long a desk has been cut off is counted on its own wall clock', () => {
  expect(among({ alone: Date.now() - 134_000 }).alone).toBe(134)
  expect(among({ alone: Date.now() + 60_000 }).alone).toBe(0)
})

test('what was set aside is opened while there is any', () => {
  const back = among({ aside: 2 })
  back.toggle()
  expect(back.open).toBe(true)
  back.toggle()
  expect(back.open).toBe(false)
})

test('the desk that lost the call is told until it has seen it', () => {
  const former = among({ calls: [caller] })
  expect(former.taker).toBe(null)
  former.follow(false, true)
  expect(former.taker?.name).toBe('Poste 1')
  former.see()
  expect(former.taker).toBe(null)
})
