// The invitation that is handed over: with how people are reached where somebody said so, else without.

import type { OthersView } from '../../wire/OthersView'

export interface Invited {
  line: string
  qr: string | null
  /** The text that says what the invited desk will see. */
  says: 'desks-invite-without' | 'desks-invite-with' | 'desks-invite-no-contacts'
}

export function inviting(others: OthersView, contacts: boolean): Invited {
  const line = others.invitation_with_contacts
  if (contacts && line !== null) return { line, qr: others.qr_with_contacts, says: 'desks-invite-with' }
  const says = line === null ? 'desks-invite-no-contacts' : 'desks-invite-without'
  return { line: others.invitation ?? '', qr: others.qr, says }
}
