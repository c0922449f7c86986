import { COMPARISON_CHARTS } from '../charts/comparisonCharts.ts'
import { type Html, html } from '../markup/html.ts'
import { type RunPoint, runSeries } from '../series/runSeries.ts'
import { xCell, xColumn } from '../tables/xColumn.ts'
import type { ComparedRun } from '../words/comparedRun.ts'
import { contractValueWords } from '../words/contractValueWords.ts'
import { fixed, percent } from '../words/format.ts'
import { triesWords } from '../words/panel/heldUp.ts'
import { sideFinding } from '../words/panel/sideRanking.ts'
import { sharedTrades, sidePanel } from '../words/panel/sideWords.ts'
import { chartNumbers, NUMBERS_SHOWN } from './chartNumbers.ts'
import { figure } from './figure.ts'
import { noteList } from './notesView.ts'
import { answerView } from './panelView.ts'
import { drawdownNote, sideLineWords } from './sideLineWords.ts'
import { sideTable } from './sideTable.ts'

/** The first screen of several runs: the answer and a column for each of them, beside their accounts on one axis. */
export async function sidePanelView(runs: readonly ComparedRun[]): Promise<Html> {
  const notes = [
    sharedTrades(runs),
    triesWords(runs.map(({ result }) => result.summary)),
    valueTraded(runs),
    drawdownNote(runSeries(runs, 2)),
  ]
  return html`<section id="answer" class="panel side" aria-labelledby="headline">
<div class="says">${answerView(sidePanel(runs))}${sideTable(runs)}</div>
<div class="shows">
<h2 class="finding">${sideFinding(runs.map(({ result }) => result.summary))}</h2>
<p class="reading">${sideLineWords(runs, runSeries(runs, 2))}</p>
${await growth(runs)}${await drawdown(runs)}</div>
${noteList(notes.flatMap(text => (text === null ? [] : [{ by: null, text }])))}
</section>
`
}

function growth(runs: readonly ComparedRun[]): Promise<Html | null> {
  return figure(COMPARISON_CHARTS.growth, runs, {
    numbers: numbers(runs, { head: 'Equity ÷ start', of: point => fixed(point.growth, 3) }),
  })
}

function drawdown(runs: readonly ComparedRun[]): Promise<Html | null> {
  return figure(COMPARISON_CHARTS.drawdown, runs, {
    numbers: numbers(runs, {
      head: 'Below the peak',
      of: ({ drawdown }) => (drawdown === null ? null : percent(-drawdown)),
    }),
  })
}

function numbers(
  runs: readonly ComparedRun[],
  { head, of }: { head: string; of: (point: RunPoint) => string | null },
): Html {
  const { timed, points } = runSeries(runs, NUMBERS_SHOWN)
  return chartNumbers({
    caption: 'Each run from its start to its end, the extremes among the rows',
    columns: [{ head: 'Run', kind: 'name' }, xColumn(timed), { head, kind: 'number' }],
    rows: points.flatMap(point => {
      const text = of(point)
      return text === null ? [] : [[point.run, xCell(timed, point.x), text]]
    }),
  })
}

/** One sentence for all runs; each one's contract value stands among its figures. */
function valueTraded(runs: readonly ComparedRun[]): string | null {
  const drawn = runs.flatMap(({ result: { summary } }) => (summary.samples?.from === 'tape' ? [summary.samples] : []))
  const said = drawn.find(({ anchor }) => anchor === 'last') ?? drawn[0]
  return said === undefined ? null : contractValueWords({ ...said, anchorPrice: null })
}
