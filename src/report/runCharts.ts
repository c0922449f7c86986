import type { TopLevelSpec } from 'vega-lite'
import { aliveChart } from './charts/aliveChart.ts'
import { costChart } from './charts/costChart.ts'
import { drawdownChart } from './charts/drawdownChart.ts'
import { equityChart } from './charts/equityChart.ts'
import { excursionChart } from './charts/excursionChart.ts'
import { explorerChart } from './charts/explorerChart.ts'
import { fanChart } from './charts/fanChart.ts'
import { growthChart } from './charts/growthChart.ts'
import { pairedChart } from './charts/pairedChart.ts'
import { positionChart } from './charts/positionChart.ts'
import { resultChart } from './charts/resultChart.ts'
import { survivalChart } from './charts/survivalChart.ts'
import { HALF, WIDE } from './chartTheme.ts'
import { closedRows } from './closedRows.ts'
import { drawdownSeries } from './drawdownSeries.ts'
import { edge } from './edge.ts'
import { equitySeries } from './equitySeries.ts'
import { type ExcursionSide, excursions } from './excursions.ts'
import { histogram } from './histogram.ts'
import { pairedLevels } from './pairedLevels.ts'
import { pointsFor } from './pointsFor.ts'
import { positionSizes } from './positionSizes.ts'
import type { RunResult } from './result.ts'
import { sampleFan } from './sampleFan.ts'
import type { RiskLevelSummary } from './summary.ts'
import { tradePoints } from './tradePoints.ts'

/** A chart of the page of a run. */
interface PageChart {
  /** What it shows, for readers who cannot see it. */
  readonly label: string
  /** In the width of a desk; null where a run has nothing to show in it. */
  readonly spec: (result: RunResult) => TopLevelSpec | null
}

/** The chart of a run that zooms and shows receipts, where scripts run. */
export const explorer: PageChart = {
  label: 'Line charts of equity and drawdown over time, to be zoomed',
  spec(result) {
    if (result.curve.time.length === 0) return null
    const equity = equitySeries(result, 1000)
    const trades = tradePoints(result, equity.timed, 500)
    return explorerChart(equity, drawdownSeries(result, 1000), trades, WIDE)
  },
}

/** Every chart that the page of a run can show, by name, in the order of the page. */
export const RUN_CHARTS: Readonly<Record<string, PageChart>> = {
  explorer,
  equity: {
    label: 'Line chart of equity and base over time',
    spec: result => equityChart(equitySeries(result, pointsFor(WIDE)), WIDE),
  },
  drawdown: {
    label: 'Area chart of the drawdown over time',
    spec: result => drawdownChart(drawdownSeries(result, pointsFor(WIDE)), WIDE),
  },
  position: {
    label: 'Bar chart of the position of every trade, by contract',
    spec(result) {
      const sizes = positionSizes(result, 400)
      return sizes.parts.length === 0 ? null : positionChart(sizes, WIDE)
    },
  },
  fan: {
    label: 'Fan of the equity of the sampled accounts: quantiles after each trade',
    spec(result) {
      const fan = sampleFan(result, 200)
      return fan === null ? null : fanChart(fan, WIDE)
    },
  },
  alive: {
    label: 'Share of the accounts that are not ruined after each trade',
    spec(result) {
      const fan = sampleFan(result, 200)
      return fan === null || fan.bands.at(-1)?.alive === 1 ? null : aliveChart(fan, WIDE)
    },
  },
  survival: {
    label: 'Share of the samples that survive and that are ruined, by risk per trade',
    spec: ({ summary }) => (levels(summary).length < 2 ? null : survivalChart(levels(summary), WIDE)),
  },
  growth: {
    label: 'Median end of the accounts against the share that is ruined, one point for each risk per trade',
    spec: ({ summary }) =>
      levels(summary).length < 2 ? null : growthChart(levels(summary), summary.market.quote, WIDE),
  },
  paired: {
    label: 'How much more or less each risk level typically ends with than the plan itself, on the same draws',
    spec({ summary }) {
      const paired = pairedLevels(levels(summary))
      return paired.length === 0 ? null : pairedChart(paired, WIDE)
    },
  },
  cost: {
    label: 'Bars from gross result over each cost to net result',
    spec: ({ summary }) => costChart(summary.costs, summary.market.quote, WIDE),
  },
  result: {
    label: 'Histogram of the results of the trades in R',
    spec({ rows, summary }) {
      const results = closedRows(rows).map(row => row.r)
      const bins = histogram(results, 40)
      return results.length === 0 ? null : resultChart(bins, edge(summary.tradeMetrics), WIDE)
    },
  },
  'excursion-adverse': excursion('adverse', 'Result of every trade against how far the price went against it'),
  'excursion-favourable': excursion('favourable', 'Result of every trade against how far the price went for it'),
}

function levels({ samples }: RunResult['summary']): readonly RiskLevelSummary[] {
  return samples?.risks ?? []
}

/** Two of these stand side by side where there is room. */
function excursion(side: ExcursionSide, label: string): PageChart {
  return {
    label,
    spec({ rows }) {
      const found = excursions(rows, 300)
      return found.length === 0 ? null : excursionChart(found, side, HALF)
    },
  }
}
