import type { PeriodSummary, Summary } from '../../results/summary.ts'
import { date, percent, plural } from './format.ts'

/** What the prices are, in sentences. */
export function dataWords({ period, data }: Summary): readonly string[] {
  const filled = data.fundingFilledShare
  const funding = filled === null ? [] : [`Funding: ${percent(filled)} of the settlements were filled in.`]
  return [span(period), ...data.facts, ...funding]
}

function span({ start, end, days, bars }: PeriodSummary): string {
  if (start === null) return 'The trades have no times.'
  const parts = [`From ${date(start)} to ${date(end)}`]
  if (days !== null) parts.push(plural(Math.round(days), 'day'))
  if (bars !== null) parts.push(plural(bars, 'bar'))
  return `${parts.join(', ')}.`
}
