import type { Summary } from '../../results/summary.ts'
import { type Html, type HtmlPart, html } from '../markup/html.ts'
import { outcomeBadge } from '../markup/outcomeBadge.ts'
import { DRAWDOWNS, harshestDrawdown } from '../words/drawdownKinds.ts'
import { count, date, NONE, plural } from '../words/format.ts'
import { heldUp, triedOn, triesWords } from '../words/panel/heldUp.ts'
import { type ListedFigure, listedRun } from '../words/panel/listedRun.ts'
import { pageFooter } from './pageFooter.ts'
import { scriptOf } from './pageScripts.ts'
import { pageShell } from './pageShell.ts'
import { sparkline } from './sparkline.ts'
import { topBar } from './topBar.ts'

/** A run in the list of all runs of a folder. */
export interface IndexedRun {
  /** Its name tells runs of one plan apart. */
  readonly folder: string
  /** Of its report, from the page; null where it has none. */
  readonly href: string | null
  /** When it was written: epoch milliseconds. */
  readonly written: number
  readonly summary: Summary
  readonly equity: ArrayLike<number>
}

/** What of a list does not come from its runs. */
export interface IndexParts {
  /** Name of the folder. */
  readonly folder: string
  readonly version: string
  /** Brings filter, order and export to the table; null = a page without scripts. */
  readonly script: string | null
}

const FIGURES = [
  'Times tried',
  'Risk',
  'Trades',
  'A trade makes',
  'Growth',
  'Worst drawdown',
  'Samples ruined',
  'Written',
]

/** All runs of a folder, newest first; filtered and sorted where scripts run. On a telephone a run is one cell. */
export function indexPage(runs: readonly IndexedRun[], { folder, version, script }: IndexParts): Promise<string> {
  const newest = [...runs].sort((a, b) => b.written - a.written || (a.summary.name < b.summary.name ? -1 : 1))
  const summaries = newest.map(({ summary }) => summary)
  const tries = triesWords(summaries)
  const kind = harshestDrawdown(summaries.map(({ facts }) => facts))
  const tried = (run: IndexedRun) => summaries.filter(each => triedOn(each) === triedOn(run.summary)).length
  const of = (is: (summary: Summary) => boolean, noun: string) => {
    const found = summaries.filter(is).length
    return found === 0 ? [] : [`${count(found)} ${noun}`]
  }
  const data = [
    plural(runs.length, 'run'),
    ...of(({ comparison }) => comparison !== null, 'compared'),
    ...of(({ data: { model } }) => model !== null, 'simulated'),
  ]
  const newestDate = newest[0] === undefined ? [] : [`newest ${date(newest[0].written)}`]
  const body = html`${topBar({ kind: 'Runs', name: folder, data: [data.join(', '), ...newestDate].join(' · '), contents: null })}<div class="layout list"><main>
<section id="answer" class="panel runs" aria-labelledby="headline">
<div class="says">
<p class="question">What was tried, and what held up?</p>
<h1 id="headline">${heldUp(summaries)}</h1>
${tries === null ? null : html`<p class="reason">${tries}</p>`}</div>
<div class="listing"><div class="scroll" tabindex="0"><table>
<caption><span>Every run of this folder. Worst drawdown ${DRAWDOWNS[kind].where}; of simulated prices what 95 of 100 accounts stay within; their growth is that of the middle account.</span></caption>
<thead><tr><th scope="col" class="name">Run, folder and kind</th><th scope="col">Outcome</th>${FIGURES.map(head => html`<th scope="col" class="number">${head}</th>`)}<th scope="col">Account, from its start</th></tr></thead>
<tbody>${newest.map(run => rowView(run, tried(run), kind))}</tbody>
</table></div></div>
</section>
${pageFooter(version)}
</main></div>
${scriptOf(script)}`
  return pageShell({ title: 'Runs', version, body, scripts: script === null ? [] : [script] })
}

function rowView(
  { folder, href, written, summary, equity }: IndexedRun,
  tried: number,
  drawdown: ReturnType<typeof harshestDrawdown>,
): Html {
  const { kind, look, rank, risk, trades, played, makes, growth, fall, ruined } = listedRun(summary, drawdown)
  const name = href === null ? html`<bdi>${summary.name}</bdi>` : html`<a href="${href}"><bdi>${summary.name}</bdi></a>`
  const tries = tried === 1 ? '' : `, ${count(tried)} tries`
  const figures: readonly ListedFigure[] = [
    { value: tried, text: count(tried) },
    risk,
    trades,
    makes,
    growth,
    fall,
    ruined,
    { value: written, text: date(written).slice(0, 10) },
  ]
  return html`<tr data-name="${`${summary.name} ${folder}`}" data-outcome="${look.words}" data-kind="${kind}"><th scope="row" class="name">${name}<small>${folder} · ${kind}</small>
<div class="narrow">${outcomeBadge(look)}<span>${kind}, ${risk.text}${tries}, ${played}</span><strong>${growth.text}</strong></div></th><td><data value="${String(rank)}">${outcomeBadge(look)}</data></td>${figures.map(
    figure => html`<td class="number">${figureView(figure)}</td>`,
  )}<td>${summary.comparison === null && summary.data.model === null ? sparkline(equity, summary.ruin !== null) : null}</td></tr>
`
}

function figureView({ value, text, note }: ListedFigure): HtmlPart {
  if (value === null) return NONE
  return html`<data value="${String(value)}">${text}</data>${note === undefined ? null : html`<small>${note}</small>`}`
}
