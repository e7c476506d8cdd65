// The kinds of what is kept of the day, in the order of their keys.
import type { Component } from 'svelte'
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark'
import Gavel from '@lucide/svelte/icons/gavel'
import Handshake from '@lucide/svelte/icons/handshake'
import Hash from '@lucide/svelte/icons/hash'
import Heart from '@lucide/svelte/icons/heart'
import Lightbulb from '@lucide/svelte/icons/lightbulb'
import Quote from '@lucide/svelte/icons/quote'

/** A kind, its icon, and what it is called: the catalogue's `key-kind-<kind>`. */
export interface Kind {
  kind: string
  icon: Component<{ class?: string }>
}

export const KINDS: Kind[] = [
  { kind: 'figure', icon: Hash },
  { kind: 'idea', icon: Lightbulb },
  { kind: 'quote', icon: Quote },
  { kind: 'decision', icon: Gavel },
  { kind: 'commitment', icon: Handshake },
  { kind: 'question', icon: CircleQuestionMark },
  { kind: 'thanks', icon: Heart },
]
