import { describe, expect, test } from 'vitest'
import { asks, column, COLUMNS, type Of } from '../../../src/panels/programme/columns'
import type { SegmentRow } from '../../../src/panels/programme/rows'
import type { SegmentView } from '../../../src/wire/SegmentView'

const start = Date.parse('2021-07-12T07:45:00Z')
const segment = { id: 'a', duration: 600, least: 300, most: null, hard_end: null, track: 'main', kind: 'talk', block: null, host: null, cast: [], follow_on: 'by-hand', weight: 3, drop_rank: null, number: '', title: 'A', subtitle: '', notes: '', room: '', link: '', script: '' } as unknown as SegmentView
const row: SegmentRow = { is: 'segment', key: 'a', segment, start, into: null, gap: null, past: 0 }
const of: Of = { zone: 'Europe/Paris', date: '2021-07-12', people: new Map([['p', { id: 'p', name: 'Ada LOVELACE' } as never]]), blocks: [{ id: 'x', title: 'Matin', subtitle: '' }], tracks: ['main', 'B'] }
const typed = (id: string, text: string) => asks(row, column(id), text, of)
const field = (name: string, value: string) => ({ do: 'set-segment', segment: 'a', field: name, value })

describe('what is typed in a cell', () => {
  test.each([
    ['duration', '+5', { do: 'set-duration', segment: 'a', seconds: 900, was: 600 }],
    ['least', '4', field('least', '240')],
    ['most', '', field('most', '')],
    ['most', '20', field('most', '1200')],
    ['start', 'p', field('start', '')],
    ['hard-end', '+5', field('hard-end', '10:00')],
    ['kind', 'débat', field('kind', 'debate')],
    ['block', 'matin', field('block', 'x')],
    ['block', '', field('block', '')],
    ['track', 'B', field('track', 'B')],
    ['track', 'Salle C', field('track', 'Salle C')],
    ['host', 'ada lovelace', field('host', 'p')],
    ['weight', '7', field('weight', '7')],
    ['follow-on', 'Automatique', field('follow-on', 'auto')],
    ['title', ' Autre ', field('title', 'Autre')],
  ])('%s “%s”', (id, text, command) => expect(typed(id, text)).toEqual(command))
  test.each([['duration', ''], ['least', 'x'], ['start', 'tard'], ['kind', 'fête'], ['host', 'Zoé'], ['weight', 'lourd'], ['block', 'Soir']])('%s “%s” cannot be read', (id, text) => expect(typed(id, text)).toHaveProperty('unread'))
  test('shows what can be typed again', () => {
    for (const one of COLUMNS.filter((it) => it.id !== 'people')) expect(asks(row, one, one.text(row, of), of)).not.toHaveProperty('unread')
  })
})
