// Which line this page has: a window's door, a browser's socket, or a made-up desk while developing.
import type { Port } from './port'

export async function port(): Promise<Port> {
  // `import.meta.env.DEV` is written out when building: the made-up desk is in no bundle.
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('demo')) {
    return (await import('./demo')).demo()
  }
  if ('isTauri' in window) return (await import('./desktop')).desktop()
  return (await import('./browser')).browser(location.href)
}
