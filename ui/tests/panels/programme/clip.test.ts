import { describe, expect, test } from 'vitest'
import { cells, tabbed } from '../../../src/panels/programme/clip'

describe('cells of a spreadsheet', () => {
  test.each([
    ['a\tb\nc\td', [['a', 'b'], ['c', 'd']]],
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['"deux\nlignes"\tb', [['deux\nlignes', 'b']]],
    ['"dit ""oui"""\tb', [['dit "oui"', 'b']]],
    ['5" de large\tb', [['5" de large', 'b']]],
    ['"ouvert\tb', [['"ouvert', 'b']]],
    ['\n\n\t\n', []],
    ['', []],
    [' 10\u00a0min ', [['10 min']]],
  ])('%j', (text, rows) => expect(cells(text)).toEqual(rows))
  test('come back as they were', () => {
    const rows = [['1', 'Débat « ODD »', 'a\tb'], ['', 'deux\nlignes', 'dit "oui"'], ['=1+1', '+33', '-x']]
    expect(cells(tabbed(rows))).toEqual(rows)
  })
  test('are no formula to a spreadsheet', () => {
    expect(tabbed([['=HYPERLINK("x")', '@a', '-1']])).toBe(`"'=HYPERLINK(""x"")"\t'@a\t'-1`)
  })
})
