import type { HedgeResult } from '../../results/hedge.ts'
import { pointsFor } from '../charts/chartDetail.ts'
import type { PageChart } from '../charts/pageChart.ts'
import { runDrawdownChart } from '../charts/runDrawdownChart.ts'
import { runGrowthChart } from '../charts/runGrowthChart.ts'
import { html } from '../markup/html.ts'
import { outcomeBadge } from '../markup/outcomeBadge.ts'
import { table } from '../markup/table.ts'
import { hedgeSeries } from '../series/hedgeSeries.ts'
import type { RunPoint } from '../series/runSeries.ts'
import { hedgeFigureTable, openingsTable, rallyTable } from '../tables/hedgeTables.ts'
import { date, fixed, percent } from '../words/format.ts'
import { HEDGE_LOOKS, hedgeOutcomeWords, hedgeSentences, hedgeSettingWords } from '../words/hedgeWords.ts'
import { chartNumbers, NUMBERS_SHOWN } from './chartNumbers.ts'
import { figure } from './figure.ts'
import { pageFooter } from './pageFooter.ts'
import { pageShell } from './pageShell.ts'
import { renderSection, type Section } from './section.ts'
import { contractSection } from './sections/contractSection.ts'
import { sentenceList } from './sections/sentenceList.ts'

const GROWTH: PageChart<HedgeResult> = {
  label: 'Line chart of the value of the holding, alone and with the hedge, as a multiple of its start',
  spec: ({ curve }, size) => runGrowthChart(hedgeSeries(curve, pointsFor(size)), size),
}

const DRAWDOWN: PageChart<HedgeResult> = {
  label: 'Line chart of how far the holding, alone and with the hedge, was under its peak',
  spec: ({ curve }, size) => runDrawdownChart(hedgeSeries(curve, pointsFor(size)), size),
}

/** The story of a hedge as one page that opens offline and runs no code. */
export async function hedgePage(result: HedgeResult): Promise<string> {
  const { summary } = result
  const { stepup: version } = summary.versions
  const [first = '', ...rest] = hedgeSentences(summary)
  const sections = [
    await drawdown(result),
    await growth(result),
    rally(result),
    { id: 'figures', title: 'Figures', body: table(hedgeFigureTable(result)) },
    { id: 'openings', title: 'Openings', body: table(openingsTable(result)) },
    { id: 'assumptions', title: 'Assumptions in force', body: sentenceList(summary.assumptions) },
    { id: 'data', title: 'Data', body: sentenceList(summary.data.facts) },
    contractSection({ summary }),
  ].filter(section => section !== null)
  const body = html`<main class="page">
<header>
<p class="kicker">Hedge of a holding</p>
<h1>${summary.name}</h1>
${outcomeBadge({ ...HEDGE_LOOKS[summary.outcome], words: hedgeOutcomeWords(summary) })}
<p class="lead">${first}</p>
<p>${hedgeSettingWords(summary)}</p>
${sentenceList(rest)}
</header>
${summary.notes.length === 0 ? null : html`<aside aria-label="What its author says"><h2>What its author says</h2>${sentenceList(summary.notes)}</aside>`}
${summary.notices.length === 0 ? null : html`<aside aria-label="Notices"><h2>Notices</h2>${sentenceList(summary.notices)}</aside>`}
<nav aria-label="Contents"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${sections.map(renderSection)}
${pageFooter(version)}
</main>
`
  return pageShell({ title: summary.name, version, body, scripts: [] })
}

async function drawdown(result: HedgeResult): Promise<Section> {
  const body = await figure(DRAWDOWN, result, {
    caption: 'Below the highest close before: the holding alone, and holding and account together.',
    numbers: numbers(result, { head: 'Below the peak', of: point => percent(-point.drawdown) }),
  })
  return { id: 'drawdown', title: 'Under water, with and without', body }
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
