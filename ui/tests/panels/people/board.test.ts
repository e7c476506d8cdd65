import { describe, expect, test } from 'vitest'
import { demoView, DEMO_START } from '../../../src/link/demo-show'
import { byPassage, columnsOf, dueAt, grouped, kept, leftOf, linesOf, marking, nextDue, ofKinds, ofTheDay, placesOf, pressed, pressing, sought, startOf, type Row, type Wanted } from '../../../src/panels/people/board'
import { errands, mailto, outcomeOfKey } from '../../../src/panels/people/chase'
import { readDue, writtenDue } from '../../../src/panels/people/due'
import { rowsOf } from '../../../src/panels/people/rows'
import { before, dueHead, soon, standing, wait, why } from '../../../src/panels/people/says'

const view = demoView(0)
const rows = rowsOf(view)
const clock = (): number => DEMO_START
const starts = (row: Row): number | null => startOf(row, DEMO_START)
const left = (row: Row): number | null => leftOf(row, DEMO_START)
const all: Wanted = { search: '', block: '', organisation: '', owner: '', check: '', hour: false }
const names = (rows: Row[]): string[] => rows.map((row) => row.person.family || row.person.name)
const of = (name: string): Row => rows.find((row) => row.person.family === name) as Row
const zone = view.about.zone

describe('the rows', () => {
  test('stand in the desk’s order', () => {
    expect(rows.map((row) => row.person.id)).toEqual(view.people.map((person) => person.id))
  })
  test('tell the forecast start of the passage shown, and the time until then', () => {
    const row = of('RESTIER')
    expect(row.segment?.number).toBe('6')
    expect(left(row)).toBe(Math.ceil(((starts(row) ?? 0) - DEMO_START) / 1000))
    expect(left(row)).toBeGreaterThan(0)
  })
  test('tell no time to go for a passage that is over, nor for one on air', () => {
    expect(left(of('LAVILLE'))).toBeNull()
    expect(left(of('PERES'))).toBeNull()
  })
  test('tell the planned time of every passage again once a rehearsal is over', () => {
    const line = { ...view.line, mode: 'rehearsal', state: 'after' }
    const segments = view.segments.map((segment) => ({ ...segment, status: 'done', started: (segment.started ?? DEMO_START) + 77_000 }))
    const after = rowsOf({ ...view, line, segments, chains: [] })
    const person = after.find((row) => row.person.family === 'VANDEVOORDE')
    const head = view.segments[0]?.plan_head ?? 0
    expect((((person && starts(person)) ?? 1) - head) % 60_000).toBe(0)
    expect(after.find((row) => row.person.family === 'MARQUET')?.numbers).toContain(', ')
  })
  test('number the passages to come only', () => {
    expect(of('MARQUET').numbers).toBe('14')
    expect(of('VANDEVOORDE').numbers).toBe('14, 21')
  })
})

describe('what is sought', () => {
  const found = (wanted: Partial<Wanted>): string[] => names(sought(rows, { ...all, ...wanted }, clock))
  test('is found without accents, in any order, by name or organisation', () => {
    expect(found({ search: 'stephane' })).toEqual(['ROZES'])
    expect(found({ search: 'RESTIER mich' })).toEqual(['RESTIER'])
    expect(found({ search: 'persee3c' })).toEqual(['BELLIERE'])
    expect(found({ search: 'nobody of that name' })).toEqual([])
  })
  test('is within the hour, or on air', () => {
    const hour = sought(rows, { ...all, hour: true }, clock)
    expect(hour.every((row) => row.person.state === 'on-air' || (left(row) ?? Infinity) <= 3600)).toBe(true)
    expect(names(hour)).toContain('RESTIER')
    expect(names(hour)).not.toContain('DOHET')
  })
  test('has a check open, and is not over', () => {
    const open = sought(rows, { ...all, check: 'briefing' }, clock)
    expect(open.length).toBeGreaterThan(0)
    for (const { person } of open) expect(person.marks.find((mark) => mark.check === 'briefing')?.state).not.toBe('done')
    expect(names(open)).not.toContain('LAVILLE')
  })
  test('is in a block', () => {
    expect(names(sought(rows, { ...all, block: 'B3' }, clock))).toEqual(expect.arrayContaining(['GUTTON', 'COURME', 'DELEVOYE']))
    expect(sought(rows, { ...all, block: 'B3' }, clock).every((row) => row.segment?.block === 'B3')).toBe(true)
  })
})

