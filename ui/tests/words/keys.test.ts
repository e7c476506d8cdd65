import { describe, expect, test } from 'vitest'
import { commandOf, comboOf, KEYS, matches, type Pressed } from '../../src/words/keys'

const press = (key: string, code: string, more: Partial<Pressed> = {}): Pressed => ({ key, code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more })

describe('the table', () => {
  test('has each command once, and no combination for two', () => {
    const commands = KEYS.map((row) => row.command)
    const combos = KEYS.flatMap((row) => row.keys)
    expect(new Set(commands).size).toBe(commands.length)
    expect(new Set(combos).size).toBe(combos.length)
  })
  test('keeps Space and Escape for TOP and panic', () => {
    const using = (part: string): string[] => KEYS.filter((row) => row.keys.some((combo) => combo.includes(part))).map((row) => row.command)
    expect([using('Space'), using('Escape')]).toEqual([['take'], ['panic']])
  })
})

describe('a combination', () => {
  test('needs its modifiers, and no others', () => {
    expect(matches('Shift+ArrowLeft', press('ArrowLeft', 'ArrowLeft', { shiftKey: true }))).toBe(true)
    expect(matches('Shift+ArrowLeft', press('ArrowLeft', 'ArrowLeft'))).toBe(false)
    expect(matches('p', press('p', 'KeyP', { ctrlKey: true }))).toBe(false)
    expect(matches('Ctrl+z', press('z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(matches('Ctrl+Shift+z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(true)
  })
  test('goes by what is written: letters and signs of any layout', () => {
    expect(matches('m', press('m', 'Semicolon'))).toBe(true)
    expect(matches('+', press('+', 'Equal', { shiftKey: true }))).toBe(true)
    expect(matches('-', press('-', 'Digit6'))).toBe(true)
    expect(matches('/', press('/', 'Period', { shiftKey: true }))).toBe(true)
  })
  test('finds digits on a French keyboard too', () => {
    expect(matches('1', press('&', 'Digit1'))).toBe(true)
    expect(matches('Alt+1', press('&', 'Digit1', { altKey: true }))).toBe(true)
  })
})

describe('a press', () => {
  test('finds its command at the desk, and not elsewhere', () => {
    const space = press(' ', 'Space')
    expect(commandOf(space, true, false)).toBe('take')
    expect(commandOf(space, false, false)).toBeUndefined()
  })
  test('writes in a field, but for what also acts there', () => {
    expect(commandOf(press(' ', 'Space'), true, true)).toBeUndefined()
    expect(commandOf(press('z', 'KeyZ', { ctrlKey: true }), true, true)).toBeUndefined()
    expect(commandOf(press('2', 'Digit2', { altKey: true }), true, true)).toBe('kind-idea')
  })
  test('of a command is what its button prints', () => expect(comboOf('back')).toBe('Shift+ArrowLeft'))
})
