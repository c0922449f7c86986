import type { RunResult } from '../../../results/runResult.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { count } from '../../words/format.ts'
import { metricList, type ShownMetric } from '../../words/metricList.ts'
import type { Section } from '../section.ts'

const GROUPS = ['Growth', 'Risk', 'Ratios', 'Trades'] as const

/** Growth, risk, ratios and trades in numbers. */
export function metricSection({ summary }: RunResult): Section {
  const metrics = metricList(summary)
  const { periodsPerYear, periods, values, reasons } = summary.curve
  const tables = GROUPS.map(group =>
    groupTable(
      group,
      metrics.filter(metric => metric.group === group),
    ),
  )
  const year =
    values['periods_per_year'] === null
      ? html`Of yearly figures there is growth by the calendar at most: ${reasons['periods_per_year'] ?? periods}.`
      : html`Yearly figures count ${count(periodsPerYear)} periods a year (${periods}).`
  const lead = html`<p>${year} Drawdowns are of every ${summary.period.bars === null ? 'closed trade' : 'bar close'}. Every
    other metric is in summary.json.</p>`
  return { id: 'metrics', title: 'Metrics', body: [lead, html`<div class="pair">${tables}</div>`] }
}

function groupTable(group: string, metrics: readonly ShownMetric[]): Html | null {
  if (metrics.length === 0) return null
  return table({
    caption: group,
    columns: [{ head: 'Metric' }, { head: 'Value', kind: 'number' }],
    rows: metrics.map(({ label, term: key, value, note, reason }) => [
      key === null ? label : term(key, label),
      [value, html`<small>${reason ?? note}</small>`],
    ]),
  })
}
