import type { HedgeResult } from '../../results/hedge.ts'
import { pointsFor } from '../charts/chartDetail.ts'
import { PANEL } from '../charts/chartTheme.ts'
import type { PageChart } from '../charts/pageChart.ts'
import { runDrawdownChart } from '../charts/runDrawdownChart.ts'
import { runGrowthChart } from '../charts/runGrowthChart.ts'
import { type Html, html } from '../markup/html.ts'
import { outcomeBadge } from '../markup/outcomeBadge.ts'
import { table } from '../markup/table.ts'
import { wholeDates } from '../markup/wholeDates.ts'
import { hedgeSeries } from '../series/hedgeSeries.ts'
import type { RunPoint } from '../series/runSeries.ts'
import { hedgeFigureTable, openingsTable, rallyTable } from '../tables/hedgeTables.ts'
import { dataWords } from '../words/dataWords.ts'
import { date, fixed, percent } from '../words/format.ts'
import { HEDGE_LOOKS, hedgeOutcomeWords, hedgeSentences, hedgeSettingWords } from '../words/hedgeWords.ts'
import { chartNumbers, NUMBERS_SHOWN } from './chartNumbers.ts'
import { figure } from './figure.ts'
import { layeredPage } from './layeredPage.ts'
import { noteList } from './notesView.ts'
import { scriptOf } from './pageScripts.ts'
import type { Section } from './section.ts'
import { contractSection } from './sections/contractSection.ts'
import { sentenceList } from './sections/sentenceList.ts'

const GROWTH: PageChart<HedgeResult> = {
  label: 'Line chart of the value of the holding, alone and with the hedge, as a multiple of its start',
  spec: ({ curve }, size) => runGrowthChart(hedgeSeries(curve, pointsFor(size)), size),
}

const DRAWDOWN: PageChart<HedgeResult> = {
  label: 'Line chart of how far the holding, alone and with the hedge, was under its peak',
  wide: PANEL,
  spec: ({ curve }, size) => runDrawdownChart(hedgeSeries(curve, pointsFor(size)), size),
}

/**
 * The story of a hedge as one page that opens offline: what came of it beside its fall, the evidence, the record.
 * @param script brings the contents list and the tables to life; null = a page without scripts
 */
export async function hedgePage(result: HedgeResult, script: string | null = null): Promise<string> {
  const { summary } = result
  const evidence = [await growth(result), rally(result)].filter(section => section !== null)
  const record = [
    { id: 'figures', title: 'Figures', body: table(hedgeFigureTable(result)) },
    { id: 'openings', title: 'Openings', body: table(openingsTable(result)) },
    { id: 'assumptions', title: 'Assumptions in force', body: sentenceList(summary.assumptions) },
    { id: 'data', title: 'Data', body: sentenceList(dataWords(summary)) },
    contractSection({ summary }),
  ]
  return layeredPage({
    title: summary.name,
    version: summary.versions.stepup,
    bar: { kind: 'Hedge', name: summary.name, data: hedgeSettingWords(summary) },
    answer: await answer(result),
    evidence,
    record,
    live: scriptOf(script),
    scripts: script === null ? [] : [script],
  })
}

async function answer(result: HedgeResult): Promise<Html> {
  const { summary } = result
  const { outcome, notes, notices } = summary
  const [first = '', ...rest] = hedgeSentences(summary)
  const words = hedgeOutcomeWords(summary)
  return html`<section id="answer" class="panel" aria-labelledby="headline">
<div class="says">
<p class="question">Does the hedge soften the fall?</p>
<p>${outcomeBadge(HEDGE_LOOKS[outcome])}</p>
<h1 id="headline">${words}.</h1>
<p class="reason">${wholeDates(first)}</p>
<ul class="checks">${rest.map(sentence => html`<li class="told">${wholeDates(sentence)}</li>`)}</ul>
</div>
<div class="shows">
<h2 class="finding">How far it fell, with the hedge and without</h2>
<p class="reading">Below the highest close before: the holding alone, and holding and account together.</p>
${await drawdown(result)}</div>
${noteList([...notes.map(text => ({ by: 'The author says: ', text })), ...notices.map(text => ({ by: null, text }))])}
</section>
`
}

function drawdown(result: HedgeResult): Promise<Html | null> {
  return figure(DRAWDOWN, result, {
    numbers: numbers(result, { head: 'Below the peak', of: point => percent(-point.drawdown) }),
  })
}

async function growth(result: HedgeResult): Promise<Section> {
  const body = await figure(GROWTH, result, {
    caption: 'As a multiple of its own start. What the hedge takes off falls, it takes off rises too.',
    numbers: numbers(result, { head: 'Value ÷ start', of: point => fixed(point.growth, 3) }),
  })
  return { id: 'growth', title: 'Value', body }
}

function rally(result: HedgeResult): Section | null {
  const content = rallyTable(result)
  return content === null ? null : { id: 'rally', title: 'In a rally', body: table(content) }
}

function numbers({ curve }: HedgeResult, { head, of }: { head: string; of: (point: RunPoint) => string }) {
  const { points } = hedgeSeries(curve, NUMBERS_SHOWN)
  return chartNumbers({
    caption: 'From start to end, the extremes among the rows',
    columns: [
      { head: 'What', kind: 'name' },
      { head: 'Date', kind: 'date' },
      { head, kind: 'number' },
    ],
    rows: points.map(point => [point.run, date(point.x), of(point)]),
  })
}
