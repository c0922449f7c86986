import type { RunResult } from '../../../results/runResult.ts'
import { type Html, html } from '../../markup/html.ts'
import { outcomeBadge } from '../../markup/outcomeBadge.ts'
import { wholeDates } from '../../markup/wholeDates.ts'
import { date, plural } from '../../words/format.ts'

/** The head of the page: what was run, how it ended, and what that proves. */
export function verdictSection({ summary }: RunResult): Html {
  const { verdict, market, period } = summary
  const bars = period.bars === null ? 'trade list' : plural(period.bars, 'bar')
  const span = period.start === null ? '' : ` · ${date(period.start)} to ${date(period.end)}`
  return html`<header>
<p class="kicker">${market.underlying}${wholeDates(span)} · ${bars}</p>
<h1>${summary.name}</h1>
${outcomeBadge(summary)}
${verdict.sentences.map(sentence => html`<p class="lead">${wholeDates(sentence)}</p>`)}
</header>
`
}