describe('groups', () => {
  test('of urgency keep the desk’s order', () => {
    const groups = grouped(rows, 'urgency', clock)
    expect(groups.flatMap((group) => group.rows)).toEqual(rows)
    expect(groups[0]?.name).toBe('act')
    expect(groups.at(-1)?.name).toBe('passed')
  })
  test('by passage go by the clock, and what is over last', () => {
    const ordered = byPassage(rows, DEMO_START)
    const coming = ordered.filter((row) => row.person.state !== 'passed')
    expect(ordered.slice(0, coming.length)).toEqual(coming)
    for (const [at, row] of coming.entries()) expect((starts(coming[at - 1] ?? row) ?? -Infinity) <= (starts(row) ?? Infinity)).toBe(true)
    expect(grouped(rows, 'passage', clock).map((group) => group.name)).toEqual(['coming', 'passed'])
  })
  test('by name go by family name, whatever its capitals', () => {
    const [group] = grouped(rows, 'name', clock)
    const sorted = names(group?.rows ?? [])
    expect(sorted.indexOf('de MARECHAL')).toBeLessThan(sorted.indexOf('DELEVOYE'))
    expect(sorted).toHaveLength(31)
  })
  test('of the day leave out what is over, nearest first', () => {
    const groups = ofTheDay(rows, DEMO_START)
    expect(groups[0]?.name).toBe('on-air')
    expect(groups.flatMap((group) => names(group.rows))).not.toContain('LAVILLE')
    expect(groups.at(-1)?.name).toBe('later')
  })
})

describe('a row that was ticked', () => {
  test('stays where it was, with its new state', () => {
    const groups = grouped(rows, 'urgency', clock)
    const ticked = groups[0]?.rows[0] as Row
    const ready: Row = { ...ticked, person: { ...ticked.person, state: 'ready' } }
    const after = grouped([...rows.filter((row) => row !== ticked), ready], 'urgency', clock)
    expect(after[0]?.rows[0]).not.toBe(ready)
    const shown = kept(after, placesOf(groups))
    expect(shown.map((group) => group.name)).toEqual(groups.map((group) => group.name))
    expect(shown[0]?.rows[0]).toBe(ready)
    expect(shown.flatMap((group) => group.rows)).toHaveLength(31)
  })
  test('makes place for who is new', () => {
    const groups = grouped(rows.slice(1), 'urgency', clock)
    const shown = kept(grouped(rows, 'urgency', clock), placesOf(groups))
    expect(shown.flatMap((group) => group.rows)).toHaveLength(31)
  })
  test('goes to done, and back', () => {
    expect(['todo', 'asked', 'problem', 'waived', 'done'].map(pressed)).toEqual(['done', 'done', 'done', 'done', 'todo'])
  })
})

describe('due', () => {
  test('is so long before the forecast start', () => {
    const row = of('DOHET')
    const [confirmed] = view.checklist
    expect(confirmed && dueAt(row, confirmed, DEMO_START)).toBe((starts(row) ?? 0) - 336 * 3_600_000)
    expect(confirmed && dueAt(of('LAVILLE'), confirmed, DEMO_START)).toBeNull()
  })
  test('next is the nearest ahead of what is open', () => {
    const due = nextDue(of('DOHET'), DEMO_START)
    expect(due).toBe((starts(of('DOHET')) ?? 0) - 1.25 * 3_600_000)
    expect(nextDue(of('LAVILLE'), DEMO_START)).toBeNull()
  })
  test('stands in a column’s head as people say it', () => {
    expect([1_209_600, 604_800, 7200, 4500, 3600, 900].map(before)).toEqual(['J−14', 'J−7', '−2\u00a0h', '−75\u00a0min', '−60\u00a0min', '−15\u00a0min'])
  })
})

describe('in words', () => {
  test('a wait is told to the minute, then in days', () => {
    expect([59, 60, 1320, 4020, 200_000].map((left) => wait(left).replace(/\s/g, ' '))).toEqual(['maintenant', '1 min', '22 min', '1 h 07', '2 j'])
  })
  test('another day is named', () => {
    const at = Date.parse('2021-07-12T10:30:00+02:00')
    expect(soon(at, at - 3_600_000, zone)).toBe('10:30')
    expect(soon(at - 7 * 86_400_000, at, zone)).toBe('5 juil.')
  })
  test('a state says what it is about', () => {
    const said = (row: Row) => standing(row, DEMO_START, zone)
    expect(said(of('MIRIBEL'))).toEqual({ mark: 'problem', text: 'Micro à −18 dB' })
    expect(said(of('BELLIERE'))).toEqual({ mark: 'late', text: '1 retard' })
    expect(said(of('DOHET')).text).toMatch(/^Avant \d\d:\d\d$/)
    const { person } = of('MIRIBEL')
    const long = person.marks.map((mark) => (mark.note ? { ...mark, note: 'Le micro sature dès que la voix porte' } : mark))
    expect(said({ ...of('MIRIBEL'), person: { ...person, marks: long } }).text).toMatch(/^Problème\u00a0: /)
  })
})

