import type { RunResult } from '../../../results/runResult.ts'
import type { Summary } from '../../../results/summary.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { drawnCurve } from '../../series/drawnCurve.ts'
import { isTimed } from '../../series/equitySeries.ts'
import { thinnedRows } from '../../series/thinnedRows.ts'
import { xCell, xColumn } from '../../tables/xColumn.ts'
import { money, percent } from '../../words/format.ts'
import { tierLabel } from '../../words/tierLabel.ts'
import { chartNumbers, NUMBERS_SHOWN, shownOf } from '../chartNumbers.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** Equity over time, with stages, base, and events; where scripts run, to be zoomed. */
export async function equitySection(result: RunResult): Promise<Section> {
  const rows = result.summary.period.bars === null ? 'after each trade' : 'at every bar close, open trades included'
  const live = html`<div class="explorer" data-live="explorer" hidden>
<div class="live" role="img" aria-label="${RUN_CHARTS.explorer.label}"></div>
<p class="note">Drag over the strip at the bottom to zoom; a double-click there shows all again. Dots: where trades
  ended (green: won); point at one for its receipt, or have it printed: <code>npx stepup why RUN --trade N</code>.</p>
</div>
`
  const body = await figure(RUN_CHARTS.equity, result, {
    caption: html`Solid: equity ${rows}. Dashed: the ${term('base', 'base')}. Shading: the largest contract unlocked
      (${term('stage', 'stage')}). Long series are thinned for drawing; every high and low is kept.`,
    numbers: numbers(result),
    live,
  })
  return { id: 'equity', title: 'Equity', body: body ?? nothingDrawn(result.summary) }
}

function nothingDrawn({ facts, market }: Summary): Html {
  const why = facts.taken === 0 ? 'no trade was taken' : 'no trade changed it'
  return html`<p>Equity stayed at ${money(facts.final_equity, market.quote)}: ${why}.</p>`
}

function numbers(result: RunResult): Html {
  const { market, period } = result.summary
  const { time, equity, base, stage, drawdown } = drawnCurve(result)
  const timed = isTimed(time)
  const kept = thinnedRows(time.length, [i => equity[i]!, i => -equity[i]!, i => drawdown[i]!], NUMBERS_SHOWN)
  return chartNumbers({
    caption: `Equity: ${shownOf(kept.length, time.length, period.bars === null ? 'point' : 'bar close')}`,
    columns: [
      xColumn(timed),
      { head: 'Equity', kind: 'number' },
      { head: 'Base', kind: 'number' },
      { head: 'Below the peak', kind: 'number' },
      { head: 'Largest unlocked' },
    ],
    rows: kept.map(i => [
      xCell(timed, timed ? time[i]! : i),
      money(equity[i]!, market.quote),
      money(base[i]!, market.quote),
      percent(drawdown[i]!),
      tierLabel(market.tiers[stage[i]!]!),
    ]),
  })
}
