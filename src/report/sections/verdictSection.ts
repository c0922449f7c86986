import { date, plural } from '../format.ts'
import { type Html, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import { outcomeWords } from '../simulatedPath.ts'
import type { Outcome } from '../summary.ts'
import { wholeDates } from '../wholeDates.ts'

const OUTCOME_CLASSES: Readonly<Record<Outcome, string>> = {
  survived: 'good',
  ruined: 'bad',
  stalled: 'warn',
  'not tradable': 'warn',
}

/** The head of the page: what was run, how it ended, in words; then what a reader should know about this run. */
export function verdictSection({ summary }: RunResult): Html {
  const { verdict, notes, notices, market, period } = summary
  const [first = '', ...rest] = verdict.sentences
  const bars = period.bars === null ? 'trade list' : plural(period.bars, 'bar')
  const span = period.start === null ? '' : ` · ${date(period.start)} to ${date(period.end)}`
  return html`<header>
<p class="kicker">${market.underlying}${wholeDates(span)} · ${bars}</p>
<h1>${summary.name}</h1>
<p class="outcome ${OUTCOME_CLASSES[verdict.outcome]}">${outcomeWords(summary)}</p>
<p class="lead">${wholeDates(first)}</p>
${rest.map(sentence => html`<p>${wholeDates(sentence)}</p>`)}
${aside('What its author says', notes)}${aside('Notices', notices)}
</header>
`
}

function aside(label: string, sentences: readonly string[]): Html | null {
  if (sentences.length === 0) return null
  return html`<aside><h2>${label}</h2><ul>${sentences.map(sentence => html`<li>${wholeDates(sentence)}</li>`)}</ul></aside>
`
}
