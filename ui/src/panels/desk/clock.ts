// A time as people type it, against what a clock shows.

const TIME = /^\s*(\d{1,2})\s*[:hH]\s*(\d{1,2})?(?:\s*[:mM]\s*(\d{1,2}))?\s*$/

const inSeconds = (hours: number, minutes: number, seconds: number): number => (hours * 60 + minutes) * 60 + seconds

const HALF_A_DAY = 12 * 3_600_000
const SHIFT = /^\s*([+\-−])\s*(\d{1,5})\s*s?\s*$/

/** The instant that someone typed to correct another one, which a clock shows as `shown`: so many
 * seconds from it ("−40"), or a time near it ("10:20:30"); none where it is neither. */
export function corrected(at: number, shown: string, typed: string): number | null {
  const [, sign, seconds] = SHIFT.exec(typed) ?? []
  if (sign) return at + (sign === '+' ? 1 : -1) * Number(seconds) * 1000
  const shift = shiftTo(shown, typed)
  if (shift === null) return null
  // Across midnight, the nearer of the two.
  const near = shift > HALF_A_DAY ? shift - 2 * HALF_A_DAY : shift < -HALF_A_DAY ? shift + 2 * HALF_A_DAY : shift
  // A clock shows whole seconds: what is typed is whole, too.
  return Math.floor(at / 1000) * 1000 + near
}

/** The milliseconds from what a clock shows ("10:01:12") to a time typed by hand ("10:20", "10h20",
 * "10:20:30") of the same day; none where it is no time. */
export function shiftTo(shown: string, typed: string): number | null {
  const match = TIME.exec(typed)
  if (!match) return null
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  if (hours > 23 || minutes > 59 || seconds > 59) return null
  const [h = 0, m = 0, s = 0] = shown.split(':').map(Number)
  return (inSeconds(hours, minutes, seconds) - inSeconds(h, m, s)) * 1000
}
