import { percent } from './format.ts'
import type { CostSummary } from './summary.ts'

/** One cost: positive when it lowers the net. */
export interface CostPart {
  readonly name: string
  readonly amount: number
}

/** The costs between gross and net, in order; the liquidation fee only where one was paid. */
export function costParts(costs: CostSummary): readonly CostPart[] {
  const parts = [
    { name: 'Spread and slippage', amount: costs.spread },
    { name: 'Fees', amount: costs.fees },
    { name: 'Funding', amount: costs.funding },
  ]
  if (costs.liquidationFee !== 0) parts.push({ name: 'Liquidation fees', amount: costs.liquidationFee })
  return parts
}

/** The sum of all costs. */
export function totalCosts(costs: CostSummary): number {
  return costParts(costs).reduce((sum, part) => sum + part.amount, 0)
}

/** The share of the gross profit that the costs took, in words. */
export function costShare({ shareOfGross }: CostSummary): string {
  return shareOfGross === null
    ? 'there was no gross profit to pay them from'
    : `${percent(shareOfGross)} of the gross profit`
}
