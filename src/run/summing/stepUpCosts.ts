import type { Contracts } from '../../core/contracts.ts'
import { crossingCost, entryFill, exitFill, fillFee } from '../../core/costs.ts'
import type { Tape } from '../../core/tape.ts'
import { above } from '../../core/tolerance.ts'
import type { StepUpCost } from '../../results/account.ts'

/**
 * What one contract of each larger tier costs against as many of each smaller one as are as large, at a price, and from how
 * many small ones on the large one is cheaper. Nothing where there is no price.
 */
export function stepUpCosts(contracts: Contracts, price: number): StepUpCost[] {
  if (Number.isNaN(price)) return []
  const pairs: StepUpCost[] = []
  for (let large = 1; large < contracts.tiers; large++) {
    for (let small = 0; small < large; small++) pairs.push(stepUpCost(contracts, price, small, large))
  }
  return pairs
}

function stepUpCost(contracts: Contracts, price: number, small: number, large: number): StepUpCost {
  const each = roundTurn(contracts, small, price)
  const ratio = contracts.multiplier[large]! / contracts.multiplier[small]!
  const cost = roundTurn(contracts, large, price)
  const from = fewestAbove(cost, each)
  return {
    small: contracts.names[small]!,
    large: contracts.names[large]!,
    ratio,
    costOfLarge: cost,
    costOfSmall: ratio * each,
    from: from > ratio ? null : from,
  }
}

/** In and out by the market at one price: spread, slippage and fees of one contract, in money. */
function roundTurn(contracts: Contracts, k: number, price: number): number {
  const { inverse } = contracts
  const [multiplier, crossing] = [contracts.multiplier[k]!, contracts.crossing[k]!]
  const fills = [entryFill(price, 1, crossing), exitFill(price, 1, crossing)]
  return fills
    .map(
      fill =>
        crossingCost(inverse, multiplier, price, fill, crossing) +
        fillFee(inverse, contracts.feePerContract[k]!, contracts.taker[k]!, multiplier, fill),
    )
    .reduce((sum, cost) => sum + cost, 0)
}

/** Fewest of what costs `each` that cost more than `cost`; equality is not more. */
function fewestAbove(cost: number, each: number): number {
  if (!(each > 0)) return Number.POSITIVE_INFINITY
  const whole = Math.max(1, Math.floor(cost / each))
  return above(whole * each, cost) ? whole : whole + 1
}

/** Entry of the last trade of a tape that is not void; NaN without one. */
export function lastEntryOf(tape: Tape): number {
  const last = tape.void.lastIndexOf(0)
  return last === -1 ? Number.NaN : tape.entry[last]!
}
