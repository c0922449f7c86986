import type { RiskLevelSummary } from '../../../results/samples.ts'
import type { MarketSummary } from '../../../results/summary.ts'
import { type Cell, textOf } from '../cell.ts'
import { NONE, signedPercent } from '../format.ts'
import { SURVIVED } from '../outcomeWords.ts'
import { tierLabelOf } from '../tierLabel.ts'
import { estimate, share } from './levelCells.ts'
import { LEVEL_FIGURES, type LevelFigureKey } from './levelFigures.ts'

/** A figure of a risk level with its 95% interval, as the what-if panel shows it. */
export interface WhatIfRow {
  readonly label: string
  readonly figure: Cell
}

/** What becomes of the accounts of one level. */
export function whatIfRows(
  level: RiskLevelSummary,
  market: Pick<MarketSummary, 'quote' | 'tiers'>,
): readonly WhatIfRow[] {
  const row = (key: LevelFigureKey, meaning = ''): WhatIfRow => {
    const { head, of } = LEVEL_FIGURES[key]
    return { label: textOf(head) + meaning, figure: of(level, market.quote) }
  }
  const ends = ['medianFinal', 'p05Final', 'p95Final', 'drawdownMedian', 'drawdownP95'] as const
  return [
    row('survived', ` (${SURVIVED})`),
    row('ruined'),
    row('stalled'),
    ...ends.map(key => row(key)),
    ...level.reached.map(({ tier, share: reached }) => ({
      label: `Reached ${tierLabelOf({ market }, tier)}`,
      figure: share(reached),
    })),
    {
      label: 'Typical end, against this plan',
      figure:
        level.paired === null
          ? { text: NONE, interval: [] }
          : estimate(level.paired, log => signedPercent(Math.expm1(log))),
    },
  ]
}
