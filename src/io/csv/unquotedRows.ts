/**
 * The first rows of a text in which nothing is quoted and nothing a remark, their cells trimmed: as `csvRows` reads them, without the work of a
 * parser. Null where they have to be asked of it.
 * @param whole whether the text is a file from its begin to its end, or its begin alone
 */
export function unquotedRows(text: string, whole: boolean, delimiter: string, most: number): string[][] | null {
  if (/["#]/.test(text)) return null
  const lines = text.split(/\r\n|\n|\r/, most + 1)
  const isCut = lines.length > most
  if (!isCut && !whole) return null
  const rows = lines.slice(0, most).map(line => cellsOf(line, delimiter))
  // Blank lines at the end are none, and whether these are at the end is not seen.
  if (isCut && rows.at(-1)!.length === 0) return null
  return rows.slice(0, rows.findLastIndex(row => row.length > 0) + 1)
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells = line.split(delimiter).map(cell => cell.trim())
  return cells.length === 1 && cells[0] === '' ? [] : cells
}
