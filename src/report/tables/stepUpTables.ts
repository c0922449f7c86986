import type { ReachSummary, SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import type { Content } from '../words/cell.ts'
import { levelName, share } from '../words/levels/levelCells.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import { medianTrade } from '../words/levels/medianTrade.ts'
import type { Column, TableContent } from '../words/tableContent.ts'
import { tierLabelOf } from '../words/tierLabel.ts'

const COLUMNS: readonly Column[] = ['Reached', 'Ruined before', 'Neither yet', 'Median trade'].map(head => ({
  head,
  kind: 'number',
}))

/** Reaching a tier and ruin compete: what comes first counts. No row where the ladder has one tier. */
export function stepUpTable(samples: SampleSummary, summary: Summary): TableContent {
  const { head, mark } = levelWords(samples)
  const { risks, trades } = samples
  return {
    caption: caption('a larger contract'),
    columns: [{ head }, { head: 'Contract', kind: 'name' }, ...COLUMNS],
    rows: risks.flatMap(level =>
      level.reached.map(reach => [levelName(level, mark), tierLabelOf(summary, reach.tier), ...cells(reach, trades)]),
    ),
  }
}

/** The same with a table for each tier, where a row has little room. */
export function stepUpTables(samples: SampleSummary, summary: Summary): readonly TableContent[] {
  const { head, mark } = levelWords(samples)
  const { risks, trades } = samples
  return risks[0]!.reached.map(({ tier }, k) => ({
    caption: caption(tierLabelOf(summary, tier)),
    columns: [{ head }, ...COLUMNS],
    rows: risks.map(level => [levelName(level, mark), ...cells(level.reached[k]!, trades)]),
  }))
}

function caption(to: string): string {
  return `The step up to ${to}: what comes first. The median counts all accounts, those that never get there last`
}

function cells({ share: reached, ruinedBefore, neither, medianTrades }: ReachSummary, trades: number): Content[] {
  return [share(reached), share(ruinedBefore), share(neither), medianTrade(medianTrades, trades)]
}
