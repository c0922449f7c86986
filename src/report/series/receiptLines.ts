import type { LedgerRow } from '../../results/ledger.ts'
import type { Summary } from '../../results/summary.ts'
import { eventWords } from '../words/eventWords.ts'
import { date, money, price, setting, signed, signedMoney } from '../words/format.ts'
import { heldWords } from '../words/heldWords.ts'

/** The receipt of a trade that was taken, as lines of text; the first one is its heading. */
export function receiptLines(row: LedgerRow, summary: Pick<Summary, 'market' | 'plan'>): string[] {
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
