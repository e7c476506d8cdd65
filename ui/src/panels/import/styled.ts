// A line of the document for the eye: its markup read, the names in it found.

/** A piece of a line. */
export interface Piece {
  text: string
  bold: boolean
  /** Whether it is a name that was recognised. */
  name: boolean
}

/** The pieces of a line; `names` are underlined where they stand. */
export function pieces(line: string, names: string[]): Piece[] {
  const runs = boldRuns(plainMarks(line))
  const text = runs.map((run) => run.text).join('')
  const named = ranges(text, names)
  const cuts = new Set([0, text.length, ...named.flat()])
  let at = 0
  for (const run of runs) cuts.add((at += run.text.length))
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(1).map((end, n) => piece(text, edges[n] ?? 0, end, runs, named))
}

type Run = { text: string; bold: boolean }
type Range = [start: number, end: number]

function piece(text: string, start: number, end: number, runs: Run[], named: Range[]): Piece {
  let at = 0
  const run = runs.find((run) => (at += run.text.length) > start)
  return { text: text.slice(start, end), bold: run?.bold ?? false, name: named.some(([from, to]) => from <= start && end <= to) }
}

/** A line without the tags of HTML in it. */
export function untagged(line: string): string {
  return line.replace(/<\/?[a-z][^<>]*>/gi, '')
}

/** Headings, bullets, links, tags and emphasis, taken off. */
function plainMarks(line: string): string {
  return untagged(line.replace(/<((?:https?|mailto):[^>]*)>/g, '$1'))
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[*+-]\s+/, '– ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(^|[\s(«“'’—–])([_*])(?!\2)(\S(?:[^_*]*[^\s_*])?)\2(?=$|[\s,.;:!?)»”'’—–])/g, '$1$3')
}

/** What stands between pairs of `**` or `__` is bold; a mark without its pair stays as it is. */
function boldRuns(line: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const found of line.matchAll(/(\*\*|__)(?=\S)(.+?)\1/g)) {
    runs.push({ text: line.slice(at, found.index), bold: false }, { text: found[2] ?? '', bold: true })
    at = found.index + found[0].length
  }
  runs.push({ text: line.slice(at), bold: false })
  return runs.filter((run) => run.text !== '')
}

function ranges(text: string, names: string[]): Range[] {
  return names.filter((name) => name.trim() !== '').flatMap((name) => {
    const pattern = name.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
    return [...text.matchAll(new RegExp(pattern, 'g'))].map((found): Range => [found.index, found.index + found[0].length])
  })
}
