// The menu of what goes out, from the list of documents that the desk has.
import type { DocumentView } from '../../wire/DocumentView'
import type { PaperView } from '../../wire/PaperView'
import type { Print } from '../../wire/Print'

/** The layouts of a rundown, the caller's first. */
export const LAYOUTS = ['caller', 'stage', 'host', 'sound'] as const

/** One press: what it asks for, and whether it is a layout or a form that is printed on it. */
export interface Way {
  wanted: Print
  /** The key of its text; none where its form says it. */
  text: string | null
}

/** One line of the menu. */
export interface Line {
  what: string
  ways: Way[]
}

/** The lines in the desk's order; changes are asked for beside a paper, not here. */
export function lines(documents: DocumentView[]): Line[] {
  const found: Line[] = []
  for (const { what, form } of documents) {
    if (what === 'changes') continue
    let line = found.find((one) => one.what === what)
    if (!line) found.push((line = { what, ways: [] }))
    if (what === 'rundown' && form === 'pdf') line.ways.push(...LAYOUTS.map((layout) => ({ wanted: { what, form, layout }, text: `layout-${layout}` })))
    else line.ways.push({ wanted: { what, form }, text: null })
  }
  return found
}

/** The rundown printed last, where it no longer says how things stand. */
export function stale(papers: PaperView[]): PaperView | null {
  const last = papers.find((paper) => paper.what === 'rundown')
  return last?.changed ? last : null
}
