import { expect, test } from 'vitest'
import { inviting } from '../../../src/panels/sharing/inviting'
import type { OthersView } from '../../../src/wire/OthersView'

const others = (more: Partial<OthersView> = {}): OthersView => ({
  switchable: true,
  address: 'nats://…@10.0.0.5:4222',
  invitation: 'nats://u:p@10.0.0.5:4222/jour',
  qr: '<svg>without</svg>',
  invitation_with_contacts: 'nats://u:p@10.0.0.5:4222/jour?key=abc',
  qr_with_contacts: '<svg>with</svg>',
  patience: 300,
  silence: 10,
  ...more,
})

test('nobody sees how people are reached unless whoever invites says so', () => {
  const invited = inviting(others(), false)
  expect(invited).toEqual({ line: 'nats://u:p@10.0.0.5:4222/jour', qr: '<svg>without</svg>', says: 'desks-invite-without' })
  expect(inviting(others(), true)).toEqual({
    line: 'nats://u:p@10.0.0.5:4222/jour?key=abc',
    qr: '<svg>with</svg>',
    says: 'desks-invite-with',
  })
})

test('a desk that does not see it itself invites without, and says so', () => {
  const keyless = others({ invitation_with_contacts: null, qr_with_contacts: null })
  for (const contacts of [false, true]) {
    const invited = inviting(keyless, contacts)
    expect(invited.line).toBe('nats://u:p@10.0.0.5:4222/jour')
    expect(invited.qr).toBe('<svg>without</svg>')
    expect(invited.says).toBe('desks-invite-no-contacts')
  }
})
