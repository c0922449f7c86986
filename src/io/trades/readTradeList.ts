import { Reason, type TapeTrade, tradeAt } from '../../core/tape.ts'
import { cutOffOf, type TradeResult } from '../../results/cutOff.ts'
import { inputError } from '../files/inputError.ts'
import { type FileTrades, holdDays } from './closedTrades.ts'
import { readTrades } from './readTrades.ts'

/**
 * Reads a trade list of prices as results in R: (price move − funding) ÷ distance from entry to stop, at the prices of
 * the list. Void entries do not count, trades that the end of the data closed stand apart. Throws InputError with all
 * problems.
 */
export async function readTradeList(path: string): Promise<FileTrades> {
  const { tape, notices } = await readTrades(path, null)
  if (tape.count === 0) throw inputError(path, 'the file has a header, but no rows')
  const all = Array.from({ length: tape.count }, (_, i) => ({ ...tradeAt(tape, i), trade: i + 1 }))
  const played = all.filter(trade => !trade.void)
  const closed = played.filter(trade => trade.reason !== Reason.end)
  const open = played.filter(trade => trade.reason === Reason.end)
  const r = closed.map(resultInR)
  const [entryTime, exitTime] = [closed.map(trade => trade.entryTime), closed.map(trade => trade.exitTime)]
  const voids = all.length - played.length
  return {
    net: r,
    r,
    startEquity: null,
    holdDays: holdDays(entryTime, exitTime),
    unit: 'R',
    cutOff: cutOffOf(
      closed.map(asResult),
      open.map(trade => ({ ...asResult(trade), trade: trade.trade })),
    ),
    entryTime,
    exitTime,
    notices: [
      ...notices,
      'R at the prices of the list: no spread, slippage or fees are charged; stepup run charges them',
      ...(voids > 0 ? [`${voids} of ${all.length} rows are left out: void`] : []),
    ],
  }
}

function resultInR({ side, entry, stop, exit, fundingPerUnit }: TapeTrade): number {
  return (side * (exit - entry - fundingPerUnit)) / Math.abs(entry - stop)
}

function asResult(trade: TapeTrade): TradeResult {
  const r = resultInR(trade)
  return { net: r, r }
}
