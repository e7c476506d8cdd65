import { describe, expect, it } from 'vitest'
import { Again, said } from '../../../src/panels/import/again.svelte'
import type { AgainRow } from '../../../src/wire/AgainRow'

const row = (id: string, of: string, more: Partial<AgainRow> = {}): AgainRow => ({ id, about: 'segment', of, title: of, time: '09:00', field: 'title', was: 'a', now: 'b', take: true, why: null, ...more })

describe('what differs from the open show', () => {
  const rows = [row('1', 's1'), row('2', 's1', { take: false, why: 'changed-here' }), row('3', 's2', { take: false, why: 'on-air' }), row('4', 'p1', { about: 'person' })]

  it('is taken as proposed until it is said', () => {
    const again = new Again()
    again.show({ rows, live: true })
    expect(again.taken).toEqual(['1', '4'])
    again.say(rows[0]!, false)
    again.say(rows[1]!, true)
    expect(again.taken).toEqual(['2', '4'])
  })

  it('never takes what is past or on air', () => {
    const again = new Again()
    again.show({ rows, live: true })
    again.say(rows[2]!, true)
    again.takeAll()
    expect(again.taken).toEqual(['1', '2', '4'])
  })

  it('keeps what was said when the document is compared anew', () => {
    const again = new Again()
    again.show({ rows, live: false })
    again.say(rows[0]!, false)
    again.show({ rows: [row('1', 's1'), row('5', 's3')], live: false })
    expect(again.taken).toEqual(['5'])
  })

  it('stands together by segment and by person', () => {
    const again = new Again()
    again.show({ rows, live: false })
    expect(again.groups.map((group) => [group.title, group.rows.length])).toEqual([['s1', 2], ['s2', 1], ['p1', 1]])
  })
})

describe('a value of a difference', () => {
  const word = (key: string, facts?: Record<string, string>): string => `${key} ${Object.values(facts ?? {}).join()}`.trim()

  it('is told by its field', () => {
    const told = (field: string, value: string | null): string => said(field, value, word, (seconds) => `${seconds} s`)
    expect(told('duration', '600')).toBe('600 s')
    expect(told('start', '~09:10')).toBe('again-follows 09:10')
    expect(told('start', '09:15')).toBe('again-fixed 09:15')
    expect(told('dropped', 'true')).toBe('again-yes')
    expect(told('title', 'Débat')).toBe('Débat')
    expect(told('title', null)).toBe('–')
  })
})
