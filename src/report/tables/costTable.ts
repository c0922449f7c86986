import type { CostSplit } from '../../results/account.ts'
import type { Summary } from '../../results/summary.ts'
import type { Piece } from '../words/cell.ts'
import { costParts } from '../words/costParts.ts'
import { money, percent } from '../words/format.ts'
import type { Column, TableContent } from '../words/tableContent.ts'
import { tierLabelOf } from '../words/tierLabel.ts'

/**
 * Where the money went, from gross over each cost to net; costs are negative. In columns: the contracts where several
 * were traded, the whole, its share of a gross profit. No row where nothing was traded.
 */
export function costTable(summary: Pick<Summary, 'costs' | 'market'>): TableContent {
  const { costs, market } = summary
  const tiers = costs.byTier.length < 2 ? [] : costs.byTier
  const row = (name: Piece, of: keyof CostSplit, sign: 1 | -1) => {
    const amounts = [...tiers, costs].map(split => sign * split[of])
    const share = costs.shareOfGross === null ? [] : [percent((sign * costs[of]) / costs.gross)]
    return [name, ...amounts.map(amount => money(amount, market.quote)), ...share]
  }
  const heads = [
    ...tiers.map(({ tier }) => tierLabelOf(summary, tier)),
    'Whole',
    ...(costs.shareOfGross === null ? [] : ['Share of gross']),
  ]
  return {
    caption: 'From gross to net',
    columns: [{ head: 'Part' }, ...heads.map((head): Column => ({ head, kind: 'number' }))],
    rows:
      costs.byTier.length === 0
        ? []
        : [
            row('Gross', 'gross', 1),
            ...costParts(costs).map(({ name, term, of }) => row(term === null ? name : { text: name, term }, of, -1)),
            row('Net', 'net', 1),
          ],
  }
}
