import { describe, expect, test } from 'vitest'
import { preview, type Preview } from '../../../src/panels/import/pairs'
import { draft, note, segment } from './draft'

const DOCUMENT = ['# Assises', '=====', '12 juillet', '', '9h Accueil', 'avec Jeanne', '- Mot', '- Débat', '25h Rien', '10h Pause', '', 'Plan d’accès', 'Métro']

const beat = (title: string, line: number) => ({ title, subtitle: null, kind: 'talk', duration: null, people: [], organisations: [], line })
const S1 = segment('s1', 5, { beats: [beat('Mot', 7), beat('Débat', 8)] })
const S2 = segment('s2', 10)

const parts = ({ pairs }: Preview): string[] => pairs.map(({ part, lines }) => `${part.is} ${lines.map((line) => line.number).join(' ')}`.trim())
const told = ({ pairs }: Preview): string[] => pairs.flatMap(({ part, tellings }) => tellings.map((one) => `${part.is}: ${one.note.code}`))

describe('the document beside its draft', () => {
  test('each part has its lines, without blanks and rules', () => {
    expect(parts(preview(draft([S1, S2]), DOCUMENT))).toEqual(['show 1 3', 'segment 5 6', 'beat 7', 'beat 8 9', 'segment 10 12 13'])
  })
  test('what was left out stands apart, whole', () => {
    const left = note('after', 12, { level: 'left-out', facts: { from: '12', to: '13' } })
    const laid = preview(draft([S1, S2], [left]), DOCUMENT)
    expect(parts(laid).at(-1)).toBe('segment 10')
    expect(laid.leftOut.map((one) => one.lines.map((line) => line.text))).toEqual([['Plan d’accès', 'Métro']])
  })
  test('every line to read is shown exactly once', () => {
    const left = note('after', 12, { level: 'left-out', facts: { from: '12', to: '13' } })
    const laid = preview(draft([S1, S2], [left, note('absurd-time', 9, { level: 'problem' })]), DOCUMENT)
    const shown = [...laid.pairs, ...laid.leftOut].flatMap(({ lines }) => lines.map((line) => line.number))
    expect(shown.sort((a, b) => a - b)).toEqual([1, 3, 5, 6, 7, 8, 9, 10, 12, 13])
  })
  test('parts on one line share it: the first has it', () => {
    expect(parts(preview(draft([segment('s1', 1, { beats: [beat('Mot', 1)] })]), ['9h Mot']))).toEqual(['show', 'segment 1', 'beat'])
  })
})

describe('what is to be told', () => {
  test('stands where its proposal is', () => {
    const proposal = { code: 'beat-duration', segment: 's1', seconds: [1, 2] } as const
    const fixed = { code: 'hard-start', segment: 's2', at: '10:00' } as const
    const laid = preview(draft([S1, S2], [note('beat-duration', 7, { proposal: { ...proposal, seconds: [1, 2] } }), note('hard-start', 10, { proposal: fixed })]), DOCUMENT)
    expect(told(laid)).toEqual(['beat: beat-duration', 'segment: hard-start'])
  })
  test('of a line that became nothing gets a row of its own', () => {
    const laid = preview(draft([S1, S2], [note('absurd-time', 9, { level: 'problem' })]), DOCUMENT)
    expect(parts(laid)).toContain('text 9')
    expect(told(laid)).toEqual(['text: absurd-time'])
  })
  test('of the whole document, or of what stands before the rundown, is told of the event', () => {
    const laid = preview(draft([S1], [note('no-date', null), note('wrong-weekday', 3)]), DOCUMENT)
    expect(told(laid)).toEqual(['show: no-date', 'show: wrong-weekday'])
  })
})
