import type { ListFacts } from '../../io/trades/listFacts.ts'
import { isoOrNull } from '../../results/isoOrNull.ts'
import type { TradeFile } from '../../results/readFile.ts'

/**
 * What a list of trades was taken for.
 * @param times of entries, UTC epoch milliseconds in order, NaN where there are none
 */
export function tradeFile(
  file: string,
  facts: ListFacts,
  times: Iterable<number>,
  voidTrades: number | null,
): TradeFile {
  const known = Array.from(times).filter(ms => !Number.isNaN(ms))
  const { format, shape, fileRows, rows, ignoredColumns, costColumns, symbols, repairs } = facts
  return {
    kind: 'trades',
    ...{ file, format, shape, rows: fileRows, trades: rows, voidTrades, ignoredColumns, costColumns, symbols, repairs },
    ...{ first: isoOrNull(known[0]), last: isoOrNull(known.at(-1)) },
  }
}
