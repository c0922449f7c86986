import type { Estimate, SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { percent } from '../words/format.ts'
import { estimate, levelName, moneyEstimate, share } from '../words/levelCells.ts'
import { medianTrade } from '../words/medianTrade.ts'
import { SURVIVED } from '../words/outcomeWords.ts'
import type { TableContent } from '../words/tableContent.ts'
import { tierLabelOf } from '../words/tierLabel.ts'

/** What becomes of the sampled accounts at each risk: outcome, end and drawdown, and the step up to larger contracts. */
export function accountTables(samples: SampleSummary, summary: Summary): readonly TableContent[] {
  const tables = [outcomes(samples), ends(samples, summary), largerContracts(samples, summary)]
  return tables.filter(({ rows }) => rows.length > 0)
}

function outcomes({ risks }: SampleSummary): TableContent {
  return {
    caption: `What becomes of the accounts (survived: ${SURVIVED}); under each share its 95% interval`,
    columns: [
      { head: 'Risk' },
      { head: { text: 'Survived', term: 'survived' }, kind: 'number' },
      { head: { text: 'Ruined', term: 'ruined' }, kind: 'number' },
      { head: { text: 'Stalled', term: 'stalled' }, kind: 'number' },
      { head: 'Liquidated', kind: 'number' },
    ],
    rows: risks.map(level => [
      levelName(level),
      share(level.survived),
      share(level.ruined),
      share(level.stalled),
      share(level.liquidated),
    ]),
  }
}

function ends({ risks }: SampleSummary, { market }: Summary): TableContent {
  const inMoney = (found: Estimate) => moneyEstimate(found, market.quote)
  return {
    caption: 'Where they end and how deep they fall; under each figure its 95% interval',
    columns: [
      { head: 'Risk' },
      { head: 'Median end', kind: 'number' },
      { head: '5% end below', kind: 'number' },
      { head: '5% end above', kind: 'number' },
      { head: ['Median worst ', { text: 'drawdown', term: 'drawdown' }], kind: 'number' },
      { head: '5% fall deeper than', kind: 'number' },
    ],
    rows: risks.map(level => [
      levelName(level),
      inMoney(level.medianFinal),
      inMoney(level.p05Final),
      inMoney(level.p95Final),
      estimate(level.drawdownMedian, percent),
      estimate(level.drawdownP95, percent),
    ]),
  }
}

/** Reaching a tier and ruin compete: what comes first counts. No row where the ladder has one tier. */
function largerContracts({ risks, trades }: SampleSummary, summary: Summary): TableContent {
  const rows = risks.flatMap(level =>
    level.reached.map(reach => {
      return [
        levelName(level),
        tierLabelOf(summary, reach.tier),
        share(reach.share),
        share(reach.ruinedBefore),
        share(reach.neither),
        medianTrade(reach.medianTrades, trades),
      ]
    }),
  )
  return {
    caption:
      'The step up to a larger contract: what comes first. The median counts all accounts, those that never get there last',
    columns: [
      { head: 'Risk' },
      { head: 'Contract', kind: 'name' },
      { head: 'Reached', kind: 'number' },
      { head: 'Ruined before', kind: 'number' },
      { head: 'Neither yet', kind: 'number' },
      { head: 'Median trade of the step', kind: 'number' },
    ],
    rows,
  }
}
