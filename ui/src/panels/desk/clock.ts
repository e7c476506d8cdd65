// A time as people type it, against what a clock shows.

const TIME = /^\s*(\d{1,2})\s*[:hH]\s*(\d{1,2})?(?:\s*[:mM]\s*(\d{1,2}))?\s*$/

const inSeconds = (hours: number, minutes: number, seconds: number): number => (hours * 60 + minutes) * 60 + seconds

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
