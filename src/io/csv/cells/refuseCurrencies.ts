import { currencySign } from '../../columns/coins.ts'
import type { Layout } from '../../columns/layout.ts'
import type { ProblemList } from '../../columns/problemList.ts'

/** A cell that is no plain number, of row `row` and number column `k`. */
export interface LooseCell {
  readonly row: number
  readonly k: number
  readonly text: string
}

/** Adds a problem where the amounts of a column, or those of results and their costs, are in several currencies. */
export function refuseCurrencies(
  loose: readonly LooseCell[],
  lines: readonly number[],
  { numbers }: Layout,
  problems: ProblemList,
): void {
  const signs = new Map<number, string>()
  for (const { row, k, text } of loose) {
    const sign = currencySign(text)
    if (sign === '') continue
    const group = numbers[k]!.isMoney ? -1 : k
    const first = signs.get(group) ?? sign
    signs.set(group, first)
    if (first === sign) continue
    const message = `found ${text.trim()} among amounts in ${first}; amounts of several currencies cannot be added`
    problems.add(lines[row]!, numbers[k]!.name, message, HINT)
    return
  }
}

const HINT = 'convert the amounts in the file to one currency, or keep the rows of one'
