import { describe, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { COLUMNS, column, of } from '../../../src/panels/programme/columns'
import type { Cursor } from '../../../src/panels/programme/cursor.svelte'
import { over } from '../../../src/panels/programme/pasting'
import { rowsOf } from '../../../src/panels/programme/rows'
import { words } from '../../../src/words/words.svelte'

const view = demoView(0)
const rows = rowsOf(view)
const columns = COLUMNS.filter((one) => one.shown)
const first = rows.findIndex((row) => row.is === 'segment')

function pastedAt(id: string, cells: string[][], index = first) {
  return over({ view, of: of(view), rows, columns, cursor: { index, column: id } as Cursor }, cells)
}
const asked = (id: string, cells: string[][]) => {
  const found = pastedAt(id, cells)?.asks
  return Array.isArray(found) ? found.map((one) => Object.values(one).slice(0, 4)) : found
}

describe('cells pasted over those that are there', () => {
  const [one, two] = view.segments
  if (!one || !two) throw new Error('two segments are there')

  test('go to the right and down from where one stands', () => {
    expect(asked('duration', [['12', '8'], ['40', '30']])).toEqual([
      ['set-duration', one.id, 720, one.duration],
      ['set-segment', one.id, 'least', '480'],
      ['set-duration', two.id, 2400, two.duration],
      ['set-segment', two.id, 'least', '1800'],
    ])
    const found = pastedAt('duration', [['12', '8'], ['40', '30']])
    expect([found?.rows.length, found?.from.id, found?.to.id]).toEqual([2, 'duration', 'least'])
  })
  test('go under their heads, where these come with them', () => {
    expect(asked('number', [['Titre', 'Lieu'], ['Accueil', 'Studio']])).toEqual([
      ['set-segment', one.id, 'title', 'Accueil'],
      ['set-segment', one.id, 'room', 'Studio'],
    ])
  })
  test('name who appears, and who does no more', () => {
    const [gone] = one.cast
    const named = asked('people', [['Zoé ESSAI']])
    expect(named).toContainEqual(['remove-appearance', gone?.id])
    expect(named).toContainEqual(['add-appearance', one.id, 'Zoé ESSAI'])
  })
  test('leave what is the same, and what must be there where nothing comes', () => {
    const same = column('duration').text({ ...rows[first], is: 'segment' } as never, of(view))
    expect(asked('duration', [[same, '']])).toEqual([])
    expect(asked('title', [['']])).toEqual([])
  })
  test('say which cell cannot be read, and ask for nothing', () => {
    expect(words.language).toBe('fr')
    const found = pastedAt('duration', [['12', '8'], ['longtemps', '30']])?.asks
    expect(found).toMatchObject({ row: { segment: { id: two.id } }, unread: 'length' })
  })
  test('are none where one stands in no cell', () => {
    expect(pastedAt('title', [['a', 'b']], -1)).toBeNull()
    expect(pastedAt('title', [['a', 'b']], rows.findIndex((row) => row.is === 'block'))).toBeNull()
  })
})
