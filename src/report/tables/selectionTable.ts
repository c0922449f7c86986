import type { LevelSelection } from '../../results/comparison.ts'
import type { SelectedTrades } from '../../results/selection.ts'
import { type HtmlPart, html } from '../markup/html.ts'
import type { TableContent } from '../markup/table.ts'
import { inR, intervalInR, NONE, setting } from '../words/format.ts'

/** What each level takes and what it skips, as mean R with one smallest contract. */
export function selectionTable(selections: readonly LevelSelection[]): TableContent {
  return {
    caption: 'Mean R of the trades taken and of those skipped, with one smallest contract; under it its 95% interval',
    columns: [
      { head: 'Risk' },
      { head: 'Taken', kind: 'number' },
      { head: 'Skipped', kind: 'number' },
      { head: 'Taken less skipped', kind: 'number' },
    ],
    rows: selections.map(({ risk, taken, skipped, difference }) => [
      setting(risk),
      meanCell(taken),
      meanCell(skipped),
      difference === null ? NONE : intervalInR(difference),
    ]),
  }
}

function meanCell({ meanR }: SelectedTrades): HtmlPart {
  return meanR === null ? NONE : html`${inR(meanR.mean)}<small>${intervalInR(meanR)}</small>`
}
