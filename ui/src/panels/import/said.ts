// What the person says that the document does not.
import type { DraftShow } from '../../wire/DraftShow'
import type { Choices } from '../../wire/Choices'

export interface Said {
  title: string
  /** `2021-07-12`; empty while there is none. */
  date: string
  zone: string
  /** Whether the zone was confirmed: this computer's own is a proposal. */
  sure: boolean
  /** Whether it makes a show of its own, or replaces the open show's programme. */
  into: 'new' | 'open'
  /** The file of an earlier show whose real lengths are offered to a new one; empty for none. */
  like: string
}

/** What is still to be said. */
export function stillToSay(show: DraftShow, said: Said): ('title' | 'date' | 'zone')[] {
  const all = [
    ['title', !show.title && !said.title.trim()],
    ['date', !show.date && !said.date],
    ['zone', !show.time_zone && !said.sure],
  ] as const
  return all.filter(([, open]) => open).map(([what]) => what)
}

/** What was said, as the desk takes it: only what the document leaves open. */
export function saidChoices(show: DraftShow, said: Said): Pick<Choices, 'title' | 'date' | 'zone' | 'like'> {
  return {
    title: show.title ? null : said.title.trim(),
    date: show.date ? null : said.date,
    zone: show.time_zone ? null : said.zone,
    ...(said.into === 'new' && said.like ? { like: said.like } : {}),
  }
}
