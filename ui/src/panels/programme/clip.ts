// Cells as spreadsheets copy them: tabs and lines, quotes around what holds one of these.

/** What a spreadsheet would take for a formula is written so that it stays a text. */
const FORMULA = /^[=+\-@\t\r]/

/** Rows of cells as a text. */
export function tabbed(rows: string[][]): string {
  return rows.map((cells) => cells.map(written).join('\t')).join('\n')
}

function written(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A text as rows of cells; lines with nothing in them are left out. */
export function cells(text: string): string[][] {
  const rows: string[][] = [[]]
  const pieces = /"((?:[^"]|"")*)"(?=[\t\n\r]|$)|([^\t\n\r]*)/y
  let at = 0
  while (at <= text.length) {
    pieces.lastIndex = at
    const piece = pieces.exec(text)
    if (!piece) break
    const cell = piece[1] === undefined ? (piece[2] ?? '') : piece[1].replaceAll('""', '"')
    rows.at(-1)?.push(read(cell))
    at = pieces.lastIndex
    const end = text[at]
    if (end === undefined) break
    if (end !== '\t') rows.push([])
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

function read(cell: string): string {
  const bare = cell.replaceAll('\u00a0', ' ').trim()
  return /^'[=+\-@]/.test(bare) ? bare.slice(1) : bare
}
