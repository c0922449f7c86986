import type { RunResult } from '../../../results/runResult.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { table } from '../../markup/table.ts'
import { alternativesTable } from '../../tables/alternativesTable.ts'
import { textOf } from '../../words/cell.ts'
import { alternativesWords } from '../../words/evidence/alternativesWords.ts'
import { FINDINGS } from '../../words/evidence/chartFindings.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** The account beside the smallest contract alone and beside holding; null where nothing was taken, or nothing played. */
export async function alternativesSection(result: RunResult): Promise<Section | null> {
  const { summary } = result
  const caption = alternativesWords(summary)
  if (caption === null || summary.facts.taken === 0) return null
  const body = await figure(RUN_CHARTS.alternatives, result, {
    finding: FINDINGS.alternatives(summary),
    caption,
    numbers: table(alternativesTable(summary)),
  })
  if (body === null) return null
  const [, ...ways] = alternativesTable(summary).rows
  const sum = ways.map(([way, , difference]) => `${textOf(way!)} ${textOf(difference!)}`).join(', ')
  return { id: 'alternatives', title: 'Against doing less', sum, body }
}
