// The kinds of what is noted: one table, each with its icon. The order is that of Alt 1 to 6.
import Gavel from '@lucide/svelte/icons/gavel'
import Handshake from '@lucide/svelte/icons/handshake'
import Hash from '@lucide/svelte/icons/hash'
import Heart from '@lucide/svelte/icons/heart'
import Lightbulb from '@lucide/svelte/icons/lightbulb'
import Quote from '@lucide/svelte/icons/quote'
import CircleHelp from '@lucide/svelte/icons/circle-question-mark'

export const KINDS = [
  { kind: 'figure', icon: Hash, text: 'takeaways-kind-figure' },
  { kind: 'idea', icon: Lightbulb, text: 'takeaways-kind-idea' },
  { kind: 'quote', icon: Quote, text: 'takeaways-kind-quote' },
  { kind: 'decision', icon: Gavel, text: 'takeaways-kind-decision' },
  { kind: 'commitment', icon: Handshake, text: 'takeaways-kind-commitment' },
  { kind: 'question', icon: CircleHelp, text: 'takeaways-kind-question' },
  { kind: 'thanks', icon: Heart, text: 'takeaways-kind-thanks' },
] as const

/** The row of a kind; an idea where it is none of them. */
export function kindOf(kind: string): (typeof KINDS)[number] {
  return KINDS.find((row) => row.kind === kind) ?? KINDS[1]
}
