// Shows by what is typed: every word of it stands in the title, the theme, the date or the file's name.
import type { Recent } from '../../wire/Recent'
import { longDay } from '../../words/time'

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()

export function matching(shows: Recent[], sought: string): Recent[] {
  const words = bare(sought).split(/\s+/).filter((word) => word)
  const said = (show: Recent): string => bare([show.title, show.subtitle, show.date, show.date ? longDay(show.date) : '', show.path].join(' '))
  return shows.filter((show) => words.every((word) => said(show).includes(word)))
}
