type Cells = readonly string[]

/** Whether a row is a remark of the program that wrote the file: it begins with #, and is none of the rows of the table. */
export function isComment(cells: Cells, width: number): boolean {
  return startsWithHash(cells) && (cells.length !== width || width === 1)
}

/** How many rows from `start` on are remarks above the table; the last of them may be its header: `# time,open`. */
export function leadingComments(rows: readonly Cells[], start: number): number {
  let end = start
  while (end < rows.length && (startsWithHash(rows[end]!) || rows[end]!.length === 0)) end++
  if (end === rows.length || rows[start]?.[0] === '#' || !rows.slice(start, end).some(startsWithHash)) return 0
  const [last, first] = [rows[end - 1]!, rows[end]!]
  const isHeader = last.length > 1 && last.length === first.length && holdsNumber(first)
  return end - start - (isHeader ? 1 : 0)
}

/** The name in the first cell of a header that is written as a remark; # alone is a name. */
export function uncommented(cell: string): string {
  return cell.replace(/^#\s*(?=\S)/, '')
}

function startsWithHash(cells: Cells): boolean {
  return cells[0]?.trimStart().startsWith('#') ?? false
}

function holdsNumber(cells: Cells): boolean {
  return cells.some(cell => /^[+-]?[\d.,]+(e[+-]?\d+)?$/i.test(cell.trim()))
}
