import type { RunResult } from '../../../results/runResult.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { useTable } from '../../tables/useTable.ts'
import { percent } from '../../words/format.ts'
import { selectionWords } from '../../words/selectionWords.ts'
import type { Section } from '../section.ts'

/** Time in the market, margin, and what was taken of what came up; null where it was not counted, or nothing taken. */
export function useSection({ summary }: RunResult): Section | null {
  if (summary.exposure === null || summary.facts.taken === 0) return null
  const chosen = summary.selection === null ? null : selectionWords(summary.selection)
  const body = [chosen === null ? null : html`<p>${chosen}.</p>`, table(useTable(summary))]
  const sum = `in the market ${percent(summary.exposure.timeInMarket.value)} of the time`
  return { id: 'use', title: 'Time, margin and trades used', sum, body }
}
