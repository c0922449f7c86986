import type { PeriodSummary, Summary } from '../../results/summary.ts'
import { readFileWords } from './files/fileWords.ts'
import { date, percent, plural } from './format.ts'

/** What the prices are, in sentences; results of older programs say of their files what their facts hold. */
export function dataWords({ period, data }: Pick<Summary, 'period' | 'data'>): readonly string[] {
  const filled = data.fundingFilledShare
  const funding = filled === null ? [] : [`Funding: ${percent(filled)} of the settlements were filled in.`]
  return [span(period), ...(data.files ?? []).map(readFileWords), ...data.facts, ...funding]
}

function span({ start, end, days, bars }: PeriodSummary): string {
  if (start === null) return 'The trades have no times.'
  const parts = [`From ${date(start)} to ${date(end)}`]
  if (days !== null) parts.push(plural(Math.round(days), 'day'))
  if (bars !== null) parts.push(plural(bars, 'bar'))
  return `${parts.join(', ')}.`
}
