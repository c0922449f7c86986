import type { Layout } from '../../columns/layout.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import { mayBe32nds, WRITE_DECIMALS } from '../../columns/thirtySeconds.ts'
import type { LooseCell } from './refuseCurrencies.ts'

/**
 * Throws where prices are written as 110'160, all of them such that the mark may part thousands or 32nds: with one that
 * is no 32nd, or has a fraction, they are thousands.
 */
export function refuse32nds(
  loose: readonly LooseCell[],
  lines: readonly number[],
  { numbers }: Layout,
  problems: ProblemList,
): void {
  const marked = loose.filter(({ k, text }) => numbers[k]!.isPrice && text.includes("'"))
  if (marked.length === 0 || !marked.every(({ text }) => mayBe32nds(text))) return
  const { row, k, text } = marked[0]!
  const message = `"${text.trim()}": the mark may part thousands or 32nds, and no price of the file tells`
  problems.add(lines[row]!, numbers[k]!.name, message, `${WRITE_DECIMALS}; ${THOUSANDS}`)
  problems.throwIfAny()
}

const THOUSANDS = 'where it parts thousands, state it: decimals: point (--decimals point on the command line)'
