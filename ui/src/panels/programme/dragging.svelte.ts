// Rows taken by their grip and let go elsewhere.

export class Dragging {
  /** The row over which they are, and whether they would go below it. */
  over = $state.raw<{ key: string; below: boolean } | null>(null)

  #what: () => string[]
  #drop: (segments: string[], onto: string, below: boolean) => void

  constructor(what: () => string[], drop: (segments: string[], onto: string, below: boolean) => void) {
    this.#what = what
    this.#drop = drop
  }

  /** Takes the rows that are selected; Escape lets them be. */
  begin(event: PointerEvent): void {
    const grip = event.target as HTMLElement
    const ids = this.#what()
    const leave = new AbortController()
    const { signal } = leave
    const end = (): void => {
      leave.abort()
      this.over = null
    }
    const move = (to: PointerEvent): void => {
      const row = document.elementFromPoint(to.clientX, to.clientY)?.closest<HTMLElement>('[data-row]')
      const box = row?.getBoundingClientRect()
      this.over = row && box ? { key: row.dataset['row'] ?? '', below: to.clientY > box.top + box.height / 2 } : null
      const scroller = grip.closest<HTMLElement>('[role=grid]')
      const frame = scroller?.getBoundingClientRect()
      if (scroller && frame) scroller.scrollTop += to.clientY < frame.top + 60 ? -12 : to.clientY > frame.bottom - 40 ? 12 : 0
    }
    addEventListener('pointermove', move, { signal })
    addEventListener('pointercancel', end, { signal })
    addEventListener('keydown', (key) => key.key === 'Escape' && end(), { signal })
    addEventListener('pointerup', () => {
      const { over } = this
      end()
      if (over) this.#drop(ids, over.key, over.below)
    }, { signal })
  }
}
