import { SLACK } from '../core/tolerance.ts'

/** Trades that were still open when the data ended: in equity, but in no figure of the trades and in no sample. */
export interface CutOff {
  readonly trades: readonly CutOffTrade[]
  /** Mean R of all trades taken, with these. */
  readonly meanR: number
  /** Whether money made, or mean R, would have another sign without them. */
  readonly decides: boolean
}

/** What a trade made. */
export interface TradeResult {
  readonly net: number
  readonly r: number
}

export interface CutOffTrade extends TradeResult {
  /** Its number, from 1. */
  readonly trade: number
}

/** What the trades that were cut off made together. */
export function cutOffTotal({ trades }: Pick<CutOff, 'trades'>, of: keyof TradeResult): number {
  return trades.reduce((sum, trade) => sum + trade[of], 0)
}

/** What hangs on the trades that the end of the data cut off; null where there are none. */
export function cutOffOf(closed: readonly TradeResult[], trades: readonly CutOffTrade[]): CutOff | null {
  if (trades.length === 0) return null
  const taken = [...closed, ...trades]
  const hangs = (of: keyof TradeResult) => signOfSum(taken, of) !== signOfSum(closed, of)
  return {
    trades: trades.map(({ trade, net, r }) => ({ trade, net, r })),
    meanR: taken.reduce((sum, { r }) => sum + r, 0) / taken.length,
    decides: hangs('net') || hangs('r'),
  }
}

/** 0 where a sum is nothing but rounding. */
function signOfSum(trades: readonly TradeResult[], of: keyof TradeResult): number {
  const sum = trades.reduce((total, trade) => total + trade[of], 0)
  const size = trades.reduce((total, trade) => total + Math.abs(trade[of]), 0)
  return Math.abs(sum) <= SLACK * size ? 0 : Math.sign(sum)
}
