// Which screen is shown, kept in the address after `#`, so that a reload stays.

export const SCREENS = ['start', 'import', 'programme', 'people', 'takeaways', 'closing', 'desk', 'sharing', 'debrief', 'replay', 'host', 'timer', 'board', 'lower-third', 'countdown', 'caption', 'public', 'phone', 'rapporteur', 'own'] as const
export type Screen = (typeof SCREENS)[number]

function named(hash: string): Screen | null {
  const name = hash.replace(/^#\/?/, '').replace(/\?.*$/, '')
  return SCREENS.find((screen) => screen === name) ?? null
}

let screen = $state<Screen | null>(named(globalThis.location?.hash ?? ''))
globalThis.addEventListener?.('hashchange', () => (screen = named(location.hash)))

/** The screen shown; none was chosen yet. */
export const route = {
  get screen(): Screen | null {
    return screen
  },
}

/** What stands after the screen in the address: `#/lower-third?bg=1`. */
export function option(name: string): string | null {
  return new URLSearchParams(location.hash.replace(/^[^?]*\??/, '')).get(name)
}

/** The screens that each right opens, the first one by itself. A desk's own window opens them all. */
const OPENS: Record<string, readonly Screen[]> = {
  manager: SCREENS,
  organiser: ['programme', 'people', 'takeaways', 'closing', 'desk', 'debrief', 'replay', 'import', 'public', 'timer', 'board', 'lower-third', 'countdown', 'caption'],
  host: ['host', 'timer', 'public'],
  speaker: ['timer'],
  own: ['own'],
  rapporteur: ['rapporteur', 'public'],
  board: ['board'],
  source: ['lower-third', 'countdown', 'caption'],
  viewer: ['public', 'lower-third', 'timer'],
}

/** Whether the bearer of a right may open a screen. */
export function opens(right: string, screen: Screen): boolean {
  return (OPENS[right] ?? []).includes(screen)
}

/** Where the bearer of a right begins. */
export function home(right: string): Screen {
  return right === 'manager' ? 'desk' : (OPENS[right]?.[0] ?? 'public')
}

/** The address of a screen, for a link. */
export function href(to: Screen): string {
  return `#/${to}`
}

/** Shows a screen. */
export function go(to: Screen): void {
  location.hash = href(to)
  screen = to
}
