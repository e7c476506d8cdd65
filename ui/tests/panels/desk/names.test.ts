import { describe, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { apart, barName, blockName, bound, briefName, initialed, laneName, secondLine } from '../../../src/panels/desk/names'

const view = demoView(0)
const people = new Map(view.people.map((one) => [one.id, one]))
const second = (id: string): string[] => secondLine(view.segments.find((one) => one.id === id) ?? { cast: [], subtitle: '' }, people)

describe('short names', () => {
  test('a block goes by the shorter of its lines', () => {
    expect(blockName({ title: 'Des nouvelles de l’ODD17 en direct', subtitle: 'Le temps d’inspiration' })).toBe('Le temps d’inspiration')
    expect(blockName({ title: 'Midi', subtitle: '' })).toBe('Midi')
  })
  test('a rest by its kind, a short title as it is, a long one by its number', () => {
    expect(briefName({ kind: 'lunch', title: 'Pause déjeuner « Safari »', number: '' })).toBe('Déjeuner')
    expect(briefName({ kind: 'talk', title: 'La preuve', number: '4' })).toBe('La preuve')
    expect(briefName({ kind: 'talk', title: 'Les politiques publiques de relance', number: '13' })).toBe('N°\u00A013')
    expect(briefName({ kind: 'talk', title: 'Les politiques publiques de relance', number: '' })).toBe('')
  })
  test('a lane shows the number before the title', () => {
    expect(laneName({ kind: 'talk', title: 'La preuve', number: '4.5' })).toBe('4.5 · La preuve')
  })
  test('a bar shows as much of it as it has room for', () => {
    const segment = { kind: 'talk', title: 'La preuve', number: '451' }
    expect([4, 2.2, 0.6].map((width) => barName(segment, width))).toEqual(['451 · La preuve', '451', ''])
  })
  test('a person by initials, an organisation by its name', () => {
    expect(initialed({ name: 'Cathy RACON-BOUZON', given: 'Cathy', family: 'RACON-BOUZON' })).toBe('C.\u00A0RACON-BOUZON')
    expect(initialed({ name: 'Jean-Paul DELEVOYE', given: 'Jean-Paul', family: 'DELEVOYE' })).toBe('J.-P.\u00A0DELEVOYE')
    expect(initialed({ name: 'Le RAMEAU', given: '', family: '' })).toBe('Le RAMEAU')
  })
})

test('the second line names who appears, however many', () => {
  expect(second('S06')).toEqual(['Michael RESTIER', 'ANPP'])
  expect(second('S01')).toEqual(['F.\u00A0MARQUET', 'D.\u00A0de MARECHAL'])
  expect(second('S03')).toEqual(['RACON-BOUZON', 'PERES', 'BARNEOUD', 'MIRIBEL'])
  expect(second('S17')).toEqual(['Le RAMEAU et 9 autres'])
  expect(second('S05')).toEqual([])
})

test('French signs keep their spaces', () => {
  expect(bound('Le « récit » : pour qui ?')).toBe('Le «\u00A0récit\u00A0»\u00A0: pour qui\u00A0?')
})

test('more than a day apart is told in days', () => {
  expect([apart(240), apart(-70), apart(86_400 * 3 + 5), apart(-90_000)]).toEqual(['+4:00', '−1:10', '+3 j', '−1 j'])
})
