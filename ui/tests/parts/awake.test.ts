import { afterEach, describe, expect, test, vi } from 'vitest'
import { keepAwake } from '../../src/parts/awake'

/** A page that is in sight or not, in a browser that has a wake lock or none. */
function page(request?: () => Promise<unknown>) {
  const heard = new Map<string, () => void>()
  const document = {
    visibilityState: 'visible',
    addEventListener: (name: string, act: () => void) => heard.set(name, act),
    removeEventListener: (name: string) => heard.delete(name),
  }
  vi.stubGlobal('document', document)
  vi.stubGlobal('navigator', request ? { wakeLock: { request } } : {})
  return { document, heard, seen: () => heard.get('visibilitychange')?.() }
}
const settled = () => new Promise((done) => setTimeout(done))

describe('a screen that is kept on', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('is held until it is let go', async () => {
    const release = vi.fn(() => Promise.resolve())
    const { heard } = page(() => Promise.resolve({ release }))
    const told: boolean[] = []
    const end = keepAwake((had) => told.push(had))
    await settled()
    expect(told).toEqual([true])
    end()
    expect(release).toHaveBeenCalledOnce()
    expect(heard.size).toBe(0)
  })
  test('is asked for anew when the page is seen again', async () => {
    const request = vi.fn(() => Promise.resolve({ release: () => Promise.resolve() }))
    const { document, seen } = page(request)
    keepAwake(() => {})
    document.visibilityState = 'hidden'
    seen()
    document.visibilityState = 'visible'
    seen()
    await settled()
    expect(request).toHaveBeenCalledTimes(2)
  })
  test('says so where it cannot be had', async () => {
    const told: boolean[] = []
    for (const request of [undefined, () => Promise.reject(new Error('no battery'))]) {
      page(request)
      keepAwake((had) => told.push(had))
      await settled()
    }
    expect(told).toEqual([false, false])
  })
  test('is let go of though it was had too late', async () => {
    const release = vi.fn(() => Promise.resolve())
    page(() => Promise.resolve({ release }))
    keepAwake(() => {})()
    await settled()
    expect(release).toHaveBeenCalledOnce()
  })
})
