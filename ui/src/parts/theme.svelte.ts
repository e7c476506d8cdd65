// Dark for the show, light for the daytime work; each kind of screen keeps what its user chose.
import { route } from './route.svelte'

export type Theme = 'dark' | 'light'

const BY_DEFAULT = { desk: 'dark', office: 'light' } as const
type Kind = keyof typeof BY_DEFAULT

function kept(kind: Kind): Theme {
  const saved = globalThis.localStorage?.getItem(`regie.theme.${kind}`)
  return saved === 'dark' || saved === 'light' ? saved : BY_DEFAULT[kind]
}

const chosen = $state<Record<Kind, Theme>>({ desk: kept('desk'), office: kept('office') })
/** What is looked at in the dark of a hall. */
const DARK = ['desk', 'host', 'board', 'phone']
/** What stays dark, whatever was chosen for the desk: the speaker's timer, and what stands over a picture. */
const ALWAYS = ['timer', 'lower-third', 'countdown', 'caption']
const kind = (): Kind => (route.screen && DARK.includes(route.screen) ? 'desk' : 'office')

export const theme = {
  /** The theme of the screen that is shown. */
  get value(): Theme {
    return route.screen && ALWAYS.includes(route.screen) ? 'dark' : chosen[kind()]
  },
  /** The other theme, for this kind of screen, from now on. */
  toggle(): void {
    const other = chosen[kind()] === 'dark' ? 'light' : 'dark'
    chosen[kind()] = other
    localStorage.setItem(`regie.theme.${kind()}`, other)
  },
}
