import type { TopLevelSpec } from 'vega-lite'
import { aliveChart } from '../../../src/report/charts/aliveChart.ts'
import type { ChartSize } from '../../../src/report/charts/chartTheme.ts'
import { costChart } from '../../../src/report/charts/costChart.ts'
import { drawdownChart } from '../../../src/report/charts/drawdownChart.ts'
import { equityChart } from '../../../src/report/charts/equityChart.ts'
import { excursionChart } from '../../../src/report/charts/excursionChart.ts'
import { explorerChart } from '../../../src/report/charts/explorerChart.ts'
import { fanChart } from '../../../src/report/charts/fanChart.ts'
import { growthChart } from '../../../src/report/charts/growthChart.ts'
import { pairedChart } from '../../../src/report/charts/pairedChart.ts'
import { positionChart } from '../../../src/report/charts/positionChart.ts'
import { resultChart } from '../../../src/report/charts/resultChart.ts'
import { runDrawdownChart } from '../../../src/report/charts/runDrawdownChart.ts'
import { runGrowthChart } from '../../../src/report/charts/runGrowthChart.ts'
import { survivalChart } from '../../../src/report/charts/survivalChart.ts'
import { equitySeries } from '../../../src/report/series/equitySeries.ts'
import { excursions } from '../../../src/report/series/excursions.ts'
import { histogram } from '../../../src/report/series/histogram.ts'
import { pairedLevels } from '../../../src/report/series/pairedLevels.ts'
import { positionSizes } from '../../../src/report/series/positionSizes.ts'
import { runSeries } from '../../../src/report/series/runSeries.ts'
import { sampleFan } from '../../../src/report/series/sampleFan.ts'
import { tradePoints } from '../../../src/report/series/tradePoints.ts'
import { underwaterSeries } from '../../../src/report/series/underwaterSeries.ts'
import { levelWords } from '../../../src/report/words/levels/levelWords.ts'
import { makeResult, makeSummary } from '../makeResult.ts'
import { makeSampledResult, makeSamples } from '../makeSamples.ts'

export const result = makeResult()
export const { summary } = result
const untimed = makeResult({
  summary: makeSummary({ period: { start: null, end: null, days: null, bars: null } }),
  curve: { ...result.curve, time: new Float64Array(8).fill(Number.NaN) },
})

const fan = sampleFan(makeSampledResult(), 100)!

export const seriesOf = (labels: readonly string[]) =>
  runSeries(
    labels.map(label => ({ label, href: null, result, settings: new Map(), finals: null })),
    100,
  )
export const runs = seriesOf(['First', 'Second'])

export const CHARTS: Readonly<Record<string, (size: ChartSize) => TopLevelSpec>> = {
  equity: size => equityChart(equitySeries(result, 100), size),
  'equity by trade': size => equityChart(equitySeries(untimed, 100), size),
  drawdown: size => drawdownChart(underwaterSeries(result, 100), size),
  'drawdown by trade': size => drawdownChart(underwaterSeries(untimed, 100), size),
  positions: size => positionChart(positionSizes(result, 100), size),
  costs: size => costChart(summary.costs, 'USD', size),
  results: size => resultChart(histogram([-1, 0.5, 3], 40), summary.edge, size),
  'results without a mean': size => resultChart([], { mean: null, low: null, high: null }, size),
  fan: size => fanChart(fan, size),
  alive: size => aliveChart(fan, size),
  growth: size => growthChart(makeSamples().risks, 'USD', true, size),
  paired: size => pairedChart(pairedLevels(makeSamples().risks), levelWords(makeSamples()), size),
  'excursions against': size => excursionChart(excursions(result.rows, 100), 'adverse', size),
  'excursions for': size => excursionChart(excursions(result.rows, 100), 'favourable', size),
  'runs growth': size => runGrowthChart(runs, size),
  'runs drawdown': size => runDrawdownChart(runs, size),
  survival: size => survivalChart(makeSamples().risks, levelWords(makeSamples()), size),
}

/** Drawn in the page only, as wide as there is room. */
export const explorer = (size: ChartSize) =>
  explorerChart(equitySeries(result, 100), underwaterSeries(result, 100), tradePoints(result, true, 100), size)
