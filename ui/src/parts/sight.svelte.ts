// The part of a long list that is in sight: only that is drawn.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from '@tanstack/virtual-core'
import { untrack } from 'svelte'

export class InSight {
  /** What is drawn. */
  items = $state.raw<VirtualItem[]>([])
  /** How high the whole list is. */
  total = $state(0)

  #list: Virtualizer<HTMLElement, HTMLElement> | null = null
  #options: (() => { count: number; key: (at: number) => string; guess: (at: number) => number; head: number }) | null = null

  /** Begins to look at a list that scrolls in `scroller`; to be called in an effect, which runs again for
   * another scroller alone: a list that changes stays where it was scrolled to. */
  look(scroller: HTMLElement, options: () => { count: number; key: (at: number) => string; guess: (at: number) => number; head: number }): () => void {
    this.#options = options
    return untrack(() => {
      const list = new Virtualizer<HTMLElement, HTMLElement>({ ...this.#all(scroller), initialOffset: scroller.scrollTop })
      this.#list = list
      const leave = list._didMount()
      list._willUpdate()
      this.#draw()
      return () => {
        leave()
        this.#list = null
      }
    })
  }

  /** The list is another; to be called in an effect that names what it follows. */
  changed(scroller: HTMLElement): void {
    untrack(() => {
      if (!this.#list) return
      this.#list.setOptions(this.#all(scroller))
      this.#list._willUpdate()
      this.#draw()
    })
  }

  /** Brings one into sight. */
  show(at: number): void {
    if (at >= 0) this.#list?.scrollToIndex(at, { align: 'auto' })
  }

  /** How high one really is: an action on its element, which names its place in `data-index`. */
  measured = (element: HTMLElement): { destroy: () => void } => {
    untrack(() => this.#list?.measureElement(element))
    return { destroy: () => this.#list?.measureElement(null) }
  }

  #all(scroller: HTMLElement) {
    const { count, key, guess, head } = this.#options?.() ?? { count: 0, key: String, guess: () => 0, head: 0 }
    return {
      count, getItemKey: key, estimateSize: guess, scrollMargin: head, scrollPaddingStart: head,
      getScrollElement: () => scroller, overscan: 8, scrollToFn: elementScroll, observeElementRect, observeElementOffset,
      onChange: () => this.#draw(),
    }
  }

  #draw(): void {
    this.items = this.#list?.getVirtualItems() ?? []
    this.total = this.#list?.getTotalSize() ?? 0
  }
}
