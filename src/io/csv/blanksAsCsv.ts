const BEGINNING = 4096
const LEAST_COLUMNS = 5
const DELIMITER = /[,;\t|"]/

/**
 * The rows of a text whose cells are parted by runs of blanks, and by nothing else, as CSV; null where its first lines are
 * not all of one number of cells, five or more.
 */
export function blanksAsCsv(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder()
  const begin = decoder.decode(bytes.subarray(0, BEGINNING))
  if (DELIMITER.test(begin)) return null
  const lines = begin.trim().split(/\r?\n/)
  const whole = bytes.length > BEGINNING ? lines.slice(0, -1) : lines
  const widths = new Set(whole.map(line => cellsOf(line).length))
  const [width] = widths
  if (whole.length < 2 || widths.size > 1 || width! < LEAST_COLUMNS) return null
  const text = decoder.decode(bytes)
  return text
    .split('\n')
    .map(line => cellsOf(line).join(','))
    .join('\n')
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim()
  return trimmed === '' ? [] : trimmed.split(/ +/)
}
