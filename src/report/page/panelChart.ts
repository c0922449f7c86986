import type { RunResult } from '../../results/runResult.ts'
import { EXPLORER, RUN_CHARTS } from '../charts/runCharts.ts'
import { type Html, html } from '../markup/html.ts'
import { table } from '../markup/table.ts'
import { sampleFan } from '../series/sampleFan.ts'
import { FAN_HEADS, fanRows } from '../tables/fanRows.ts'
import { fitTable } from '../tables/fitTable.ts'
import { levelPairTable } from '../tables/levelPairTable.ts'
import { timelineTable } from '../tables/timelineTable.ts'
import { type PageKind, pageKind } from '../words/panel/pageKind.ts'
import { comparedNeeds } from '../words/panel/tradableNeeds.ts'
import { chartNumbers, NUMBERS_SHOWN } from './chartNumbers.ts'
import { figure } from './figure.ts'

const CHARTS: Readonly<Record<PageKind, (result: RunResult) => Promise<Html | null>>> = {
  run: runFigure,
  'one trade': runFigure,
  compare: result =>
    comparedNeeds(result) === null
      ? figure(RUN_CHARTS.levels, result, {
          numbers: html`<div class="pairs">${table(levelPairTable(result)!)}</div>`,
        })
      : figure(RUN_CHARTS.fit, result, { numbers: chartNumbers(fitTable(result)) }),
  paths: result => figure(RUN_CHARTS.paths, result, { numbers: fanNumbers(result) }),
  'not tradable': result => figure(RUN_CHARTS.fit, result, { numbers: chartNumbers(fitTable(result)) }),
  'not tested': async () => null,
}

/** The one chart of the first screen; null where there is nothing to draw. */
export function panelChart(result: RunResult): Promise<Html | null> {
  return CHARTS[pageKind(result.summary)](result)
}

function runFigure(result: RunResult): Promise<Html | null> {
  const live = html`<div class="explorer" data-live="explorer" hidden><div class="live" role="img" tabindex="0" aria-label="${EXPLORER.label}"></div><p class="hint">Drag over the strip to zoom, point at a trade for its receipt. Arrow keys go from trade to trade, + and − zoom, 0 shows all.</p></div>
<p class="zoom" hidden><button type="button">Zoom and receipts</button></p>
`
  return figure(RUN_CHARTS.run, result, { numbers: chartNumbers(timelineTable(result, NUMBERS_SHOWN)), live })
}

function fanNumbers(result: RunResult): Html {
  const fan = sampleFan(result)
  return chartNumbers({
    caption: 'Equity of the accounts after a trade, and how many are alive',
    columns: FAN_HEADS.map(head => ({ head, kind: 'number' })),
    rows: fan === null ? [] : fanRows(fan.bands, fan.level.samples, fan.quote),
  })
}
