import type { Head } from '../head.ts'
import type { ProblemList } from '../problemList.ts'

/** What a spreadsheet makes of a number of 100 and more in its scientific format: three digits, whatever there were. */
const SHORTENED = /^-?\d[.,]\d\dE\+\d{2,3}$/
const LEAST_CELLS = 3
const EXPORT_AGAIN = 'export the file again, and do not save it from a spreadsheet that shows its prices as 1.80E+04'

/** Adds a problem for a column of prices of which a spreadsheet has left three digits in every row that was looked at. */
export function refuseShortened(
  { rows, preface }: Head,
  headerLines: number,
  prices: readonly { readonly name: string; readonly column: number }[],
  problems: ProblemList,
): void {
  for (const { name, column } of prices) {
    const cells = rows.slice(headerLines).map(row => row[column]?.trim() ?? '')
    const filled = cells.filter(cell => cell !== '')
    if (filled.length < LEAST_CELLS || !filled.every(cell => SHORTENED.test(cell))) continue
    problems.add(
      preface + headerLines + 1,
      name,
      `found "${filled[0]}": a spreadsheet has left three digits of the prices`,
      EXPORT_AGAIN,
    )
    return
  }
}
