import { expect, test } from 'vitest'
import { saidChoices, stillToSay, type Said } from '../../../src/panels/import/said'
import { draft } from './draft'

const SAID: Said = { title: '', date: '', zone: 'Europe/Paris', sure: false, into: 'new', like: '' }
const show = draft([]).show

test('the date and the zone are asked for; this computer’s zone counts once it is confirmed', () => {
  expect(stillToSay(show, SAID)).toEqual(['date', 'zone'])
  expect(stillToSay({ ...show, title: null }, SAID)).toEqual(['title', 'date', 'zone'])
  expect(stillToSay(show, { ...SAID, date: '2021-07-12', sure: true })).toEqual([])
})

test('only what the document leaves open is told to the desk', () => {
  const whole = { ...show, date: '2021-07-12', time_zone: 'Europe/Paris' }
  expect(saidChoices(whole, { ...SAID, title: 'Autre', date: '2022-01-01' })).toEqual({ title: null, date: null, zone: null })
  expect(saidChoices({ ...show, title: null }, { ...SAID, title: ' Assises ', date: '2021-07-12' })).toEqual({ title: 'Assises', date: '2021-07-12', zone: 'Europe/Paris' })
})

test('an earlier show teaches a new one alone', () => {
  const like = '/tmp/2020.regie'
  expect(saidChoices(show, { ...SAID, like })).toMatchObject({ like })
  expect(saidChoices(show, { ...SAID, like, into: 'open' })).not.toHaveProperty('like')
})
