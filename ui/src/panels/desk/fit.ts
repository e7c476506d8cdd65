// Gives way step by step until a panel's content fits its place. `data-fit` names the steps that were
// taken for its height ("1 2 3"), `data-tight` those for the width of its head; the style sheet says
// what each gives up.
import type { Attachment } from 'svelte/attachments'

/** So many steps make a head narrower. */
const TIGHTEST = 2

/** When the letters that everything is measured in are there. */
export function lettered(): Promise<unknown> {
  return document.fonts.load('1em "Instrument Sans"')
}

/** Takes steps, at most so many, while something is too large; they are named in `data-<name>`. */
function give(panel: HTMLElement, name: string, most: number, tooLarge: () => boolean): void {
  const steps: number[] = []
  panel.dataset[name] = ''
  while (steps.length < most && tooLarge()) {
    steps.push(steps.length + 1)
    panel.dataset[name] = steps.join(' ')
  }
}

/** Whether it is higher than its place; what is centred in it overflows upwards too. */
function isHigh(panel: HTMLElement): boolean {
  const { paddingTop, paddingBottom } = getComputedStyle(panel)
  const room = panel.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)
  const child = [...panel.children].some((one) => one.getBoundingClientRect().height > room + 1)
  return child || panel.scrollHeight > panel.clientHeight + 1
}

function isWide(panel: HTMLElement): boolean {
  const head = panel.querySelector('.h')
  return head !== null && head.scrollWidth > head.clientWidth + 1
}

/** So many steps at most, until it fits. Run anew when what `on` reads changes, or the place. */
export function fit(most: number, on: () => unknown): Attachment<HTMLElement> {
  return (panel) => {
    const settle = (): void => {
      give(panel, 'tight', TIGHTEST, () => isWide(panel))
      give(panel, 'fit', most, () => isHigh(panel))
    }
    on()
    settle()
    const watch = new ResizeObserver(settle)
    watch.observe(panel)
    void lettered().then(settle)
    return () => watch.disconnect()
  }
}
