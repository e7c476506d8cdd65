import { beforeEach, describe, expect, test } from 'vitest'
import { demoView } from '../../src/link/demo-show'
import { Model } from '../../src/link/model.svelte'
import { no, type Ear, type Port } from '../../src/link/port'
import type { Ask } from '../../src/wire/Ask'
import type { Reply } from '../../src/wire/Reply'

const host = { kind: 'desktop', home: true, right: 'manager', version: '0.1.0', calls: true, notices: null, person: null }
const hello = (seq: number | null): Reply => ({ reply: 'hello', host, view: seq === null ? null : { ...demoView(0), seq }, now: Date.now() })

/** A desk that answers with what is put in `replies`. */
class Desk implements Port {
  ear: Ear | undefined
  asked: Ask[] = []
  replies: Reply[] = []
  listen(ear: Ear): void {
    this.ear = ear
  }
  ask(question: Ask): Promise<Reply> {
    this.asked.push(question)
    return Promise.resolve(this.replies.shift() ?? no('internal'))
  }
}

let desk: Desk
let model: Model

async function joined(...replies: Reply[]): Promise<void> {
  desk.replies = replies
  desk.ear?.joined()
  await Promise.resolve()
  await Promise.resolve()
}

beforeEach(() => {
  desk = new Desk()
  model = new Model()
  model.start(desk, 'fr')
})

describe('joining', () => {
  test('asks where one is, in the language', async () => {
    expect(model.connection.state).toBe('joining')
    await joined(hello(42))
    expect(desk.asked).toEqual([{ ask: 'hello', language: 'fr' }])
    expect([model.connection.state, model.view?.seq, model.host?.kind]).toEqual(['live', 42, 'desktop'])
  })
  test('lays changes that came first onto the view, but for older ones', async () => {
    model.heard({ push: 'change', seq: 41, changes: { undo: { undo: false, redo: false } } })
    model.heard({ push: 'change', seq: 43, changes: { message: [] } })
    await joined(hello(42))
    expect([model.view?.seq, model.view?.message, model.view?.undo.undo]).toEqual([43, null, true])
  })
  test('keeps a welcome that is newer than the answer', async () => {
    model.heard({ push: 'welcome', view: { ...demoView(0), seq: 50 }, now: Date.now() })
    await joined(hello(49))
    expect(model.view?.seq).toBe(50)
  })
  test('measures the desk’s clock against ours', () => {
    model.heard({ push: 'welcome', view: demoView(0), now: Date.now() + 60_000 })
    expect(Math.abs(model.offset - 60_000)).toBeLessThan(500)
  })
})

describe('held', () => {
  test('changes that are older than the view do nothing', async () => {
    await joined(hello(42))
    model.heard({ push: 'change', seq: 41, changes: { message: [] } })
    expect(model.view?.message).not.toBeNull()
  })
  test('the last sure state stays when the line is cut, since the first moment', async () => {
    await joined(hello(42))
    desk.ear?.lost()
    const lost = model.connection
    desk.ear?.lost()
    expect(model.connection).toBe(lost)
    expect([model.connection.state, model.view?.seq]).toEqual(['lost', 42])
    await joined(hello(45))
    expect([model.connection.state, model.view?.seq]).toEqual(['live', 45])
  })
  test('another show is taken in, even with a lower counter', async () => {
    await joined(hello(42), hello(3))
    await model.ask({ ask: 'open', path: 'other.regie' })
    expect(model.view?.seq).toBe(3)
    desk.replies = [hello(null)]
    await model.ask({ ask: 'close' })
    expect(model.view).toBeNull()
  })
})

describe('waiting for what a turn shows', () => {
  const shown = async (seq: number): Promise<boolean> => {
    const waited = model.shown(seq).then(() => true)
    return Promise.race([waited, new Promise<boolean>((no) => setTimeout(() => no(false)))])
  }
  test('ends with the change of that turn, or of a later one', async () => {
    await joined(hello(42))
    expect([await shown(41), await shown(42), await shown(43)]).toEqual([true, true, false])
    const [next, later] = [model.shown(43), model.shown(44)]
    let came = 0
    void later.then(() => (came = model.view?.seq ?? 0))
    model.heard({ push: 'change', seq: 43, changes: {} })
    await next
    expect(came).toBe(0)
    model.heard({ push: 'change', seq: 46, changes: {} })
    await later
    expect(came).toBe(46)
  })
  test('ends where the whole view is given anew, or another show’s', async () => {
    await joined(hello(42))
    const waiting = model.shown(43)
    model.heard({ push: 'welcome', view: { ...demoView(0), seq: 3 }, now: Date.now() })
    await waiting
    expect(model.view?.seq).toBe(3)
  })
})

describe('acting', () => {
  test('carries an id of its own, another each time', async () => {
    await joined(hello(42), { reply: 'done', seq: 43, standing: 'agreed' }, { reply: 'done', seq: 44, standing: 'agreed' })
    await model.act({ do: 'hold' })
    await model.act({ do: 'hold' })
    const ids = desk.asked.flatMap((question) => (question.ask === 'do' ? [question.id] : []))
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(ids[0]).not.toBe(ids[1])
  })
  test('keeps a refusal until the next answer that is none', async () => {
    await joined(hello(42), no('not-held'), { reply: 'done', seq: 43, standing: 'agreed' })
    await model.act({ do: 'resume' })
    expect(model.lastFault?.code).toBe('not-held')
    await model.act({ do: 'hold' })
    expect(model.lastFault).toBeNull()
  })
})
