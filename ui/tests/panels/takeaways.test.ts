import { describe, expect, test } from 'vitest'
import { themesOf } from '../../src/panels/takeaways/themes'
import type { SegmentView } from '../../src/wire/SegmentView'
import type { TakeawayView } from '../../src/wire/TakeawayView'

const segment = (title: string, more: Partial<SegmentView> = {}): SegmentView => ({ kind: 'workshop', status: 'to-come', dropped: false, beats: [], title, ...more }) as SegmentView

describe('the themes that are offered', () => {
  test('are the workshops, the one on air first', () => {
    const segments = [segment('Ouverture', { kind: 'opening' }), segment('Sols'), segment('Eau', { status: 'on-air' }), segment('Retiré', { dropped: true })]
    expect(themesOf(segments, [])).toEqual(['Eau', 'Sols'])
  })
  test('are what was written before too, once', () => {
    const noted = [{ theme: 'Sols' }, { theme: 'Vivant' }, { theme: '' }] as TakeawayView[]
    expect(themesOf([segment('Sols')], noted)).toEqual(['Sols', 'Vivant'])
  })
  test('are the rooms of a workshop that has several', () => {
    const beats = [{ title: 'Salle bleue' }, { title: 'Salle verte' }] as SegmentView['beats']
    expect(themesOf([segment('Ateliers', { beats })], [])).toEqual(['Salle bleue', 'Salle verte'])
  })
})
