// The catalogue's texts in the language chosen.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Fault } from '../wire/Fault'

/** The languages of the catalogue, the first one by default. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const KEPT = 'regie.language'
const files: Record<string, string> = import.meta.glob('../../../data/texts/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
})

function bundle(language: Language): FluentBundle {
  // Isolating marks would stand in the way of copying and searching; both languages go one way.
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const [path, text] of Object.entries(files)) {
    if (!path.includes(`/texts/${language}/`)) continue
    for (const error of bundle.addResource(new FluentResource(text))) console.error(path, error)
  }
  return bundle
}

const bundles: Record<Language, FluentBundle> = { fr: bundle('fr'), en: bundle('en') }

function kept(): Language {
  const saved = globalThis.localStorage?.getItem(KEPT)
  return LANGUAGES.find((language) => language === saved) ?? LANGUAGES[0]
}

let language = $state<Language>(kept())

/** The language chosen, kept from one start to the next. */
export const words = {
  get language(): Language {
    return language
  },
  set language(chosen: Language) {
    language = chosen
    globalThis.localStorage?.setItem(KEPT, chosen)
    if (globalThis.document) document.documentElement.lang = chosen
  },
}

/** Whether the catalogue has a text. */
export function has(key: string): boolean {
  return bundles[language].hasMessage(key)
}

/** The text of a key, filled with its arguments; the key in brackets when there is none. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  return said(language, key, args)
}

/** The same in a language of one's choice: for a mail to someone who reads another. */
export function said(language: Language, key: string, args?: Record<string, FluentVariable>): string {
  const pattern = bundles[language].getMessage(key)?.value
  if (!pattern) {
    console.error(`no text: ${key} (${language})`)
    return `[${key}]`
  }
  const errors: Error[] = []
  const text = bundles[language].formatPattern(pattern, args, errors)
  for (const error of errors) console.error(`text: ${key} (${language})`, error)
  return text
}

/** What a refusal says: the desk's own words, else the catalogue's for its code. */
export function faultText(fault: Fault): string {
  if (fault.text) return fault.text
  const key = `refusal-${fault.code}`
  return has(key) ? t(key, factsAsArguments(fault.facts)) : t('refusal-internal', { what: fault.code })
}

/** Facts as a text's arguments: a list counts, a number and a text stand as they are. */
function factsAsArguments(facts: Fault['facts']): Record<string, FluentVariable> {
  const args: Record<string, FluentVariable> = {}
  for (const [name, fact] of Object.entries(facts)) {
    args[name] = Array.isArray(fact) ? fact.length : typeof fact === 'number' ? fact : String(fact)
  }
  return args
}
