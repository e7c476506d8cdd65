// The socket of a browser: `<base>/ws`. Questions are numbered, answers carry their number.
import type { Ask } from '../wire/Ask'
import type { Push } from '../wire/Push'
import type { Reply } from '../wire/Reply'
import { no, type Ear, type Port } from './port'

/** The shortest and the longest pause between two tries, in milliseconds. */
const PAUSE = { least: 500, most: 5000 }

/** What comes over the socket: a push, or the answer to question `n`. */
type Message = Push | { n: number; reply: Reply }

/** Where the socket of a page is: beside it, whatever its path. */
export function socketAddress(page: string): string {
  const address = new URL('ws', page)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.search = new URL(page).search
  address.hash = ''
  return address.href
}

export function browser(page: string, open = (address: string) => new WebSocket(address)): Port {
  const waiting = new Map<number, (reply: Reply) => void>()
  let socket: WebSocket | null = null
  let pause = PAUSE.least
  let last = 0

  function connect(ear: Ear): void {
    const line = open(socketAddress(page))
    line.onopen = () => {
      socket = line
      pause = PAUSE.least
      ear.joined()
    }
    line.onmessage = (event) => heard(JSON.parse(String(event.data)) as Message, ear)
    line.onclose = () => {
      socket = null
      // What was asked may have been done: it is not sent again by itself.
      for (const answer of waiting.values()) answer(no('unanswered'))
      waiting.clear()
      ear.lost()
      setTimeout(() => connect(ear), pause)
      pause = Math.min(pause * 2, PAUSE.most)
    }
  }

  function heard(message: Message, ear: Ear): void {
    if ('push' in message) return ear.push(message)
    waiting.get(message.n)?.(message.reply)
    waiting.delete(message.n)
  }

  return {
    listen: connect,
    ask(question: Ask) {
      const line = socket
      if (!line) return Promise.resolve(no('lost'))
      const n = (last += 1)
      return new Promise((answer) => {
        waiting.set(n, answer)
        line.send(JSON.stringify({ n, ask: question }))
      })
    },
  }
}
