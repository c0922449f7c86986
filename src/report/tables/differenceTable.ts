import type { RiskLevelSummary } from '../../results/samples.ts'
import { pairedLevels } from '../series/pairedLevels.ts'
import { chance, NONE, setting, signedPercent } from '../words/format.ts'
import { estimate, levelName } from '../words/levelCells.ts'
import { LEVEL_FIGURES } from '../words/levelFigures.ts'
import type { TableContent } from '../words/tableContent.ts'

/** The typical end at each risk against that of the plan's own. */
export function differenceTable(risks: readonly RiskLevelSummary[], quote: string): TableContent {
  const levels = pairedLevels(risks)
  const own = setting(risks.find(level => level.own)?.risk)
  const { riskTaken } = LEVEL_FIGURES
  return {
    caption: `Paired with ${own}, on the very same draws: the typical (geometric mean) end against that at ${own}; under it its 95% interval`,
    columns: [
      { head: 'Risk' },
      { head: 'Typical end', kind: 'number' },
      { head: `Ends above ${own}`, kind: 'number' },
      { head: riskTaken.head, kind: 'number' },
    ],
    rows: risks.map(risk => {
      const level = levels.find(({ name }) => name === setting(risk.risk))
      return [
        levelName(risk),
        level === undefined ? NONE : estimate(level, signedPercent),
        risk.own ? NONE : chance(risk.winsShare),
        riskTaken.of(risk, quote),
      ]
    }),
  }
}
