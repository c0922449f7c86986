import { equityChart } from '../charts/equityChart.ts'
import type { ChartSize } from '../chartTheme.ts'
import { type EquitySeries, equitySeries } from '../equitySeries.ts'
import { figure } from '../figure.ts'
import { term } from '../glossary.ts'
import { html } from '../html.ts'
import { pointsFor } from '../pointsFor.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'

/** Equity over time, with stages, base, and events. */
export async function equitySection(result: RunResult): Promise<Section> {
  const series = (size: ChartSize): EquitySeries => equitySeries(result, pointsFor(size))
  const rows = result.summary.period.bars === null ? 'after each trade' : 'at every bar close, open trades included'
  const chart = await figure({
    label: 'Line chart of equity and base over time',
    caption: html`Solid: equity ${rows}. Dashed: the ${term('base', 'base')}. Shading: the largest contract unlocked
      (${term('stage', 'stage')}). Long series are thinned for drawing; every high and low is kept.`,
    chart: size => equityChart(series(size), size),
  })
  const live = html`<figure class="explorer" data-live="explorer" hidden><div class="live" role="img" aria-label="Line charts of equity and drawdown over time, to be zoomed"></div>
<figcaption>Drag over the strip at the bottom to zoom equity and drawdown together; a double-click there shows all again. Solid: equity. Dashed: the base. Dots: where
  trades ended (green: won); point at one for its receipt.</figcaption></figure>`
  const body = [live, chart]
  return { id: 'equity', title: 'Equity', body }
}
