import { percent } from './format.ts'
import type { Term } from './glossary.ts'
import type { CostSummary } from './summary.ts'

/** One cost: positive when it lowers the net. */
export interface CostPart {
  readonly name: string
  readonly term: Term | null
  readonly amount: number
}

/** The costs between gross and net, in order; the liquidation fee only where one was paid. */
export function costParts(costs: CostSummary): readonly CostPart[] {
  const parts: CostPart[] = [
    { name: 'Spread and slippage', term: 'spread', amount: costs.spread },
    { name: 'Fees', term: null, amount: costs.fees },
    { name: 'Funding', term: 'funding', amount: costs.funding },
  ]
  if (costs.liquidationFee !== 0)
    parts.push({ name: 'Liquidation fees', term: 'liquidation', amount: costs.liquidationFee })
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
