import { beforeAll, describe, expect, test } from 'vitest'
import { demoCatchUp } from '../../../src/link/demo-catchup'
import { demoView } from '../../../src/link/demo-show'
import { backAt, because, fixedName, laid, lessText, minutesText, nameOf, othersText, prices, reserveText, told } from '../../../src/panels/desk/ways'
import { words } from '../../../src/words/words.svelte'
import type { CutBrief } from '../../../src/wire/CutBrief'

const at = (time: string): number => Date.parse(`2021-07-12T${time}+02:00`)
const view = demoView(0)
const segments = new Map(view.segments.map((one) => [one.id, one]))
const found = demoCatchUp(view)
const [rests, voices, drops] = laid(found.ways)
const plain = (text: string): string => text.replace(/\u00A0/g, ' ')

beforeAll(() => void (words.language = 'fr'))

const cut = (segment: string, gives: number): CutBrief => ({ segment, was: 900, now: 900 - gives })

test('each way has a letter, and the key that takes it', () => {
  expect([rests, voices, drops].map((one) => [one?.letter, one?.command])).toEqual([
    ['A', 'way-a'],
    ['B', 'way-b'],
    ['C', 'way-c'],
  ])
  expect(laid([...found.ways, ...found.ways])).toHaveLength(3)
})

test('a way says of each row when it starts, what it gives, and whether it is dropped', () => {
  expect(rests?.starts.get('S06')).toBe(at('10:45'))
  expect(rests?.less.get('S05')).toBe(120)
  expect(voices?.starts.get('S07')).toBe(at('11:03:20'))
  expect(drops?.drops.has('S11')).toBe(true)
  expect(drops?.starts.has('S11')).toBe(false)
  expect(rests?.fixed.get('S12')?.late).toBe(0)
})

test('the delay is made up for when the last that gives has ended', () => {
  expect(rests && backAt(rests)).toBe(at('10:45'))
  expect(drops && backAt(drops)).toBeNull()
})

describe('what is given', () => {
  test('is told in minutes, and to the second where it is none', () => {
    expect([120, 160].map(lessText).map(plain)).toEqual(['−2 min', '−2:40'])
    expect([780, 620].map(minutesText)).toEqual(['13', '10:20'])
  })

  test('is told by name as long as there is room, else the rest as one', () => {
    const two = [cut('S06', 60), cut('S07', 40)]
    expect(told(two, 2)).toEqual({ named: two, others: [], each: 0 })
    const mixed = told([cut('S06', 60), cut('S07', 40), cut('S08', 30)], 2)
    expect([mixed.named.length, mixed.others.length, mixed.each]).toEqual([1, 2, 0])
    expect(plain(othersText(mixed))).toBe('et 2 autres, −1:10')
    const alike = told([cut('S06', 40), cut('S07', 40), cut('S08', 40)], 2)
    expect(plain(othersText(alike))).toBe('3 segments, −0:40 chacun')
  })
})

test('a way is explained in a sentence', () => {
  const says = [rests, voices, drops].map((one) => one && plain(because(one, segments)))
  expect(says).toEqual(['Les pauses rendent 4 min, aucune parole réduite.', 'Les paroles rendent 4 min, aucune pause réduite.', 'Trapper N° 11 : à l’heure, 11 min de reste.'])
  const both = rests && { ...rests, way: { ...rests.way, voices: 60 } }
  expect(both && plain(because(both, segments))).toBe('Les pauses rendent 4 min, les paroles le reste : 1 min.')
})

test('its price is what is lost, and who must be told', () => {
  expect(voices && prices(voices).map(plain)).toEqual(['4 min de parole', '6 personnes à prévenir'])
  expect(drops && prices(drops).map(plain)).toEqual(['15 min de programme', '1 personne à prévenir'])
  expect(plain(reserveText({ all: 1080, rests: 240 }))).toBe('18 min, dont 4 min de pause')
  expect(plain(reserveText({ all: 240, rests: 240 }))).toBe('4 min')
  expect(plain(reserveText({ all: 0, rests: 0 }))).toBe('plus rien')
})

test('a fixed time is named by its segment; the end of the day by itself', () => {
  const [lunch] = found.missed
  const zone = view.about.zone
  expect(lunch && fixedName(lunch, segments, zone)).toBe('Déjeuner 12:15')
  expect(lunch && fixedName({ ...lunch, segment: null, at: at('18:00') }, segments, zone)).toBe('Fin 18:00')
  expect(lunch && plain(fixedName({ ...lunch, end: true }, segments, zone))).toBe('Fin de Déjeuner 12:15')
  expect(nameOf(segments, 'S04')).toBe('La preuve en Actes')
})
