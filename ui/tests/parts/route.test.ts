import { describe, expect, test } from 'vitest'
import { home, opens } from '../../src/parts/route.svelte'

describe('the screens of a right', () => {
  test('begin where their bearer is at home', () => {
    const rights = ['manager', 'organiser', 'host', 'speaker', 'rapporteur', 'board', 'source', 'viewer']
    expect(rights.map(home)).toEqual(['desk', 'programme', 'host', 'timer', 'rapporteur', 'board', 'lower-third', 'public'])
    expect(rights.every((right) => opens(right, home(right)))).toBe(true)
  })
  test('are no others', () => {
    expect(opens('speaker', 'desk')).toBe(false)
    expect(opens('host', 'sharing')).toBe(false)
    expect(opens('viewer', 'lower-third')).toBe(true)
    expect(opens('board', 'public')).toBe(false)
    expect(opens('source', 'caption')).toBe(true)
    expect(opens('nobody', 'public')).toBe(false)
  })
})
