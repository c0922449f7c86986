import type { SampleSummary } from '../../results/samples.ts'
import type { Content } from '../words/cell.ts'
import { levelName } from '../words/levels/levelCells.ts'
import { LEVEL_FIGURES, type LevelFigureKey } from '../words/levels/levelFigures.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import type { TableContent } from '../words/tableContent.ts'

/** Some figures of every variant, a row each. */
export function levelTable(
  caption: Content,
  keys: readonly LevelFigureKey[],
  samples: SampleSummary,
  quote: string,
): TableContent {
  const { head, mark } = levelWords(samples)
  return {
    caption,
    columns: [{ head }, ...keys.map(key => ({ head: LEVEL_FIGURES[key].head, kind: 'number' as const }))],
    rows: samples.risks.map(level => [levelName(level, mark), ...keys.map(key => LEVEL_FIGURES[key].of(level, quote))]),
  }
}
