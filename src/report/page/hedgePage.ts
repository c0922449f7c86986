import { hedgeOnBarClock } from '../../results/barClock.ts'
import type { HedgeResult } from '../../results/hedge.ts'
import { pointsFor } from '../charts/chartDetail.ts'
import { PANEL } from '../charts/chartTheme.ts'
import { hedgeFallChart, hedgeValueChart } from '../charts/hedgeCharts.ts'
import type { PageChart } from '../charts/pageChart.ts'
import { type Html, html } from '../markup/html.ts'
import { table } from '../markup/table.ts'
import { type HedgePoint, hedgeSeries } from '../series/hedgeSeries.ts'
import { hedgeFigureTable, openingsTable, rallyTable } from '../tables/hedgeTables.ts'
import { dataWords } from '../words/dataWords.ts'
import { date, fixed, money, percent, plural, times } from '../words/format.ts'
import { hedgeSettingWords } from '../words/hedgeWords.ts'
import { hedgeFinding, hedgePanel, hedgeValueFinding } from '../words/panel/hedgePanel.ts'
import { chartNumbers, NUMBERS_SHOWN } from './chartNumbers.ts'
import { figure } from './figure.ts'
import { layeredPage } from './layeredPage.ts'
import { noteList } from './notesView.ts'
import { scriptOf } from './pageScripts.ts'
import { answerView } from './panelView.ts'
import type { Section } from './section.ts'
import { contractSection } from './sections/contractSection.ts'
import { sentenceList } from './sections/sentenceList.ts'

const VALUE: PageChart<HedgeResult> = {
  label: 'Line chart of the value as a multiple of its start: held alone, with the account idle, with the hedge',
  spec: (result, size) => hedgeValueChart(hedgeSeries(result, pointsFor(size)), size),
}

const FALL: PageChart<HedgeResult> = {
  label: 'Line chart of the fall below the highest value: held alone, with the account idle, with the hedge',
  wide: PANEL,
  spec: (result, size) => hedgeFallChart(hedgeSeries(result, pointsFor(size)), size),
}

/**
 * The story of a hedge as one page that opens offline: what came of it beside its fall, the evidence, the record.
 * @param script brings the contents list and the tables to life; null = a page without scripts
 */
export async function hedgePage(played: HedgeResult, script: string | null = null): Promise<string> {
  const result = hedgeOnBarClock(played)
  const { summary } = result
  const evidence = [await value(result), rally(result)].filter(section => section !== null)
  const record = [
    { id: 'figures', title: 'Figures', sum: hedgeSum(summary), body: table(hedgeFigureTable(result)) },
    {
      id: 'openings',
      title: 'Openings',
      sum: `opened ${times(summary.facts.taken)}`,
      body: table(openingsTable(result)),
    },
    {
      id: 'assumptions',
      title: 'Assumptions in force',
      sum: plural(summary.assumptions.length, 'rule'),
      body: sentenceList(summary.assumptions),
    },
    { id: 'data', title: 'Data', sum: dataSum(summary), body: sentenceList(dataWords(summary)) },
    { ...contractSection({ summary }), sum: plural(summary.market.tiers.length, 'size') },
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

function hedgeSum({ facts, market }: HedgeResult['summary']): string {
  return `ended with ${money(facts.final_total, market.quote)} in all`
}

function dataSum({ data, inputs }: HedgeResult['summary']): string {
  return data.model === null ? plural(inputs.length, 'file') : `simulated, ${data.model} model`
}

async function answer(result: HedgeResult): Promise<Html> {
  const { summary } = result
  const { notes, notices } = summary
  return html`<section id="answer" class="panel" aria-labelledby="headline">
<div class="says">
${answerView(hedgePanel(summary))}</div>
<div class="shows">
<h2 class="finding">${hedgeFinding(summary)}</h2>
<p class="reading">Dashed is what it must beat: the account left idle.</p>
${await figure(FALL, result, {
  numbers: numbers(result, { head: 'Below the highest', of: point => percent(-point.drawdown) }),
})}</div>
${noteList([...notes.map(text => ({ by: 'The author says: ', text })), ...notices.map(text => ({ by: null, text }))])}
</section>
`
}

async function value(result: HedgeResult): Promise<Section> {
  const body = await figure(VALUE, result, {
    finding: hedgeValueFinding(result.summary),
    caption: 'Each as a multiple of its own start. What the hedge takes off falls, it takes off rises too.',
    numbers: numbers(result, { head: 'Value ÷ start', of: point => fixed(point.growth, 3) }),
  })
  return { id: 'growth', title: 'Value', body }
}

function rally(result: HedgeResult): Section | null {
  const content = rallyTable(result)
  return content === null ? null : { id: 'rally', title: 'In a rally', body: table(content) }
}

function numbers(result: HedgeResult, { head, of }: { head: string; of: (point: HedgePoint) => string }) {
  return chartNumbers({
    caption: 'From start to end, the extremes among the rows',
    columns: [
      { head: 'What', kind: 'name' },
      { head: result.summary.data.model === null ? 'Date' : 'Bar', kind: 'date' },
      { head, kind: 'number' },
    ],
    rows: hedgeSeries(result, NUMBERS_SHOWN).flatMap(({ name, points }) =>
      points.map(point => [name, date(point.x), of(point)]),
    ),
  })
}
