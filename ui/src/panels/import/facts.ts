// What is shown of a part that was recognised, with what has been settled so far.
import type { DraftPerson } from '../../wire/DraftPerson'
import type { DraftSegment } from '../../wire/DraftSegment'
import { length, longDay } from '../../words/time'
import { t } from '../../words/words.svelte'
import type { Part } from './pairs'
import type { Review } from './review.svelte'
import { momentText, ownVoices, row, voices } from './told'

/** What is shown: a time or none, a title, further lines; whether its start is fixed. */
export interface Facts {
  time: string | null
  fixed: boolean
  title: string
  lines: string[]
}

type People = Map<string, DraftPerson>

/** What is shown of a part. */
export function factsOf(part: Part, review: Review, people: People): Facts {
  switch (part.is) {
    case 'show':
      return ofShow(review)
    case 'block': {
      const { start, end, title, subtitle } = part.block
      const window = [start, end].filter((moment) => moment !== null).map(momentText).join(' – ')
      return { time: window, fixed: false, title, lines: [filled([t('import-block'), subtitle ?? '']).join(' · ')] }
    }
    case 'segment':
      return ofSegment(part.segment, review, people)
    case 'beat':
      return ofBeat(part.segment, part.at, review, people)
    case 'text':
      return { time: null, fixed: false, title: '', lines: [t('import-nothing-made')] }
  }
}

function ofShow({ draft: { show } }: Review): Facts {
  const when = show.date ? longDay(show.date) : ''
  const window = [show.start, show.end].filter((moment) => moment !== null).map(momentText).join(' – ')
  const lines = filled([show.subtitle ?? '', filled([when, window]).join(', '), show.organiser ?? ''])
  return { time: null, fixed: false, title: show.title ?? t('import-show'), lines }
}

function ofSegment(segment: DraftSegment, review: Review, people: People): Facts {
  const count = segment.people.length + segment.organisations.length
  const own = ownVoices(segment, people)
  const who = own.length ? row(own) : count ? t('import-voices', { count }) : ''
  const takes = segment.duration === null ? t('import-no-length') : length(segment.duration)
  return {
    time: segment.start ? momentText(segment.start) : '–',
    fixed: review.fixed(segment),
    title: segment.title,
    lines: filled([segment.subtitle ?? '', filled([segment.room ?? '', takes, who]).join(' · '), ...roomsOf(segment, review)]),
  }
}

/** The parallel rooms it becomes, or could become. */
function roomsOf({ id }: DraftSegment, review: Review): string[] {
  const titles = review.proposal('split-tracks', id)?.titles ?? []
  if (review.holds('split-tracks', id)) return titles.map((title, at) => t('import-room', { room: at + 1, title }))
  return titles.length && !review.settled('split-tracks', id) ? [t('import-rooms-offered', { titles: titles.join(' · ') })] : []
}

function ofBeat(segment: DraftSegment, at: number, review: Review, people: People): Facts {
  const beat = segment.beats[at]
  if (!beat) return { time: null, fixed: false, title: '', lines: [] }
  const offered = review.proposal('beat-duration', segment.id)?.seconds[at]
  const takes = beat.duration !== null ? length(beat.duration)
    : offered === undefined ? t('import-no-length')
    : review.holds('beat-duration', segment.id) ? length(offered)
    : review.settled('beat-duration', segment.id) ? t('import-no-length')
    : t('import-length-offered', { length: length(offered) })
  const who = row(voices(beat, people))
  return { time: null, fixed: false, title: beat.title, lines: filled([beat.subtitle ?? '', filled([takes, who]).join(' · ')]) }
}

function filled(texts: string[]): string[] {
  return texts.filter((text) => text !== '')
}
