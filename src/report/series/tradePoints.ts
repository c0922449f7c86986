import type { LedgerRow } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import { eventWords } from '../words/eventWords.ts'
import { date, money, price, setting, signed, signedMoney } from '../words/format.ts'
import { heldWords } from '../words/heldWords.ts'
import { thinnedRows } from './thinnedRows.ts'

/** A trade on the equity curve, with its receipt as lines of text. */
export interface TradePoint {
  readonly x: number
  /** After the trade. */
  readonly equity: number
  readonly won: boolean
  readonly receipt: string
}

/** The trades that were taken, where they ended; of many about `limit`, best and worst among these. */
export function tradePoints({ rows, summary }: RunResult, timed: boolean, limit: number): readonly TradePoint[] {
  const taken = rows.filter(row => row.status === 'taken')
  const kept = thinnedRows(taken.length, [i => taken[i]!.r, i => -taken[i]!.r], limit)
  return kept.map(i => {
    const row = taken[i]!
    return {
      x: timed ? row.exitTime : row.trade,
      equity: row.equityAfter,
      won: row.net > 0,
      receipt: receiptLines(row, summary).join('\n'),
    }
  })
}

function receiptLines(row: LedgerRow, summary: RunResult['summary']): string[] {
  const { market, plan } = summary
  const { quote } = market
  const inMoney = (value: number) => money(value, quote)
  const spent = row.spreadCost + row.fees + row.funding + row.liquidationFee
  return [
    `Trade ${row.trade}, ${row.side > 0 ? 'long' : 'short'}, ${heldWords(row, market)}`,
    ...(Number.isNaN(row.entryTime) ? [] : [`${date(row.entryTime)} to ${date(row.exitTime)}`]),
    `In at ${price(row.entry)}, stop ${price(row.stop)}, out at ${price(row.exit)} (${row.reason})`,
    `Budget ${inMoney(row.budget)}: ${setting(plan.risk)}, with a base of ${inMoney(row.base)}`,
    `Risk taken ${inMoney(row.riskTaken)}, costs ${inMoney(spent)}`,
    `Net ${signedMoney(row.net, quote)}, ${signed(row.r, 2)} R`,
    ...(row.events.length === 0 ? [] : [eventWords(row.events, summary)]),
  ]
}
