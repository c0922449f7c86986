import { percent } from './format.ts'
import type { Term } from './glossary.ts'
import type { CostSplit, CostSummary } from './summary.ts'

/** One cost: positive when it lowers the net. */
export interface CostPart {
  readonly name: string
  readonly term: Term | null
  readonly of: keyof CostSplit
  readonly amount: number
}

/** A step from gross to net as it changes the account: costs are negative. */
export interface CostRow {
  readonly name: string
  readonly term: Term | null
  readonly whole: number
  /** By the tiers that were traded. */
  readonly byTier: readonly number[]
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

/** From gross over each cost to net, in whole and by tier. */
export function costRows(costs: CostSummary): readonly CostRow[] {
  const row = (name: string, term: Term | null, of: keyof CostSplit, sign: 1 | -1): CostRow => ({
    name,
    term,
    whole: sign * costs[of],
    byTier: costs.byTier.map(tier => sign * tier[of]),
  })
  return [
    row('Gross', null, 'gross', 1),
    ...costParts(costs).map(part => row(part.name, part.term, part.of, -1)),
    row('Net', null, 'net', 1),
  ]
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
