import type { TierIncidence } from '../series/tierIncidence.ts'
import { count } from '../words/format.ts'
import { share } from '../words/levels/levelCells.ts'
import type { TableContent } from '../words/tableContent.ts'

/** Trades that the table tells of, the last one among them. */
const ROWS = 10

/** Who has unlocked each larger contract by a trade, and who was ruined before. */
export function incidenceTable({ tiers }: TierIncidence): TableContent {
  const points = tiers[0]!.points
  const step = Math.ceil((points.length - 1) / ROWS)
  const told = points.map((_, i) => i).filter(i => i > 0 && (points.length - 1 - i) % step === 0)
  return {
    caption: 'Accounts by what came first; each share with its 95% interval',
    columns: [
      { head: 'By trade', kind: 'number' },
      ...tiers.flatMap(({ symbol }) => [
        { head: `${symbol} unlocked`, kind: 'number' as const },
        { head: `Ruined before ${symbol}`, kind: 'number' as const },
      ]),
    ],
    rows: told.map(i => [
      count(points[i]!.trade),
      ...tiers.flatMap(({ points }) => [share(points[i]!.reached), share(points[i]!.ruinedBefore)]),
    ]),
  }
}
