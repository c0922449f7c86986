import type { FillRow } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import { count, money } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

/**
 * What entries cost and what each leg did: spread and slippage, fees, funding from the entry to the leg; liquidation fees
 * are no leg's. No row where every trade left whole.
 */
export function legCostTable({ fills, summary }: Pick<RunResult, 'fills' | 'summary'>): TableContent {
  const { quote } = summary.market
  const byLeg = Map.groupBy(fills, ({ leg }) => leg)
  const legs = [...byLeg.keys()].toSorted((a, b) => a - b)
  const total = (rows: readonly FillRow[], of: 'spreadCost' | 'fee' | 'funding') =>
    money(
      rows.reduce((sum, row) => sum + row[of], 0),
      quote,
    )
  return {
    caption: 'Costs by leg, liquidation fees apart',
    columns: [
      { head: 'Leg' },
      { head: 'Fills', kind: 'number' },
      { head: 'Spread and slippage', kind: 'number' },
      { head: 'Fees', kind: 'number' },
      { head: 'Funding', kind: 'number' },
    ],
    rows:
      legs.length < 3
        ? []
        : legs.map(leg => {
            const rows = byLeg.get(leg)!
            const name = leg === 0 ? 'Entry' : `Leg ${count(leg)}`
            return [name, count(rows.length), total(rows, 'spreadCost'), total(rows, 'fee'), total(rows, 'funding')]
          }),
  }
}
