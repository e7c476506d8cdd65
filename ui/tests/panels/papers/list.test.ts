import { describe, expect, test } from 'vitest'
import { lines, stale } from '../../../src/panels/papers/list'
import type { PaperView } from '../../../src/wire/PaperView'

const paper = (more: Partial<PaperView>): PaperView => ({ what: 'rundown', layout: 'caller', whom: null, version: 1, seq: 1, at: 0, changed: false, ...more })

describe('the menu', () => {
  const documents = [
    { what: 'rundown', form: 'pdf' },
    { what: 'rundown', form: 'xlsx' },
    { what: 'changes', form: 'pdf' },
    { what: 'people', form: 'csv' },
  ]
  test('has a line for each thing that goes out, with its layouts and forms', () => {
    const found = lines(documents)
    expect(found.map((line) => line.what)).toEqual(['rundown', 'people'])
    expect(found[0]?.ways.map((way) => way.wanted.layout ?? way.wanted.form)).toEqual(['caller', 'stage', 'host', 'sound', 'xlsx'])
  })
})

describe('the paper that is out', () => {
  test('is old once the plan changed since the last rundown', () => {
    expect(stale([])).toBeNull()
    expect(stale([paper({ changed: false }), paper({ changed: true })])).toBeNull()
    const old = paper({ changed: true })
    expect(stale([paper({ what: 'changes' }), old])).toBe(old)
    expect(stale([paper({ what: 'closing', changed: true })])).toBeNull()
  })
})
