// Which screen is shown, kept in the address after `#`, so that a reload stays.

export const SCREENS = ['start', 'import', 'programme', 'people', 'takeaways', 'closing', 'desk'] as const
export type Screen = (typeof SCREENS)[number]

function named(hash: string): Screen | null {
  const name = hash.replace(/^#\/?/, '')
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

/** The address of a screen, for a link. */
export function href(to: Screen): string {
  return `#/${to}`
}

/** Shows a screen. */
export function go(to: Screen): void {
  location.hash = href(to)
  screen = to
}
