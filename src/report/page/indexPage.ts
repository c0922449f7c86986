import { ownLevel, type Proportion } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { Html, type HtmlPart, html } from '../markup/html.ts'
import { outcomeCell } from '../markup/outcomeBadge.ts'
import { table } from '../markup/table.ts'
import { DRAWDOWNS, type DrawdownName, harshestDrawdown, worstDrawdown } from '../words/drawdownKinds.ts'
import { chance, count, date, money, NONE, percent, plural, setting, signedPercent } from '../words/format.ts'
import { growth } from '../words/growth.ts'
import { SURVIVED } from '../words/outcomeWords.ts'
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

const FIGURES = ['Written', 'Risk', 'Ended with', 'Growth', 'Worst drawdown', 'Trades', 'Survive', 'Ruined', 'Stalled']

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
  const kind = harshestDrawdown(runs.map(({ summary }) => summary.facts))
  const body = html`<main class="page" id="runs">
<header><p class="kicker">Newest first</p><h1>${plural(runs.length, 'run')}</h1></header>
${table({
  caption: `Every run of this folder, with the name of its own folder. Worst drawdown ${kind}: ${DRAWDOWNS[kind].meaning}. Of its samples: survive (${SURVIVED}), ruined, stalled`,
  columns: COLUMNS,
  rows: newest.map(run => cells(run, kind)),
})}
${pageFooter(version)}
</main>
<script type="module">${new Html(SORT_SCRIPT)}</script>
`
  return pageShell({ title: 'Runs', version, body, script: SORT_SCRIPT })
}

function cells({ folder, href, written, summary, equity }: IndexedRun, kind: DrawdownName): HtmlPart[] {
  const { name, facts, market, plan, samples } = summary
  const own = ownLevel(samples)
  const drawdown = worstDrawdown(facts, kind)
  const grown = growth(summary)
  const outcome = outcomeCell(summary)
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
    curve,
  ]
}

function share(found: Proportion | undefined): Html {
  return sortable(found?.share ?? null, found === undefined ? NONE : chance(found.share))
}

function sortable(value: number | null, text: string): Html {
  return html`<data value="${value === null ? '' : String(value)}">${text}</data>`
}
