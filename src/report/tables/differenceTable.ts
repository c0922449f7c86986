import type { RiskLevelSummary } from '../../results/samples.ts'
import { pairedLevels } from '../series/pairedLevels.ts'
import { NONE, percent, setting, signedPercent } from '../words/format.ts'
import { levelName } from '../words/levelCells.ts'
import type { TableContent } from '../words/tableContent.ts'

/** The typical end at each risk against that of the plan's own. */
export function differenceTable(risks: readonly RiskLevelSummary[]): TableContent {
  const levels = pairedLevels(risks)
  return {
    caption: 'Paired with this plan, on the very same draws',
    columns: [
      { head: 'Risk' },
      { head: 'Typical end', kind: 'number' },
      { head: '95% interval', kind: 'number' },
      { head: 'Ends above this plan', kind: 'number' },
      { head: 'Risk taken of risk asked', kind: 'number' },
    ],
    rows: risks.map(risk => {
      const level = levels.find(({ name }) => name === setting(risk.risk))
      return [
        levelName(risk),
        signedPercent(level?.value),
        level === undefined ? NONE : `${signedPercent(level.low)} to ${signedPercent(level.high)}`,
        risk.own ? NONE : percent(risk.winsShare),
        percent(risk.riskTakenShare),
      ]
    }),
  }
}
