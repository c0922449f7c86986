import type { RiskLevelSummary } from '../../../results/samples.ts'
import type { Cell, Content } from '../cell.ts'
import { percent } from '../format.ts'
import { estimate, moneyEstimate, share } from './levelCells.ts'

/** What the samples say of a risk level: the one place that names each figure. */
export interface LevelFigure {
  readonly head: Content
  readonly of: (level: RiskLevelSummary, quote: string) => Cell
}

export type LevelFigureKey =
  | 'survived'
  | 'ruined'
  | 'stalled'
  | 'liquidated'
  | 'medianFinal'
  | 'p05Final'
  | 'p95Final'
  | 'drawdownMedian'
  | 'drawdownP95'
  | 'riskTaken'

export const LEVEL_FIGURES: Readonly<Record<LevelFigureKey, LevelFigure>> = {
  survived: { head: { text: 'Survived', term: 'survived' }, of: level => share(level.survived) },
  ruined: { head: { text: 'Ruined', term: 'ruined' }, of: level => share(level.ruined) },
  stalled: { head: { text: 'Stalled', term: 'stalled' }, of: level => share(level.stalled) },
  liquidated: { head: 'Liquidated', of: level => share(level.liquidated) },
  medianFinal: { head: 'Median end', of: (level, quote) => moneyEstimate(level.medianFinal, quote) },
  p05Final: { head: '5% end below', of: (level, quote) => moneyEstimate(level.p05Final, quote) },
  p95Final: { head: '5% end above', of: (level, quote) => moneyEstimate(level.p95Final, quote) },
  drawdownMedian: {
    head: ['Median worst ', { text: 'drawdown', term: 'drawdown' }],
    of: level => estimate(level.drawdownMedian, percent),
  },
  drawdownP95: { head: '5% fall deeper than', of: level => estimate(level.drawdownP95, percent) },
  riskTaken: { head: 'Risk taken, of asked', of: level => ({ text: percent(level.riskTakenShare) }) },
}
