import { ownLevel, type SampleSummary } from '../../results/samples.ts'
import { pairedLevels } from '../series/pairedLevels.ts'
import { chance, NONE, signedPercent } from '../words/format.ts'
import { estimate, levelName } from '../words/levels/levelCells.ts'
import { LEVEL_FIGURES } from '../words/levels/levelFigures.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import type { TableContent } from '../words/tableContent.ts'

/** The typical end at each risk against that of the plan's own. */
export function differenceTable(samples: Pick<SampleSummary, 'risks' | 'by'>, quote: string): TableContent {
  const { risks } = samples
  const words = levelWords(samples)
  const levels = pairedLevels(risks)
  const own = ownLevel(samples)?.label ?? ''
  const { riskTaken } = LEVEL_FIGURES
  return {
    caption: `Paired with ${words.named(own)}, on the very same draws: the typical (geometric mean) end against that ${words.at(own)}, with its 95% interval`,
    columns: [
      { head: words.head },
      { head: 'Typical end', kind: 'number' },
      { head: `Ends above ${words.named(own)}`, kind: 'number' },
      { head: riskTaken.head, kind: 'number' },
    ],
    rows: risks.map(risk => {
      const level = levels.find(({ name }) => name === risk.label)
      return [
        levelName(risk, words.mark),
        level === undefined ? NONE : estimate(level, signedPercent),
        risk.own ? NONE : chance(risk.winsShare),
        riskTaken.of(risk, quote),
      ]
    }),
  }
}
