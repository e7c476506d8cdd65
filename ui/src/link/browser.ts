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

/** Whether the desk answers, and lets this page in no more: its link was withdrawn, or has ended. */
async function turnedAway(page: string): Promise<boolean> {
  try {
    const answer = await fetch(new URL('.', page).href, { method: 'HEAD', cache: 'no-store' })
    return answer.status === 401
  } catch {
    return false
  }
}

export function browser(page: string, open = (address: string) => new WebSocket(address), refused = turnedAway): Port {
  const waiting = new Map<number, (reply: Reply) => void>()
  let socket: WebSocket | null = null
  let pause = PAUSE.least
  let last = 0
  let ended = false

  function connect(ear: Ear): void {
    if (ended) return
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
      void look(ear)
    }
  }

  /** A socket does not say why it was refused: it is asked for. */
  async function look(ear: Ear): Promise<void> {
    if (ended || !(await refused(page)) || ended) return
    ended = true
    ear.ended()
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
