import type { RiskLevelSummary } from '../../results/samples.ts'
import type { Content } from '../words/cell.ts'
import { levelName } from '../words/levelCells.ts'
import { LEVEL_FIGURES, type LevelFigureKey } from '../words/levelFigures.ts'
import type { TableContent } from '../words/tableContent.ts'

/** Some figures of every risk level, a row each. */
export function levelTable(
  caption: Content,
  keys: readonly LevelFigureKey[],
  levels: readonly RiskLevelSummary[],
  quote: string,
): TableContent {
  return {
    caption,
    columns: [{ head: 'Risk' }, ...keys.map(key => ({ head: LEVEL_FIGURES[key].head, kind: 'number' as const }))],
    rows: levels.map(level => [levelName(level), ...keys.map(key => LEVEL_FIGURES[key].of(level, quote))]),
  }
}
