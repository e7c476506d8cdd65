// What checks are called: the catalogue's name, or the one that the open show gives.
import type { CheckView } from '../wire/CheckView'
import { has, said, t, words, type Language } from './words.svelte'

let own = $state.raw<Record<string, string>>({})

/** Takes the names that a show's checklist gives of its own. */
export function nameChecks(list: CheckView[]): void {
  own = Object.fromEntries(list.filter((check) => check.title).map((check) => [check.code, check.title]))
}

/** A check's name, in the language chosen or another. */
export function checkName(code: string, language: Language = words.language): string {
  return own[code] || said(language, `check-${code}`)
}

/** Who sees to a check: one of the catalogue's, or a name as it is. */
export function ownerName(owner: string): string {
  return has(`owner-${owner}`) ? t(`owner-${owner}`) : owner
}
