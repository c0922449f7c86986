import type { MarginSize } from '../../../src/core/ladder.ts'
import type { TapeTrade } from '../../../src/core/tape.ts'
import type { RandomRun } from '../../core/randomRun.ts'

/** What one contract of a tier costs in one trade, worked out anew from the terms. */
export interface ContractFacts {
  readonly multiplier: number
  readonly depth: number
  /** Price lost by a market fill. */
  readonly crossing: number
  readonly entryFill: number
  readonly entryFee: number
  readonly risk: number
  readonly margin: number
  /** Maintenance of one contract at a price, where margin is of the ladder. */
  readonly maintenance: (price: number) => number
  /** Closing fee of one contract at a price, where the venue counts it with the maintenance. */
  readonly closeFee: (price: number) => number
  /** Fee of a fill that closes one contract at that price, as a taker or, resting, as a maker. */
  readonly exitFee: (fill: number, resting: boolean) => number
}

export function contractFacts(run: RandomRun, trade: TapeTrade): ContractFacts[] {
  const { side, entry, stop, entryTime } = trade
  return run.tiers.map(({ multiplier, depth, tick, spreadTicks, slippageTicks, fee, margin }) => {
    const crossing = run.pricesAreFills ? 0 : 0.5 * spreadTicks * tick + slippageTicks * tick
    const entryFill = entry + side * crossing
    const exitFee = (fill: number, resting: boolean) =>
      fee.perContract + (resting ? fee.maker : fee.taker) * Math.abs(multiplier * fill)
    const entryFee = exitFee(entryFill, false)
    const stopFill = stop - side * crossing
    const notional = Math.abs(multiplier * entryFill)
    const dated = margin.filter(each => each.from <= entryTime).at(-1) ?? null
    const money = (size: MarginSize, price: number) =>
      'amount' in size ? size.amount : size.share * Math.abs(multiplier * price)
    return {
      multiplier,
      depth,
      crossing,
      entryFill,
      entryFee,
      risk: run.plan.riskIncludesCosts
        ? multiplier * side * (entryFill - stopFill) + entryFee + exitFee(stopFill, false)
        : multiplier * side * (entry - stop),
      margin: dated === null ? notional / run.account.leverage : money(dated.initial, entryFill),
      maintenance: price => (dated === null ? 0 : money(dated.maintenance, price)),
      closeFee: price => (run.venue?.closeFeeInTrigger === true ? fee.taker * multiplier * price : 0),
      exitFee,
    }
  })
}
