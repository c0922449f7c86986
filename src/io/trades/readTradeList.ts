import { Reason, tradeAt } from '../../core/tape.ts'
import { type FileTrades, holdDays } from './closedTrades.ts'
import { readTrades } from './readTrades.ts'

/**
 * Reads a trade list of prices as results in R: (price move − funding) ÷ distance from entry to stop, at the prices of
 * the list. Void entries and trades that the end of the data closed do not count. Throws InputError with all problems.
 */
export async function readTradeList(path: string): Promise<FileTrades> {
  const { tape, notices } = await readTrades(path, null)
  const all = Array.from({ length: tape.count }, (_, i) => tradeAt(tape, i))
  const closed = all.filter(trade => !trade.void && trade.reason !== Reason.end)
  const r = closed.map(
    ({ side, entry, stop, exit, fundingPerUnit }) => (side * (exit - entry - fundingPerUnit)) / Math.abs(entry - stop),
  )
  const [entryTime, exitTime] = [closed.map(trade => trade.entryTime), closed.map(trade => trade.exitTime)]
  const left = all.length - closed.length
  return {
    net: r,
    r,
    startEquity: null,
    holdDays: holdDays(entryTime, exitTime),
    unit: 'R',
    entryTime,
    exitTime,
    notices: [
      ...notices,
      'R at the prices of the list: no spread, slippage or fees are charged; stepup run charges them',
      ...(left > 0 ? [`${left} of ${all.length} rows are left out: void, or closed by the end of the data`] : []),
    ],
  }
}