describe('a check', () => {
  const [confirmed] = view.checklist
  if (!confirmed) throw new Error('the demo has checks')
  const own = { ...confirmed, kinds: ['on-site'], due: 60 }
  test('stands once among the columns, and holds for its kinds', () => {
    const list = [{ ...confirmed, kinds: ['remote'] }, own]
    expect(columnsOf(list)).toHaveLength(1)
    const of = ofKinds(list)
    expect(of('on-site').get(confirmed.code)?.due).toBe(60)
    expect(of('remote').get(confirmed.code)?.due).toBe(confirmed.due)
    expect(of('host').size).toBe(0)
  })
  test('that is due on a day does not follow the passage', () => {
    const row = of('DOHET')
    expect(dueAt(row, { ...confirmed, on: 12 }, DEMO_START)).toBe(12)
    expect(dueHead({ due: 0, on: Date.parse('2021-07-05T10:00:00Z') }, zone)).toBe('5 juil.')
  })
  test('is written and read as people write it', () => {
    expect(['J−14', '−2 h', '-75 min', '2h30', '1,5 h', '5/7/2021', '05/07/2021 8:30', 'demain', ''].map(readDue)).toEqual(
      ['1209600', '7200', '4500', '9000', '5400', '2021-07-05T18:00', '2021-07-05T08:30', null, null])
    const on = Date.parse('2021-07-05T08:30:00+02:00')
    expect(readDue(writtenDue({ ...confirmed, on }, zone))).toBe('2021-07-05T08:30')
    for (const due of [1_209_600, 7200, 4500]) expect(readDue(writtenDue({ ...confirmed, due }, zone))).toBe(String(due))
  })
})

describe('chasing', () => {
  const list = errands(rows, DEMO_START, zone, 7)
  test('begins with what is late, and goes by day and owner', () => {
    expect(list[0]?.day).toBe('late')
    const calls = list.flatMap((errand) => errand.calls)
    expect(calls.length).toBeGreaterThan(0)
    for (const { row, marks } of calls) for (const mark of marks) expect(row.checks.get(mark.check)?.phase).toBe('before')
    const whens = list.map((errand) => (errand.day === 'late' ? 0 : errand.day))
    expect(whens).toEqual([...whens].sort((a, b) => a - b))
  })
  test('writes to one person alone, in the language asked for', () => {
    const call = list[0]?.calls[0]
    if (!call) throw new Error('someone is late')
    const fr = decodeURIComponent(mailto('a+b@example.org', view, call.row, call.marks, 'fr', DEMO_START))
    expect(fr).toMatch(/^mailto:a\+b@example\.org\?subject=/)
    expect(fr).toContain('Bonjour')
    const en = decodeURIComponent(mailto('a@example.org', view, call.row, call.marks, 'en', DEMO_START))
    expect(en).toContain('Hello')
    for (const text of [fr, en]) expect(text).not.toMatch(/\[|undefined|null/)
  })
  test('notes what came of it with one key', () => {
    expect(['1', '2', '5', '6', 'x'].map((key) => outcomeOfKey(key)?.outcome)).toEqual(['reached', 'no-answer', 'sent', undefined, undefined])
  })
  test('is about what is late, else what is open of the weeks before', () => {
    expect(pressing(of('BELLIERE')).every((mark) => mark.late)).toBe(true)
    expect(pressing(of('DOHET')).map((mark) => of('DOHET').checks.get(mark.check)?.phase)).not.toContain('day')
  })
})

test('why someone is not ready is told in words', () => {
  expect(why(of('BELLIERE'))).toMatch(/^1 point en retard\u00a0: \p{Ll}/u)
  expect(why(of('LAVILLE'))).toBe('')
})

test('a tick names the passage where the check is of the passage, and is none where it does not hold', () => {
  const row = of('DOHET')
  expect(marking(row, 'slides', 'done', '')).toEqual([{ do: 'check', person: row.person.id, check: 'slides', state: 'done', appearance: row.person.next }])
  expect(marking(row, 'confirmed', 'waived', 'vu')).toEqual([{ do: 'check', person: row.person.id, check: 'confirmed', state: 'waived', note: 'vu' }])
  expect(marking({ ...row, checks: new Map() }, 'slides', 'done', '')).toEqual([])
})

test('the lines are the groups one after another, each with its head', () => {
  const lines = linesOf(grouped(rows, 'urgency', clock))
  expect(lines.filter((line) => 'person' in line)).toHaveLength(31)
  expect(lines[0]).toMatchObject({ name: 'act' })
  expect(linesOf(grouped(rows, 'name', clock))).toHaveLength(31)
})
