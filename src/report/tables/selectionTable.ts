import type { LevelSelection } from '../../results/comparison.ts'
import type { SelectedTrades } from '../../results/selection.ts'
import type { Piece } from '../words/cell.ts'
import { endInR, inR, intervalInR, NONE } from '../words/format.ts'
import type { LevelWords } from '../words/levels/levelWords.ts'
import type { TableContent } from '../words/tableContent.ts'

/** What each level takes and what it skips, as mean R with one smallest contract. */
export function selectionTable(selections: readonly LevelSelection[], { head }: LevelWords): TableContent {
  return {
    caption: 'Mean R, with its 95% interval, of the trades taken and of those skipped, each with one smallest contract',
    columns: [
      { head },
      { head: 'Taken', kind: 'number' },
      { head: 'Skipped', kind: 'number' },
      { head: 'Taken less skipped', kind: 'number' },
    ],
    rows: selections.map(({ label, taken, skipped, difference }) => [
      label,
      meanCell(taken),
      meanCell(skipped),
      difference === null ? NONE : intervalInR(difference),
    ]),
  }
}

function meanCell({ meanR }: SelectedTrades): Piece {
  return meanR === null ? NONE : { text: inR(meanR.mean), interval: [endInR(meanR.low), endInR(meanR.high)] }
}
