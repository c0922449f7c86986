import type { CostSplit, CostSummary } from '../../results/account.ts'
import { percent } from './format.ts'
import type { Term } from './terms.ts'

/** One cost: positive when it lowers the net. */
export interface CostPart {
  readonly name: string
  readonly term: Term | null
  readonly of: keyof CostSplit
  readonly amount: number
}

/** The costs that there were between gross and net, in order. */
export function costParts(costs: CostSplit): readonly CostPart[] {
  const parts: Omit<CostPart, 'amount'>[] = [
    { name: 'Spread and slippage', term: 'spread', of: 'spread' },
    { name: 'Fees', term: null, of: 'fees' },
    { name: 'Funding', term: 'funding', of: 'funding' },
    { name: 'Liquidation fees', term: 'liquidation', of: 'liquidationFee' },
  ]
  return parts.map(part => ({ ...part, amount: costs[part.of] })).filter(({ amount }) => amount !== 0)
}

/** The sum of all costs. */
export function totalCosts(costs: CostSplit): number {
  return costParts(costs).reduce((sum, part) => sum + part.amount, 0)
}

/** The share of the gross profit that the costs took, in words. */
export function costShare({ shareOfGross }: CostSummary): string {
  return shareOfGross === null
    ? 'there was no gross profit to pay them from'
    : `${percent(shareOfGross)} of the gross profit`
}
