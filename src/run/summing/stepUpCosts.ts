import type { Contracts } from '../../core/contracts.ts'
import { crossingCost, entryFill, exitFill, fillFee } from '../../core/costs.ts'
import type { Tape } from '../../core/tape.ts'
import { above } from '../../core/tolerance.ts'
import type { StepUpCost } from '../../results/account.ts'

/**
 * What one contract of each larger tier costs against as many of the smallest as are as large, at a price, and from how many
 * small ones on the large one is cheaper. Nothing where there is no price.
 */
export function stepUpCosts(contracts: Contracts, price: number): StepUpCost[] {
  if (Number.isNaN(price)) return []
  const each = roundTurn(contracts, 0, price)
  return Array.from({ length: contracts.tiers - 1 }, (_, i) => {
    const k = i + 1
    const ratio = contracts.multiplier[k]! / contracts.multiplier[0]!
    const cost = roundTurn(contracts, k, price)
    const from = fewestAbove(cost, each)
    return {
      small: contracts.names[0]!,
      large: contracts.names[k]!,
      ratio,
      costOfLarge: cost,
      costOfSmall: ratio * each,
      from: from > ratio ? null : from,
    }
  })
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
  for (let i = tape.count - 1; i >= 0; i--) if (tape.void[i] === 0) return tape.entry[i]!
  return Number.NaN
}
