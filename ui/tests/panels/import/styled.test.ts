import { describe, expect, test } from 'vitest'
import { pieces } from '../../../src/panels/import/styled'

const text = (line: string, names: string[] = []): string => pieces(line, names).map((piece) => piece.text).join('')
const bold = (line: string): string[] => pieces(line, []).filter((piece) => piece.bold).map((piece) => piece.text)
const named = (line: string, names: string[]): string[] => pieces(line, names).filter((piece) => piece.name).map((piece) => piece.text)

describe('the markup of a line', () => {
  test('of headings, bullets and emphasis is taken off', () => {
    expect(text('### 9h00 – Ouverture')).toBe('9h00 – Ouverture')
    expect(text('* Pastille « outillage »')).toBe('– Pastille « outillage »')
    expect(text('_le CRTE en pratique_')).toBe('le CRTE en pratique')
    expect(text('Directeur de *TotalEnergies Foundation*, co-fondatrice')).toBe('Directeur de TotalEnergies Foundation, co-fondatrice')
  })
  test('of links and tags leaves what they show', () => {
    expect(text('voir [le bilan](https://example.org/x)')).toBe('voir le bilan')
    expect(text('<https://example.org/>')).toBe('https://example.org/')
    expect(text('<sup>1</sup> A voir')).toBe('1 A voir')
    expect(text('<td class="odd"><strong>Session One</strong></td>')).toBe('Session One')
    expect(text('a < b et b > a')).toBe('a < b et b > a')
  })
  test('that is bold is kept as such', () => {
    expect(bold('9h – **Ouverture** par __Diane de MARECHAL__')).toEqual(['Ouverture', 'Diane de MARECHAL'])
    expect(text('**Ouverture** par')).toBe('Ouverture par')
  })
  test('without its pair is text', () => {
    expect(text('2 ** 3 fois')).toBe('2 ** 3 fois')
    expect(text('un_nom_de_fichier.txt et 3 * 4 * 5')).toBe('un_nom_de_fichier.txt et 3 * 4 * 5')
  })
})

describe('names', () => {
  test('are found where they stand, also across bold and no-break spaces', () => {
    expect(named('par **Diane** de MARECHAL, et Diane de MARECHAL', ['Diane de MARECHAL']).join('|')).toBe('Diane| de MARECHAL|Diane de MARECHAL')
    expect(named('avec Jérôme\u00a0GUTTON, Préfet', ['Jérôme GUTTON'])).toEqual(['Jérôme\u00a0GUTTON'])
  })
  test('may hold signs that mean something elsewhere', () => {
    expect(named('avec l’Alliance Dynamique (Groupe La Poste)', ['Alliance Dynamique (Groupe La Poste)'])).toEqual(['Alliance Dynamique (Groupe La Poste)'])
    expect(named('rien', ['', ' '])).toEqual([])
  })
})
