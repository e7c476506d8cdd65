// Gives way step by step until a panel's content fits its place: `data-fit` names the steps that were
// taken ("1 2 3"), and a style sheet says what each gives up.
import type { Attachment } from 'svelte/attachments'

/** So many steps at most, until nothing overflows. Run anew when what `on` reads changes, or the place. */
export function fit(most: number, on: () => unknown): Attachment<HTMLElement> {
  return (panel) => {
    const overflows = (): boolean => panel.scrollHeight > panel.clientHeight + 1 || panel.scrollWidth > panel.clientWidth + 1
    const settle = (): void => {
      const steps: number[] = []
      panel.dataset['fit'] = ''
      while (steps.length < most && overflows()) {
        steps.push(steps.length + 1)
        panel.dataset['fit'] = steps.join(' ')
      }
    }
    on()
    settle()
    const watch = new ResizeObserver(settle)
    watch.observe(panel)
    void document.fonts.ready.then(settle)
    return () => watch.disconnect()
  }
}
