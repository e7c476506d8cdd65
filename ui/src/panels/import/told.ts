// How the preview tells of a draft.
import type { DraftBeat } from '../../wire/DraftBeat'
import type { DraftNote } from '../../wire/DraftNote'
import type { DraftPerson } from '../../wire/DraftPerson'
import type { DraftSegment } from '../../wire/DraftSegment'
import { has, t } from '../../words/words.svelte'

/** A name longer than this, in characters, may be broken. */
const LONG = 26

/** What a note asks, in two or three words: "Qui parle ?". */
export function asks(note: DraftNote): string {
  const key = `import-ask-${note.code}`
  return has(key) ? t(key) : t('import-ask-other')
}

/** What a note tells, in a short sentence; the reader's own where the catalogue has none. */
export function tells(note: DraftNote): string {
  const key = `import-tell-${note.code}`
  return has(key) ? t(key, note.facts) : note.text
}

/** A moment of a draft: "09:10"; with its date where it has one, "12/07 09:10". */
export function momentText(moment: string): string {
  const [date, time] = moment.split('T')
  if (!time) return moment
  const [, month, day] = (date ?? '').split('-')
  return `${day}/${month} ${time.slice(0, 5)}`
}

/** Names in a row; a line breaks between them, within only the long ones. */
export function row(names: string[]): string {
  return names.map((name) => (name.length > LONG ? name : name.replaceAll(' ', '\u00a0'))).join(', ')
}

type Speaking = Pick<DraftBeat, 'people' | 'organisations'>

/** Who speaks, by name. */
export function voices(part: Speaking, people: Map<string, DraftPerson>): string[] {
  return [...part.people.map((one) => people.get(one.person)?.name ?? one.person), ...part.organisations]
}

/** Who speaks in a segment outside its beats, by name. */
export function ownVoices(segment: DraftSegment, people: Map<string, DraftPerson>): string[] {
  const inBeats = new Set(segment.beats.flatMap((beat) => voices(beat, people)))
  return voices(segment, people).filter((name) => !inBeats.has(name))
}
