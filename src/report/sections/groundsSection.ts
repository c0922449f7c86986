import { date, percent, plural } from '../format.ts'
import { type Html, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'

/** The rules in force. */
export function assumptionSection({ summary }: RunResult): Section {
  return { id: 'assumptions', title: 'Assumptions in force', body: list(summary.assumptions) }
}

/** What the prices are. */
export function dataSection({ summary }: RunResult): Section {
  const { period, data } = summary
  const span =
    period.start === null
      ? 'The trades have no times.'
      : `From ${date(period.start)} to ${date(period.end)}${period.days === null ? '' : `, ${plural(Math.round(period.days), 'day')}`}${period.bars === null ? '' : `, ${plural(period.bars, 'bar')}`}.`
  const filled =
    data.fundingFilledShare === null
      ? []
      : [`Funding: ${percent(data.fundingFilledShare)} of the settlements were filled in.`]
  return { id: 'data', title: 'Data', body: list([span, ...data.facts, ...filled]) }
}

function list(sentences: readonly string[]): Html {
  if (sentences.length === 0) return html`<p>None.</p>`
  return html`<ul>${sentences.map(sentence => html`<li>${sentence}</li>`)}</ul>`
}
