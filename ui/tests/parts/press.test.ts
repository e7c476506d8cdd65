import { describe, expect, test } from 'vitest'
import { LONG_PRESS, Press } from '../../src/parts/press'

describe('a short press', () => {
  test('fires as it goes down, once', () => {
    const press = new Press()
    expect(press.down(0, false)).toBe('fire')
    expect(press.phase).toBe('spent')
  })
  test('is refused until the key comes up', () => {
    const press = new Press()
    press.down(0, false)
    expect(press.down(500, false, true)).toBe('refused')
    expect(press.down(2000, false)).toBe('refused')
    press.up()
    expect(press.down(2100, false)).toBe('fire')
  })
  test('is refused when the key was down already, before anything looked', () => {
    const press = new Press()
    expect(press.down(0, false, true)).toBe('refused')
    expect(press.phase).toBe('idle')
  })
})

describe('a long press', () => {
  test('fires only once it was held long enough', () => {
    const press = new Press()
    expect(press.down(100, true)).toBe('holding')
    expect(press.progress(700)).toBeCloseTo(0.6)
    expect(press.at(100 + LONG_PRESS - 1)).toBe(false)
    expect(press.at(100 + LONG_PRESS)).toBe(true)
    expect(press.at(100 + 2 * LONG_PRESS)).toBe(false)
  })
  test('released before its end does nothing', () => {
    const press = new Press()
    press.down(0, true)
    press.up()
    expect(press.at(5000)).toBe(false)
    expect([press.phase, press.progress(5000)]).toEqual(['idle', 0])
  })
  test('does not mind the keyboard’s repeats', () => {
    const press = new Press()
    press.down(0, true)
    expect(press.down(500, true, true)).toBe('nothing')
    expect(press.progress(500)).toBe(0.5)
  })
  test('does not fire twice while the key stays down', () => {
    const press = new Press()
    press.down(0, true)
    press.at(LONG_PRESS)
    expect(press.down(LONG_PRESS + 30, true, true)).toBe('refused')
    expect(press.down(LONG_PRESS + 60, false, true)).toBe('refused')
  })
})
