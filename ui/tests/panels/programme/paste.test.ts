import { describe, expect, test } from 'vitest'
import { fields, headed, pasted } from '../../../src/panels/programme/paste'

const NOBODY: ReadonlySet<string> = new Set()

describe('pasted rows', () => {
  test('with heads go by them', () => {
    const [row] = pasted([['N°', 'Début', 'Durée', 'Titre', 'Intervenants', 'Lieu'], ['7b', '9h45', '1 h 15', 'Débat', 'Ada LOVELACE, Bob MARTIN', 'Studio']], NOBODY)
    expect(row?.segment).toEqual({ title: 'Débat', seconds: 4500, people: ['Ada LOVELACE', 'Bob MARTIN'], fields: { number: '7b', room: 'Studio', start: '09:45', least: '4500' } })
    expect(row?.doubts).toEqual([])
  })
  test('without heads go by what stands in them', () => {
    const rows = [['1', '9h00', '9h10', 'Propos introductifs', 'Ada LOVELACE'], ['2', '9h10', '9h45', 'Le débat du matin', 'Bob de MARTIN'], ['3', '9h45', '10h20', 'Pause', '']]
    expect(fields(rows, NOBODY).fields).toEqual(['number', 'start', 'end', 'title', 'people'])
    expect(pasted(rows, NOBODY).map((one) => [one.segment.title, one.segment.seconds, one.doubts.length])).toEqual([['Propos introductifs', 600, 0], ['Le débat du matin', 2100, 0], ['Pause', 2100, 0]])
  })
  test('known names are people, however they stand', () => {
    expect(fields([['Ouverture longue', 'ada'], ['Débat suivant', 'bob']], new Set(['ada', 'bob'])).fields).toEqual(['title', 'people'])
  })
  test('what cannot be read is a doubt, and lost nowhere', () => {
    const [row] = pasted([['Titre', 'Début', 'Durée', 'Nature', 'Remarque libre'], ['A', 'midi', 'long', 'Fête', 'x']], NOBODY)
    expect(row?.doubts).toHaveLength(3)
    expect(row?.segment.seconds).toBe(600)
    expect(row?.segment.fields['notes']).toBe('x')
    const [untitled] = pasted([['Titre', 'Début'], ['', '9h']], NOBODY)
    expect(untitled?.doubts).toHaveLength(2)
  })
  test('an end before its start is after midnight', () => {
    expect(pasted([['Nuit', '23h50', '0h10'], ['Fin', '0h10', '0h20']], NOBODY)[0]?.segment.seconds).toBe(1200)
  })
  test.each([['N°', 'number'], ['DUREE', 'duration'], ['Speakers', 'people'], ['Fin fixe', 'hard-end'], ['Couleur', null], ['', null]])('%s is %s', (head, field) => expect(headed(head)).toBe(field))
})
