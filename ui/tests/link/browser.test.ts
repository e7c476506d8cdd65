import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser, socketAddress } from '../../src/link/browser'
import type { Ear, Port } from '../../src/link/port'
import type { Push } from '../../src/wire/Push'

/** What of a socket the port uses. */
class Socket {
  static all: Socket[] = []
  sent: string[] = []
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  constructor() {
    Socket.all.push(this)
  }
  send(text: string): void {
    this.sent.push(text)
  }
  says(message: unknown): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }
}

let heard: string[]
let turnedAway: boolean
let port: Port
const last = (): Socket => Socket.all.at(-1) as Socket
const ear: Ear = { joined: () => heard.push('joined'), lost: () => heard.push('lost'), ended: () => heard.push('ended'), push: (push: Push) => heard.push(push.push) }

beforeEach(() => {
  vi.useFakeTimers()
  Socket.all = []
  heard = []
  turnedAway = false
  port = browser('http://desk.local:4177/#/desk', () => new Socket() as unknown as WebSocket, () => Promise.resolve(turnedAway))
  port.listen(ear)
})
afterEach(() => void vi.useRealTimers())

test('the socket lies beside the page, and carries its key', () => {
  expect(socketAddress('http://127.0.0.1:4177/?key=abc#/desk')).toBe('ws://127.0.0.1:4177/ws?key=abc')
  expect(socketAddress('https://example.org/regie/')).toBe('wss://example.org/regie/ws')
})

describe('questions', () => {
  test('get the answer of their number, whatever the order', async () => {
    last().onopen?.()
    const [first, second] = [port.ask({ ask: 'fit' }), port.ask({ ask: 'home' })]
    expect(last().sent.map((text) => JSON.parse(text))).toEqual([{ n: 1, ask: { ask: 'fit' } }, { n: 2, ask: { ask: 'home' } }])
    last().says({ n: 2, reply: { reply: 'home', recent: [] } })
    last().says({ push: 'notice', code: 'x', text: '', facts: {} })
    last().says({ n: 1, reply: { reply: 'no', code: 'no-show', text: '', facts: {} } })
    expect((await second).reply).toBe('home')
    expect((await first).reply).toBe('no')
    expect(heard).toEqual(['joined', 'notice'])
  })
  test('are not sent while the line is cut', async () => {
    expect(await port.ask({ ask: 'home' })).toMatchObject({ reply: 'no', code: 'lost' })
  })
  test('left without an answer are said to be, and are not sent again', async () => {
    last().onopen?.()
    const asked = port.ask({ ask: 'do', command: { do: 'take' }, id: null })
    last().onclose?.()
    expect(await asked).toMatchObject({ reply: 'no', code: 'unanswered' })
    vi.advanceTimersByTime(500)
    last().onopen?.()
    expect(last().sent).toEqual([])
  })
})

test('a cut line is tried again after growing pauses, half a second to five', () => {
  const pauses = [500, 1000, 2000, 4000, 5000, 5000]
  for (const pause of pauses) {
    const before = Socket.all.length
    last().onclose?.()
    vi.advanceTimersByTime(pause - 1)
    expect(Socket.all.length).toBe(before)
    vi.advanceTimersByTime(1)
    expect(Socket.all.length).toBe(before + 1)
  }
  last().onopen?.()
  last().onclose?.()
  vi.advanceTimersByTime(500)
  expect(Socket.all.length).toBe(pauses.length + 2)
})

test('a line that the desk refuses is said to have ended, once, and is not tried again', async () => {
  last().onopen?.()
  turnedAway = true
  last().onclose?.()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toEqual(['joined', 'lost', 'ended'])
  expect(Socket.all.length).toBe(1)
})
