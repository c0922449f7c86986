import { COMPARISON_CHARTS } from '../charts/comparisonCharts.ts'
import { term } from '../markup/glossary.ts'
import { type Html, html } from '../markup/html.ts'
import { type RunPoint, runSeries } from '../series/runSeries.ts'
import { xCell, xColumn } from '../tables/xColumn.ts'
import { type ComparedRun, comparisonTitle } from '../words/comparedRun.ts'
import { contractValueWords } from '../words/contractValueWords.ts'
import { DRAWDOWNS } from '../words/drawdownKinds.ts'
import { fixed, percent, plural } from '../words/format.ts'
import { heldUp } from '../words/panel/heldUp.ts'
import { chartNumbers, NUMBERS_SHOWN } from './chartNumbers.ts'
import { figure } from './figure.ts'
import { pageFooter } from './pageFooter.ts'
import { pageShell } from './pageShell.ts'
import { renderSection, type Section } from './section.ts'
import { glossaryCards, glossarySection } from './sections/glossarySection.ts'
import { runDifferences } from './sections/runDifferences.ts'
import { runFigures } from './sections/runFigures.ts'
import { runLevels } from './sections/runLevels.ts'
import { runSettings } from './sections/runSettings.ts'

/** Several runs side by side on the same axes, as one page that opens offline and runs no code. */
export async function comparisonPage(runs: readonly ComparedRun[]): Promise<string> {
  const { stepup: version } = runs[0]!.result.summary.versions
  const title = comparisonTitle(runs)
  const sections = [
    runFigures(runs),
    await growth(runs),
    await drawdown(runs),
    runLevels(runs),
    runDifferences(runs),
    runSettings(runs),
  ].filter(section => section !== null)
  const cards = glossaryCards(sections.map(renderSection))
  const glossary = glossarySection(sections.map(renderSection))
  if (glossary !== null) sections.push(glossary)
  const body = html`<main class="page">
<header>
<p class="question">Which of these ${plural(runs.length, 'run')} holds up?</p>
<h1>${heldUp(runs.map(({ result }) => result.summary))}</h1>
${commonName(runs)}<ul class="lead">${runs.map(run => html`<li>${run.label}</li>`)}</ul>
${valueTraded(runs)}
</header>
<nav aria-label="Contents"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
${sections.map(renderSection)}
${cards}${pageFooter(version)}
</main>
`
  return pageShell({ title, version, body, script: null })
}

/** Labels leave out a name that all runs have. */
function commonName(runs: readonly ComparedRun[]): Html | null {
  const [name, ...others] = new Set(runs.map(({ result }) => result.summary.name))
  return others.length > 0 ? null : html`<p class="lead">All of ${name!}</p>`
}

/** One sentence for all runs; each one's contract value stands among its figures. */
function valueTraded(runs: readonly ComparedRun[]): Html | null {
  const drawn = runs.flatMap(({ result: { summary } }) => (summary.samples?.from === 'tape' ? [summary.samples] : []))
  const said = drawn.find(({ anchor }) => anchor === 'last') ?? drawn[0]
  return said === undefined ? null : html`<p>${contractValueWords({ ...said, anchorPrice: null })}</p>`
}

async function growth(runs: readonly ComparedRun[]): Promise<Section> {
  const body = await figure(COMPARISON_CHARTS.growth, runs, {
    caption: `Equity ${where(runs)} as a multiple of each run's own start; cash flows are part of it. ${axisWords(runs)}`,
    numbers: numbers(runs, { head: 'Equity ÷ start', of: point => fixed(point.growth, 3) }),
  })
  return { id: 'growth', title: 'Growth', body }
}

async function drawdown(runs: readonly ComparedRun[]): Promise<Section> {
  const { kind } = runSeries(runs, 2)
  const body = await figure(COMPARISON_CHARTS.drawdown, runs, {
    caption: html`${term('drawdown', 'Drawdown')}, ${kind}: ${DRAWDOWNS[kind].meaning}. ${axisWords(runs)}`,
    numbers: numbers(runs, { head: 'Below the peak', of: point => percent(-point.drawdown) }),
  })
  return { id: 'drawdown', title: 'Under water', body }
}

function numbers(runs: readonly ComparedRun[], { head, of }: { head: string; of: (point: RunPoint) => string }): Html {
  const { timed, points } = runSeries(runs, NUMBERS_SHOWN)
  return chartNumbers({
    caption: 'Each run from its start to its end, the extremes among the rows',
    columns: [{ head: 'Run', kind: 'name' }, xColumn(timed), { head, kind: 'number' }],
    rows: points.map(point => [point.run, xCell(timed, point.x), of(point)]),
  })
}

/** Where the equity is drawn, of all runs alike. */
function where(runs: readonly ComparedRun[]): string {
  return DRAWDOWNS[runSeries(runs, 2).kind].where
}

function axisWords(runs: readonly ComparedRun[]): string {
  const { reason, kind } = runSeries(runs, 2)
  const ruined = runs.some(({ result }) => result.summary.ruin !== null)
  const sentences = [
    reason === null ? null : `${reason}, so all are drawn by the number of the trade.`,
    reason === null && kind === 'closed-trade'
      ? 'A run without bars is among them, so all are drawn after closed trades.'
      : null,
    ruined ? 'A ruined run ends with the trade that ruined it.' : null,
  ]
  return sentences.filter(sentence => sentence !== null).join(' ')
}
