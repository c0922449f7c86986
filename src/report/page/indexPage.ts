import type { ComparisonSummary } from '../../results/comparison.ts'
import { ownLevel, type Proportion } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { Html, type HtmlPart, html } from '../markup/html.ts'
import { outcomeBadge, outcomeCell } from '../markup/outcomeBadge.ts'
import { table } from '../markup/table.ts'
import { DRAWDOWNS, type DrawdownName, harshestDrawdown, worstDrawdown } from '../words/drawdownKinds.ts'
import { chance, count, date, money, NONE, percent, plural, setting, signedPercent } from '../words/format.ts'
import { growth } from '../words/growth.ts'
import { recommendedLook } from '../words/levels/compareWords.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import { SURVIVED } from '../words/outcomeWords.ts'
import { heldUp, triedOn, triesWords } from '../words/panel/heldUp.ts'
import type { Column } from '../words/tableContent.ts'
import { pageFooter } from './pageFooter.ts'
import { pageShell } from './pageShell.ts'
import { SORT_SCRIPT } from './sortScript.ts'
import { sparkline } from './sparkline.ts'

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

const FIGURES = [
  'Written',
  'Risk',
  'Ended with',
  'Growth',
  'Worst drawdown',
  'Trades',
  'Survive',
  'Ruined',
  'Stalled',
  'Times tried',
]

/** On a telephone, outcome and equity stand below the name. */
const COLUMNS: readonly Column[] = [
  { head: 'Run', kind: 'name' },
  { head: 'Outcome', kind: 'wide' },
  ...FIGURES.map(head => ({ head, kind: 'number' as const })),
  { head: 'Equity', kind: 'wide' },
]

/** All runs of a folder, newest first; the table can be sorted where scripts run. */
export function indexPage(runs: readonly IndexedRun[], version: string): Promise<string> {
  const newest = [...runs].sort((a, b) => b.written - a.written || (a.summary.name < b.summary.name ? -1 : 1))
  const summaries = newest.map(({ summary }) => summary)
  const tries = triesWords(summaries)
  const tried = (run: IndexedRun) => summaries.filter(each => triedOn(each) === triedOn(run.summary)).length
  const kind = harshestDrawdown(runs.map(({ summary }) => summary.facts))
  const body = html`<main class="page" id="runs">
<header><p class="question">What was tried, and what held up?</p>
<h1>${heldUp(summaries)}</h1>
${tries === null ? null : html`<p class="reason">${tries}</p>`}</header>
${table({
  caption: `Every run of this folder, with the name of its own folder. Worst drawdown ${kind}: ${DRAWDOWNS[kind].meaning}. Of its samples: survive (${SURVIVED}), ruined, stalled`,
  columns: COLUMNS,
  rows: newest.map(run => cells(run, kind, tried(run))),
})}
${pageFooter(version)}
</main>
<script type="module">${new Html(SORT_SCRIPT)}</script>
`
  return pageShell({ title: 'Runs', version, body, script: SORT_SCRIPT })
}

function cells({ folder, href, written, summary, equity }: IndexedRun, kind: DrawdownName, tried: number): HtmlPart[] {
  const { name, facts, market, plan, samples } = summary
  const own = ownLevel(samples)
  const drawdown = worstDrawdown(facts, kind)
  const grown = growth(summary)
  const outcome = summary.comparison === null ? outcomeCell(summary) : comparedCell(summary, summary.comparison)
  const end = money(facts.final_equity, market.quote)
  const curve = sparkline(equity)
  return [
    html`${href === null ? name : html`<a href="${href}">${name}</a>`}<small>${folder}</small>
<div class="narrow">${outcome} ${end} (${signedPercent(grown)})${curve}</div>`,
    outcome,
    sortable(written, date(written)),
    sortable(plan.risk, setting(plan.risk)),
    sortable(facts.final_equity, end),
    sortable(grown, signedPercent(grown)),
    sortable(drawdown, percent(drawdown)),
    sortable(facts.taken, count(facts.taken)),
    ...[own?.survived, own?.ruined, own?.stalled].map(share),
    sortable(tried, count(tried)),
    curve,
  ]
}

/** A comparison is marked as one, and ends with which level it recommends. */
function comparedCell(summary: Summary, comparison: ComparisonSummary): Html {
  return html`${outcomeBadge(recommendedLook(comparison, summary))}<small>compares ${plural(summary.samples?.risks.length ?? 0, levelWords(summary.samples).noun)}</small>`
}

function share(found: Proportion | undefined): Html {
  return sortable(found?.share ?? null, found === undefined ? NONE : chance(found.share))
}

function sortable(value: number | null, text: string): Html {
  return html`<data value="${value === null ? '' : String(value)}">${text}</data>`
}
