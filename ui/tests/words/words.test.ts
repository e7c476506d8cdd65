import { FluentResource } from '@fluent/bundle'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { KEYS } from '../../src/words/keys'
import { faultText, LANGUAGES, t, words } from '../../src/words/words.svelte'

const texts: Record<string, string> = import.meta.glob('../../../data/texts/*/*.ftl', { query: '?raw', import: 'default', eager: true })
const sources: Record<string, string> = import.meta.glob(['../../src/**/*.{ts,svelte}', '!../../src/wire/**'], { query: '?raw', import: 'default', eager: true })

/** The keys of a language, as the catalogue's reader finds them. */
function keysOf(language: string): string[] {
  const mine = Object.entries(texts).filter(([path]) => path.includes(`/${language}/`))
  return mine.flatMap(([, text]) => new FluentResource(text).body.map((message) => message.id)).sort()
}

/** The keys written in the interface: `t('key')`, and the beginnings of those put together. */
function asked(): { whole: string[]; beginnings: string[] } {
  const all = Object.values(sources).join('\n')
  const whole = [...all.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((found) => found[1] ?? '')
  const beginnings = [...all.matchAll(/\bt\(\s*`([\w-]+)\$\{/g)].map((found) => found[1] ?? '')
  return { whole, beginnings }
}

afterEach(() => {
  words.language = 'fr'
  vi.restoreAllMocks()
})

describe('the catalogue', () => {
  test('says the same in both languages', () => {
    expect(keysOf('fr').length).toBeGreaterThan(50)
    expect(keysOf('en')).toEqual(keysOf('fr'))
  })
  test.each(LANGUAGES)('has every text the interface asks for (%s)', (language) => {
    const known = keysOf(language)
    const { whole, beginnings } = asked()
    expect(whole.length).toBeGreaterThan(10)
    expect(whole.filter((key) => !known.includes(key))).toEqual([])
    expect(beginnings.filter((start) => !known.some((key) => key.startsWith(start)))).toEqual([])
  })
  test.each(LANGUAGES)('says what each key of the table does (%s)', (language) => {
    const known = keysOf(language)
    expect(KEYS.filter((row) => !known.includes(`key-${row.command}`))).toEqual([])
  })
  test('keeps no-break spaces in French, inside « » and before : ; ? ! %', () => {
    const french = Object.entries(texts).filter(([path]) => path.includes('/fr/'))
    const said = french.flatMap(([, text]) => text.split('\n').filter((line) => !line.startsWith('#')))
    const bare = said.map((line) => line.replace(/\{[^}]*\}/g, 'x'))
    expect(bare.filter((line) => / [:;?!%»]|[^\s\u00a0\d)][:;?!%](\s|$)|«[^\u00a0]|[^\u00a0]»/.test(line))).toEqual([])
    expect(bare.filter((line) => /['"]/.test(line))).toEqual([])
  })
})

describe('a text', () => {
  test('comes in the language chosen', () => {
    expect(t('nav-people')).toBe('Intervenants')
    words.language = 'en'
    expect(t('nav-people')).toBe('Speakers')
  })
  test('that is missing shows its key, and is complained about', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(t('no-such-text')).toBe('[no-such-text]')
    expect(complaint).toHaveBeenCalledOnce()
  })
})

describe('a refusal', () => {
  test('says the desk’s words where it has some', () => {
    expect(faultText({ code: 'too-soon', text: 'Trop tôt.', facts: {} })).toBe('Trop tôt.')
  })
  test('else the catalogue’s, filled with its facts; a list counts', () => {
    expect(faultText({ code: 'too-soon', text: '', facts: { since_ms: 240, wait_ms: 360 } })).toContain('240\u00a0ms')
    expect(faultText({ code: 'critical-open', text: '', facts: { missing: [{}, {}] } })).toMatch(/^2 points critiques/)
    expect(faultText({ code: 'stale', text: '', facts: { what: 'clock' } })).toContain('l’horloge')
  })
  test('of a kind unknown here still says something', () => {
    expect(faultText({ code: 'never-heard', text: '', facts: {} })).toContain('never-heard')
  })
})
