import { describe, expect, test } from 'vitest'
import { demoView } from '../../../src/link/demo-show'
import { called, margin, minutes, placing, seconds, timed, told } from '../../../src/panels/closing/rows'
import type { BeatView } from '../../../src/wire/BeatView'
import type { CallingView } from '../../../src/wire/CallingView'
import type { ClosingRowView } from '../../../src/wire/ClosingRowView'
import type { FitView } from '../../../src/wire/FitView'
import type { View } from '../../../src/wire/View'

const at = (time: string): number => Date.parse(`2021-07-12T${time}+02:00`)
const row = (id: string, more: Partial<ClosingRowView> = {}): ClosingRowView => ({
  id, title: id, rank: 'must', least: 30, target: 60, most: 90, speaker: null, script: `{title} ${id}`, said: `Dit ${id}`, takeaways: [], theme: '', locked: null, dropped: false, ...more,
})
const rows = [row('open'), row('themes', { takeaways: ['T1'] }), row('dates', { dropped: true }), row('end')]
const LENGTHS: Record<string, number | null> = { open: 60, themes: 120, dates: null, end: 90 }

function fit(more: Partial<FitView> = {}, lengths = LENGTHS): FitView {
  let start = at('17:50:00')
  return {
    at: start, start, end: at('17:55:00'), planned: 900, available: 300, spare: 30, short: null, ways_out: [], late: 0, ends: [], changes: [],
    rows: rows.map(({ id }) => {
      const fitted = lengths[id] ?? null
      const begins = fitted === null ? null : start
      start += (fitted ?? 0) * 1000
      return { id, fitted, start: begins, aloud: 10, too_long: false }
    }),
    ...more,
  }
}

const beat = (id: string, duration: number, script = `Dit ${id}`): BeatView => ({ id, title: id, duration, script })
const PLACED = [beat('open', 60), beat('themes', 120, 'Dit themes\n– Une alliance sur deux naît d’une rencontre.'), beat('end', 90)]

/** As called at `taken`, its second row a minute and ten seconds later. */
function air(beats: BeatView[], taken: number): CallingView {
  const second = taken + 70_000
  return {
    frozen: taken, end: at('17:55:00'), next: 'end', told: [],
    rows: beats.map(({ id, duration }, nth) => ({ row: id, length: duration, taken: nth === 0 ? taken : nth === 1 ? second : null, ended: nth === 0 ? second : null })),
  }
}

function shown(beats: BeatView[] = [], taken: number | null = null): View {
  const view = demoView(0)
  const on_air = taken === null ? null : { segment: 'S21', taken, duration: 900, adjust: 0, held_ms: 0 }
  return {
    ...view,
    segments: view.segments.map((one) => (one.id === 'S21' ? { ...one, beats } : one)),
    closing: { segments: ['S21'], rows, placed: beats.length ? 'S21' : null, air: taken === null || !beats.length ? null : air(beats, taken) },
    line: { ...view.line, tracks: [{ track: 'main', on_air, next: null }] },
  }
}

describe('lengths', () => {
  test('are written as minutes and seconds', () => {
    expect([5, 60, 95, 900].map(minutes)).toEqual(['0:05', '1:00', '1:35', '15:00'])
  })
  test('are read as people write them', () => {
    expect(['1:30', '90', '90 s', '1 min 30', '2 min', '1’30', '0:05'].map(seconds)).toEqual([90, 90, 90, 90, 120, 90, 5])
  })
  test('are refused when they are none', () => {
    expect(['', 'deux', '1:2:3', '-30'].map(seconds)).toEqual([null, null, null, null])
  })
})

describe('the rows before they are called', () => {
  test('have their fitted times', () => {
    const [open, themes, dates] = timed(shown(), fit(), at('17:40:00'))
    expect(open).toMatchObject({ length: 60, start: at('17:50:00'), out: null, stands: null })
    expect(themes?.start).toBe(at('17:51:00'))
    expect(dates).toMatchObject({ length: null, out: 'by-hand' })
  })
  test('that get no time are out; when nothing is fitted none is', () => {
    expect(timed(shown(), fit({}, { ...LENGTHS, end: null }), 0).at(-1)?.out).toBe('no-time')
    const none = fit({ short: 40 }, {})
    expect(timed(shown(), none, 0).map((one) => one.out)).toEqual([null, null, 'by-hand', null])
  })
  test('have the margin of the fit', () => {
    expect(margin(shown(), fit(), 0)).toEqual({ spare: 30, short: null })
    expect(margin(shown(), fit({ spare: 0, short: 40 }), 0)).toEqual({ spare: 0, short: 40 })
    expect(margin(shown(), null, 0)).toBeNull()
  })
})

describe('the rows once they are called', () => {
  const view = shown(PLACED, at('17:50:10'))
  const now = at('17:51:30')
  const all = timed(view, fit(), now)
  test('stand as they were called, the ones to come after the one that is said', () => {
    expect(all.map((one) => one.stands)).toEqual(['done', 'on-air', null, 'to-come'])
    expect(all[0]).toMatchObject({ start: at('17:50:10'), length: 70 })
    expect(all[1]).toMatchObject({ start: at('17:51:20'), length: 120 })
    expect(all[2]?.out).toBe('by-hand')
    expect(all[3]?.start).toBe(at('17:53:20'))
  })
  test('move with the clock once one is over its time', () => {
    expect(timed(view, fit(), at('17:54:00'))[3]?.start).toBe(at('17:54:00'))
  })
  test('leave what is between their end and the closing’s', () => {
    expect(margin(view, fit(), now)).toEqual({ spare: 10, short: null })
    expect(margin(view, fit(), at('17:54:00'))).toEqual({ spare: 0, short: 30 })
  })
  test('tell what a fitting changed by their titles', () => {
    const changes = [{ row: 'open', was: 60, now: 30 }, { row: 'end', was: 90, now: null }, { row: 'dates', was: null, now: 30 }, { row: 'gone', was: 1, now: 2 }]
    expect(told(view, changes)).toEqual([{ title: 'open', by: -30, became: null }, { title: 'end', by: -90, became: 'out' }, { title: 'dates', by: 30, became: 'back' }])
  })
  test('are not called while another segment is on air, or before they were placed', () => {
    expect(called(shown([], at('17:50:10')))).toBeNull()
    expect(called(demoView(0))).toBeNull()
  })
})

describe('on the rundown', () => {
  test('nothing stands before it was put there', () => {
    expect(placing(shown(), fit())).toBe('nowhere')
  })
  test('what stands there is what there is now', () => {
    expect(placing(shown(PLACED), fit())).toBe('same')
  })
  test('lengths that moved are told', () => {
    expect(placing(shown(PLACED), fit({}, { ...LENGTHS, end: 80 }))).toBe('lengths')
  })
  test('other rows, titles or words are told', () => {
    expect(placing(shown(PLACED.slice(1)), fit())).toBe('changed')
    expect(placing(shown(PLACED.map((one) => ({ ...one, title: `${one.title} bis` }))), fit())).toBe('changed')
    expect(placing(shown(PLACED.map((one) => ({ ...one, script: 'Autre chose' }))), fit())).toBe('changed')
  })
  test('once it is called the time left is no change', () => {
    expect(placing(shown(PLACED, at('17:50:10')), fit({}, { ...LENGTHS, end: 10 }))).toBe('same')
  })
})
