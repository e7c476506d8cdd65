import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import CheckCell from '../../../src/panels/people/CheckCell.svelte'
import { demoView } from '../../../src/link/demo-show'
import { rowsOf } from '../../../src/panels/people/rows'
import { Sending } from '../../../src/panels/people/sending.svelte'
import type { MarkView } from '../../../src/wire/MarkView'

const mark: MarkView = { check: 'bio', state: 'todo', late: false, note: '', at: null }
const cell = (sent: boolean): string => render(CheckCell, { props: { person: 'Carole ORCHAMPT', mark, sent, onpress: () => undefined } }).body

const rows = rowsOf(demoView(0))
const [one, two, three] = rows.map((row) => row.person.id) as [string, string, string]
/** Which checks of someone are being sent. */
const sent = (sending: Sending, person: string): string[] => rows.filter((row) => row.person.id === person).flatMap((row) => [...(sending.lay(row).sent ?? [])])

describe('a check that was pressed', () => {
  test('is being sent until what came of it is there, and no other is', async () => {
    const sending = new Sending()
    let done: (good: boolean) => void = () => undefined
    const told = sending.until([one, two], 'bio', new Promise<boolean>((resolve) => (done = resolve)))
    expect([one, two, three].map((person) => sent(sending, person))).toEqual([['bio'], ['bio'], []])
    done(false)
    expect(await told).toBe(false)
    expect([one, two].map((person) => sent(sending, person))).toEqual([[], []])
    expect(rows.every((row) => sending.lay(row) === row)).toBe(true)
  })
  test('is being sent as long as one of two presses is', async () => {
    const sending = new Sending()
    const ends: (() => void)[] = []
    const press = (): Promise<void> => sending.until([one], 'bio', new Promise<void>((resolve) => ends.push(resolve)))
    const [first, second] = [press(), press()]
    ends[0]?.()
    await first
    expect(sent(sending, one)).toEqual(['bio'])
    ends[1]?.()
    await second
    expect(sent(sending, one)).toEqual([])
  })
  test('says so by its shape, its word and to those who hear it', () => {
    const shapes = (html: string): string[] => html.match(/ d="[^"]+"| r="[^"]+"/g) ?? []
    expect(cell(true)).toContain('aria-busy="true"')
    expect(cell(true)).toMatch(/aria-label="[^"]*Envoi en cours[^"]*"/)
    expect(cell(false)).not.toContain('Envoi en cours')
    expect(cell(false)).toContain('aria-busy="false"')
    expect(shapes(cell(true))).not.toEqual(shapes(cell(false)))
  })
})
