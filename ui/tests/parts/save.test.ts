import { expect, test } from 'vitest'
import { mediaOf } from '../../src/parts/save'

test('a file says by its ending what it is', () => {
  expect(mediaOf('Conducteur 1.2.pdf')).toBe('application/pdf')
  expect(mediaOf('jour.ics')).toBe('text/calendar')
  expect(mediaOf('sans')).toBe('application/octet-stream')
})
