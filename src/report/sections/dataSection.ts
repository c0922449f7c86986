import { date, percent, plural } from '../format.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import type { PeriodSummary } from '../summary.ts'
import { sentenceList } from './sentenceList.ts'

/** What the prices are. */
export function dataSection({ summary }: RunResult): Section {
  const { period, data } = summary
  const filled = data.fundingFilledShare
  const funding = filled === null ? [] : [`Funding: ${percent(filled)} of the settlements were filled in.`]
  return { id: 'data', title: 'Data', body: sentenceList([span(period), ...data.facts, ...funding]) }
}

function span({ start, end, days, bars }: PeriodSummary): string {
  if (start === null) return 'The trades have no times.'
  const parts = [`From ${date(start)} to ${date(end)}`]
  if (days !== null) parts.push(plural(Math.round(days), 'day'))
  if (bars !== null) parts.push(plural(bars, 'bar'))
  return `${parts.join(', ')}.`
}
