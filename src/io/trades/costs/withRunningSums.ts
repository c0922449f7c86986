import { normaliseName } from '../../columns/findColumns.ts'
import type { CostColumn, TradeLayout } from '../tradeLayout.ts'
import { amountIn } from './amountIn.ts'

const BALANCES = [
  ...['balance', 'accountbalance', 'balanceafter', 'walletbalance', 'endingbalance', 'closingbalance', 'newbalance'],
  ...['runningbalance', 'equity', 'accountequity', 'accountvalue', 'saldo', 'kontostand', 'solde'],
]
const NAMES = [
  ...BALANCES,
  ...['cumulative', 'cumulativepnl', 'cumulativep&l', 'cumpnl', 'cumulativeprofit', 'cumprofit', 'cumulativenetpnl'],
  ...['cumulativenetprofit', 'cumnetprofit', 'runningpnl', 'runningtotal', 'totalpnl', 'totalprofit'],
  ...['cumulativenetp&l', 'cumnetpnl', 'cumnetp&l', 'cump&l', 'runningp&l', 'runningprofit', 'totalp&l'],
]

/** The columns with a balance behind each trade, or a running sum, among them: beside costs it tells whether a result is after these. */
export function withRunningSums(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: TradeLayout['columns'],
  costs: readonly CostColumn[],
): TradeLayout['columns'] {
  const taken = [...columns.values(), ...costs.map(({ index }) => index)]
  const isSum = (name: string, i: number) => NAMES.includes(normaliseName(name)) && !taken.includes(i)
  const index = header.findIndex(isSum)
  const isFilled = rows.length > 0 && rows.every(cells => !Number.isNaN(amountIn(cells, index)))
  if (index < 0 || costs.length === 0 || columns.has('cumulative') || !isFilled) return columns
  return new Map([...columns, ['cumulative', index] as const])
}

/** Whether a name is that of a balance, which is after all costs. */
export function isBalanceName(name: string): boolean {
  return BALANCES.includes(normaliseName(name))
}
