// The one listener of keys. Screens bind what a command does while they are shown.
import { commandOf, matches } from '../words/keys'
import { route } from './route.svelte'

/** What a command does: at once, or as its key goes down and comes up. */
export type Action = (() => void) | { down(repeat: boolean): void; up(): void }

/** Twice within this counts as twice, in milliseconds. */
const TWICE = 1000

/** The screens from where the show is called. */
const CALLING = ['desk', 'host', 'phone', 'closing']

const PANIC = 'panic'
const LEAVES = 'Escape'

const bound: Map<string, Action>[] = []
const down = new Map<string, { up(): void }>()
let lastEscape = -Infinity
let field = $state(false)

/** What the keys know. */
export const keys = {
  /** Whether one types in a field: Space writes, and TOP says so. */
  get inField(): boolean {
    return field
  },
}

/** Binds commands while a screen or a panel is shown: `$effect(() => bind({ hold: … }))`. What was
 * bound last goes first. */
export function bind(actions: Record<string, Action>): () => void {
  const mine = new Map(Object.entries(actions))
  bound.push(mine)
  return () => void bound.splice(bound.indexOf(mine), 1)
}

function action(command: string): Action | undefined {
  return bound.findLast((actions) => actions.has(command))?.get(command)
}

/** Whether an element is one to type in. */
export function isField(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'range', 'submit', 'file'].includes(element.type)
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || element.isContentEditable
}

function onDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const inField = isField(event.target)
  if (event.key === LEAVES) return onEscape(event, inField)
  const command = commandOf(event, CALLING.includes(route.screen ?? ''), inField)
  const does = command && action(command)
  if (!command || !does) return
  event.preventDefault()
  if (typeof does === 'function') {
    if (!event.repeat) does()
    return
  }
  down.set(event.code, does)
  does.down(event.repeat)
}

/** Escape leaves a field; twice outside one it is the panic. */
function onEscape(event: KeyboardEvent, inField: boolean): void {
  if (event.repeat) return
  if (inField) {
    lastEscape = -Infinity
    ;(event.target as HTMLElement).blur()
    return
  }
  const twice = event.timeStamp - lastEscape <= TWICE
  lastEscape = twice ? -Infinity : event.timeStamp
  const does = action(PANIC)
  if (twice && route.screen === 'desk' && typeof does === 'function') does()
}

function onUp(event: KeyboardEvent): void {
  const does = down.get(event.code)
  down.delete(event.code)
  // A button in focus would be clicked by the Space that gave TOP.
  if (does || (!isField(event.target) && matches('Space', event) && route.screen === 'desk')) event.preventDefault()
  does?.up()
}

/** Keys whose coming up will not be heard: the window lost the focus. */
function onBlur(): void {
  for (const does of down.values()) does.up()
  down.clear()
}

/** Begins to listen; once, at the start of the page. */
export function listenToKeys(): () => void {
  const focus = (): void => void (field = isField(document.activeElement))
  const listeners = { keydown: onDown, keyup: onUp, blur: onBlur, focusin: focus, focusout: () => setTimeout(focus) }
  for (const [name, does] of Object.entries(listeners)) addEventListener(name, does as EventListener)
  return () => {
    for (const [name, does] of Object.entries(listeners)) removeEventListener(name, does as EventListener)
  }
}
