// The door of a desktop window. The only file that knows Tauri.
import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { Ask } from '../wire/Ask'
import type { Push } from '../wire/Push'
import type { Reply } from '../wire/Reply'
import { no, type Port } from './port'

export function desktop(): Port {
  return {
    listen(ear) {
      // Listening stands before the first question, so that no change falls between the two.
      listen<Push>('push', (event) => ear.push(event.payload)).then(ear.joined, (error: unknown) => {
        console.error(error)
        ear.lost()
      })
    },
    ask: (question: Ask) =>
      invoke<Reply>('door', { ask: question }).catch((error: unknown) => no('internal', { what: String(error) })),
  }
}
