// The prompter's settings, kept on this device, and how it scrolls.

/** What can be set: from, to, by how much, and what it is at first. */
interface Setting {
  least: number
  most: number
  step: number
  first: number
}

/** The size of the text, in pixels at 100 %. */
export const SIZES: Setting = { least: 20, most: 96, step: 4, first: 36 }
/** The speed, in words a minute. */
export const PACES: Setting = { least: 60, most: 260, step: 10, first: 140 }

/** A value within what can be set. */
export function bounds({ least, most }: Setting, value: number): number {
  return Math.max(least, Math.min(most, value))
}

const name = (of: string): string => `regie.prompter.${of}`

/** What this device keeps; what it is at first where it keeps nothing that can be set. */
export function kept(of: string, setting: Setting): number {
  const value = Number(localStorage.getItem(name(of)) ?? NaN)
  return Number.isFinite(value) ? bounds(setting, value) : setting.first
}

/** Keeps it, and gives it back. */
export function keep(of: string, value: number): number {
  localStorage.setItem(name(of), String(value))
  return value
}

/** So many words stand on a line as wide as the text may be. */
const LINE_WORDS = 8
/** A line's height, in sizes of the text. */
const LINE = 1.35

/** Pixels a second for so many words a minute, in text of that size. */
export function pixels(pace: number, size: number): number {
  return ((pace / 60 / LINE_WORDS) * size * LINE)
}

/** Scrolls an element on and on; the function that ends it. */
export function scrolled(box: HTMLElement, pace: () => number, size: () => number): () => void {
  let last: number | null = null
  let place = box.scrollTop
  let frame = requestAnimationFrame(function step(now) {
    if (last !== null) {
      // Where someone scrolled by hand it goes on from there.
      if (Math.abs(box.scrollTop - place) > 2) place = box.scrollTop
      place += (pixels(pace(), size()) * (now - last)) / 1000
      box.scrollTop = place
    }
    last = now
    frame = requestAnimationFrame(step)
  })
  return () => cancelAnimationFrame(frame)
}
