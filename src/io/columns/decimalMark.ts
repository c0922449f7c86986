import { COMMA, type DecimalMark, POINT } from './cellNumber.ts'
import type { Head } from './head.ts'
import type { ProblemList } from './problemList.ts'

const MARK = /[.,]/
/** An amount of money that has no fraction, or three digits of one. */
const THOUSANDS = /^\D*\d{1,3}\.\d{3}\D*$/
/** The date of a place that writes decimal commas. */
const DATE_OF_DOTS = /^\d{1,2}\.\d{1,2}\.\d{2,4}\b/

/**
 * The decimal mark of a file: the stated one, or that which its first rows prove in these columns. Where commas part the
 * cells, or tabs, it is a point unless every row is asked. Null where the first rows do not tell: beside semicolons all of
 * the amounts of `money` have three digits behind a point, or commas or dates of points stand beside.
 */
export function decimalMark(
  { delimiter, decimals }: Pick<Head, 'delimiter' | 'decimals'>,
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  money: readonly number[] = [],
): DecimalMark | null {
  if (decimals !== null) return decimals === 'point' ? POINT : COMMA
  if (delimiter !== ';') return POINT
  const written = rows.flatMap(row => columns.map(column => row[column] ?? '')).filter(cell => MARK.test(cell))
  const proven = provenMark(written)
  const isPlain = !written.some(cell => cell.includes(',')) && !rows.some(row => row.some(isDateOfDots))
  const amounts = rows.flatMap(row => money.map(column => row[column] ?? '')).filter(cell => MARK.test(cell))
  const areThousands = amounts.length > 0 && amounts.every(cell => THOUSANDS.test(cell))
  return proven ?? (isPlain && !areThousands ? POINT : null)
}

function isDateOfDots(cell: string): boolean {
  return DATE_OF_DOTS.test(cell.trim())
}

/**
 * The decimal mark that cells prove: the later of two marks, one that is followed by other than three digits, or that
 * comes once where the other comes twice. Null where none of them tells.
 */
export function provenMark(texts: readonly string[]): DecimalMark | null {
  for (const text of texts) {
    const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')]
    if (point >= 0 && comma >= 0) return point > comma ? POINT : COMMA
    const mark = point >= 0 ? '.' : ','
    const parts = text.replace(/[^\d.,]/g, '').split(mark)
    const other = mark === '.' ? COMMA : POINT
    if (parts.length > 2) return other
    if (parts.length === 2 && (parts[1]!.length !== 3 || parts[0]!.length > 3 || /^0?$/.test(parts[0]!))) {
      return mark === '.' ? POINT : COMMA
    }
  }
  return null
}

/** Adds the problem of a number whose mark may part thousands or a fraction. */
export function refuseUnproven(text: string, line: number, column: string, problems: ProblemList): void {
  const shown = text.trim()
  const mark = shown.includes(',') ? 'comma' : 'point'
  const thousands = mark === 'comma' ? 'point' : 'comma'
  problems.add(
    line,
    column,
    `"${shown}": the ${mark} may part thousands or a fraction, and no number of the file tells`,
    `state it: decimals: ${thousands} where it parts thousands, decimals: ${mark} where a fraction (--decimals on the command line)`,
  )
}
