import type { RunResult } from '../../results/runResult.ts'
import { TRADES } from '../charts/chartDetail.ts'
import { term } from '../markup/glossary.ts'
import { type Html, type HtmlPart, html } from '../markup/html.ts'
import { markView } from '../markup/marks.ts'
import { outcomeBadge } from '../markup/outcomeBadge.ts'
import { wholeDates } from '../markup/wholeDates.ts'
import { drawnTrades } from '../series/timeline.ts'
import { chartWords } from '../words/panel/chartWords.ts'
import { drawnWords } from '../words/panel/drawnWords.ts'
import { pageKind } from '../words/panel/pageKind.ts'
import type { Check, Panel } from '../words/panel/panel.ts'
import { panelOf } from '../words/panel/panelOf.ts'
import { intervalBar } from './intervalBar.ts'
import { notesView } from './notesView.ts'
import { panelChart } from './panelChart.ts'

/** The first screen of a run's page: the answer at the left, its chart at the right, and what flatters it below. */
export async function panelView(result: RunResult): Promise<Html> {
  const panel = panelOf(result)
  const chart = await panelChart(result)
  const { finding, reading } = chartWords(result)
  const drawn =
    chart === null
      ? null
      : html`<div class="shows">
<h2 class="finding">${finding}</h2>
<p class="reading">${reading.map(piece => (typeof piece === 'string' ? piece : html`<span class="${piece.as === 'more' ? 'more' : `is-${piece.as}`}">${piece.text}</span>`))}${leftOut(result)}</p>
${chart}</div>
`
  return html`<section id="answer" class="panel" aria-labelledby="headline">
<div class="says">
${answerView(panel)}</div>
${drawn}${notesView(result.summary, pageKind(result.summary))}
</section>
`
}

/** How many of the trades are drawn, where that is not all of them. */
function leftOut(result: RunResult): Html | null {
  if (pageKind(result.summary) !== 'run') return null
  const { drawn, taken } = drawnTrades(result, TRADES)
  return drawn.length === taken.length
    ? null
    : html`<span data-drawn="${String(taken.length)}">${drawnWords(drawn.length, taken.length)}</span>`
}

/** Question, outcome, sentence, reason, next step and checks. */
export function answerView({ question, chip, headline, reason, next, checks }: Panel): Html {
  return html`<p class="question">${question}</p>
${chip === null ? null : html`<p>${outcomeBadge(chip)}</p>`}
<h1 id="headline">${wholeDates(headline)}</h1>
<p class="reason">${explained(reason)}</p>
${next === null ? null : html`<p class="next ${next.tone ?? chip?.tone ?? 'none'}"><strong>${next.label}</strong> ${next.text}${next.command === undefined ? null : html` <code>${commandView(next.command)}</code>`}</p>`}
${checks.length === 0 ? null : html`<ul class="checks">${checks.map(checkView)}</ul>`}
`
}

/** A command that breaks between its words, and inside one only where that is wider than the page. */
function commandView(command: string): HtmlPart[] {
  return command.split(' ').map((word, i) => html`${i === 0 ? '' : ' '}<span>${word}</span>`)
}

/** The first R of a sentence opens what R is. */
function explained(reason: string): HtmlPart {
  const at = reason.search(/(?<=\d) R\b/)
  if (at < 0) return wholeDates(reason)
  return [wholeDates(reason.slice(0, at + 1)), term('r', 'R'), wholeDates(reason.slice(at + 2))]
}

const LOOKS = {
  kept: { look: 'kept', mark: '✓', spoken: 'Kept: ' },
  'not kept': { look: 'broken', mark: '✗', spoken: 'Not kept: ' },
  open: { look: 'info', mark: '•', spoken: '' },
} as const

function checkView({ state, label, value, detail, range }: Check): Html {
  const { look, mark, spoken } = LOOKS[state]
  const said = spoken === '' ? null : html`<span class="spoken">${spoken}</span>`
  const bar = range === undefined ? null : intervalBar(range)
  return html`<li class="${look}">${markView(mark)}<span class="label">${said}${label}</span>${bar}<span class="value">${value}</span><span class="detail">${detail}</span></li>
`
}
