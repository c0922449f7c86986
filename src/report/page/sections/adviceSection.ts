import type { RunResult } from '../../../results/runResult.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { selectionTable } from '../../tables/selectionTable.ts'
import { adviceWords } from '../../words/levels/adviceWords.ts'
import { levelWords } from '../../words/levels/levelWords.ts'
import { proofWords } from '../../words/proofWords.ts'
import type { Section } from '../section.ts'

/** Which risk to take and what the trades can prove; null unless risk levels were compared. */
export function adviceSection({ summary }: RunResult): Section | null {
  const { comparison } = summary
  if (comparison === null) return null
  const { selections } = comparison
  const body = [
    html`<p>${adviceWords(comparison, summary)}</p>`,
    selections.some(({ skipped }) => skipped.trades > 0)
      ? table(selectionTable(selections, levelWords(summary.samples)))
      : null,
    html`<p>${proofWords(comparison, summary)}</p>`,
  ]
  return { id: 'advice', title: levelWords(summary.samples).question, body }
}
