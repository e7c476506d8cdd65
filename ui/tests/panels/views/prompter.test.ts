import { beforeEach, describe, expect, test } from 'vitest'
import { bounds, keep, kept, PACES, pixels, SIZES } from '../../../src/panels/views/prompter'

const store = new Map<string, string>()
beforeEach(() => {
  store.clear()
  Object.assign(globalThis, { localStorage: { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value) } })
})

describe('the prompter', () => {
  test('begins as it is at first, and keeps what this device was set to', () => {
    expect([kept('size', SIZES), kept('pace', PACES)]).toEqual([SIZES.first, PACES.first])
    expect(keep('size', 48)).toBe(48)
    expect(kept('size', SIZES)).toBe(48)
  })
  test('takes nothing that cannot be set', () => {
    store.set('regie.prompter.size', 'large')
    store.set('regie.prompter.pace', '9000')
    expect([kept('size', SIZES), kept('pace', PACES)]).toEqual([SIZES.first, PACES.most])
    expect([bounds(SIZES, 0), bounds(SIZES, 400)]).toEqual([SIZES.least, SIZES.most])
  })
  test('scrolls faster for larger text and for more words a minute', () => {
    expect(pixels(240, 40)).toBeCloseTo(2 * pixels(120, 40))
    expect(pixels(120, 80)).toBeCloseTo(2 * pixels(120, 40))
  })
})
