import type { CostSplit } from '../../results/account.ts'
import type { Summary } from '../../results/summary.ts'
import { costParts } from './costParts.ts'
import { money, percent } from './format.ts'
import type { Term } from './terms.ts'
import { tierLabelOf } from './tierLabel.ts'

/** From gross over each cost to net; costs are negative. */
export interface CostTable {
  /** Of the cells: the contracts where several were traded, the whole, its share of a gross profit. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly name: string; readonly term: Term | null; readonly cells: readonly string[] }[]
}

/** Where the money went, in whole and by contract. */
export function costTable(summary: Pick<Summary, 'costs' | 'market'>): CostTable {
  const { costs, market } = summary
  const tiers = costs.byTier.length < 2 ? [] : costs.byTier
  const row = (name: string, term: Term | null, of: keyof CostSplit, sign: 1 | -1) => {
    const amounts = [...tiers, costs].map(split => sign * split[of])
    const share = costs.gross > 0 ? [percent((sign * costs[of]) / costs.gross)] : []
    return { name, term, cells: [...amounts.map(amount => money(amount, market.quote)), ...share] }
  }
  return {
    heads: [
      ...tiers.map(({ tier }) => tierLabelOf(summary, tier)),
      'Whole',
      ...(costs.gross > 0 ? ['Share of gross'] : []),
    ],
    rows: [
      row('Gross', null, 'gross', 1),
      ...costParts(costs).map(part => row(part.name, part.term, part.of, -1)),
      row('Net', null, 'net', 1),
    ],
  }
}
