// The kinds of segments, in the order of a list.

/** All of them; their words are the catalogue's `segment-kind-<kind>`. */
export const KINDS = ['opening', 'debate', 'talk', 'study', 'testimony', 'launch', 'workshop', 'feedback', 'closing', 'break', 'lunch', 'other']

/** The ones in which nobody speaks. */
export const RESTS = ['break', 'lunch']
