import type { RunResult } from '../../../results/runResult.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { gapTable } from '../../tables/gapTable.ts'
import { FINDINGS } from '../../words/evidence/chartFindings.ts'
import { gapWords } from '../../words/evidence/gapWords.ts'
import { signedMoney } from '../../words/format.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** What whole contracts and each cost took from the ideal; null where nothing was played or taken. */
export async function gapSection(result: RunResult): Promise<Section | null> {
  const { summary } = result
  const words = gapWords(summary)
  if (words === null || summary.facts.taken === 0) return null
  const numbers = table(gapTable(summary))
  const caption = html`${words}. A step is more than its costs alone: what is lost early is missing in the size of later
    trades.`
  const body = (await figure(RUN_CHARTS.gap, result, { finding: FINDINGS.gap(summary), caption, numbers })) ?? [
    html`<p>${caption}</p>`,
    numbers,
  ]
  const steps = summary.idealGap!.steps!
  const gap = steps.at(-1)!.finalEquity - steps[0]!.finalEquity
  return { id: 'gap', title: 'Gap to the ideal', sum: signedMoney(gap, summary.market.quote), body }
}
