import type { TopLevelSpec } from 'vega-lite'
import { aliveChart } from '../../../src/report/charts/aliveChart.ts'
import { alternativesChart } from '../../../src/report/charts/alternativesChart.ts'
import type { ChartSize } from '../../../src/report/charts/chartTheme.ts'
import { costChart } from '../../../src/report/charts/costChart.ts'
import { drawdownChart } from '../../../src/report/charts/drawdownChart.ts'
import { equityChart } from '../../../src/report/charts/equityChart.ts'
import { excursionChart } from '../../../src/report/charts/excursionChart.ts'
import { fanChart } from '../../../src/report/charts/fanChart.ts'
import { fitChart } from '../../../src/report/charts/fitChart.ts'
import { gapChart } from '../../../src/report/charts/gapChart.ts'
import { growthChart } from '../../../src/report/charts/growthChart.ts'
import { hedgeFallChart, hedgeValueChart } from '../../../src/report/charts/hedgeCharts.ts'
import { incidenceChart } from '../../../src/report/charts/incidenceChart.ts'
import { levelsChart } from '../../../src/report/charts/levelsChart.ts'
import { pairedChart } from '../../../src/report/charts/pairedChart.ts'
import { pathsChart } from '../../../src/report/charts/pathsChart.ts'
import { positionChart } from '../../../src/report/charts/positionChart.ts'
import { resultChart } from '../../../src/report/charts/resultChart.ts'
import { rollingChart } from '../../../src/report/charts/rollingChart.ts'
import { runChart } from '../../../src/report/charts/runChart.ts'
import { sideDrawdownChart } from '../../../src/report/charts/sides/sideDrawdownChart.ts'
import { sideGrowthChart } from '../../../src/report/charts/sides/sideGrowthChart.ts'
import { spreadChart } from '../../../src/report/charts/spreadChart.ts'
import { survivalChart } from '../../../src/report/charts/survivalChart.ts'
import { alternativeLines } from '../../../src/report/series/alternativeLines.ts'
import { equitySeries } from '../../../src/report/series/equitySeries.ts'
import { excursions } from '../../../src/report/series/excursions.ts'
import { gapPicture } from '../../../src/report/series/gapPicture.ts'
import type { HedgeLine } from '../../../src/report/series/hedgeSeries.ts'
import { histogram } from '../../../src/report/series/histogram.ts'
import type { LevelPairs } from '../../../src/report/series/levelPairs.ts'
import { pairedLevels } from '../../../src/report/series/pairedLevels.ts'
import type { PathsPicture } from '../../../src/report/series/pathsPicture.ts'
import { positionSizes } from '../../../src/report/series/positionSizes.ts'
import type { RollingEdge } from '../../../src/report/series/rollingEdge.ts'
import type { SideSeries } from '../../../src/report/series/runSeries.ts'
import { sampleFan } from '../../../src/report/series/sampleFan.ts'
import type { SpreadBins } from '../../../src/report/series/spreadBins.ts'
import { tierIncidence } from '../../../src/report/series/tierIncidence.ts'
import { timeline } from '../../../src/report/series/timeline.ts'
import { underwaterSeries } from '../../../src/report/series/underwaterSeries.ts'
import { levelWords } from '../../../src/report/words/levels/levelWords.ts'
import { BAR_ERA } from '../../../src/results/barClock.ts'
import { makeResult, makeSummary } from '../makeResult.ts'
import { makeSampledResult, makeSamples } from '../makeSamples.ts'

export const result = makeResult()
export const { summary } = result
const untimed = makeResult({
  summary: makeSummary({ period: { start: null, end: null, days: null, bars: null } }),
  curve: { ...result.curve, time: new Float64Array(8).fill(Number.NaN) },
})

const fan = sampleFan(makeSampledResult(), 100)!

/** Two runs by trade, of which the second was ruined. */
export const SIDES: SideSeries = {
  ...{ timed: false, reason: 'They share no time', kind: 'closed-trade', labels: ['1. a', '2. b'] },
  basis: ['account', 'account'],
  points: [
    { run: '1. a', x: 0, growth: 1, drawdown: 0 },
    { run: '1. a', x: 9, growth: 1.9, drawdown: -0.1 },
    { run: '2. b', x: 0, growth: 1, drawdown: 0 },
    { run: '2. b', x: 4, growth: 0.45, drawdown: -0.55 },
  ],
  ...{ ruined: [null, 4], ruinAt: [0.5], drawdownLimits: [{ limit: 0.3, runs: [0, 1] }] },
}

/** Two levels and their twins, of which the larger breaks the limit; the smaller is the one it is about. */
const PAIRS: LevelPairs = {
  levels: [
    { label: '1%', variant: '0.01', multiple: 1.2, drawdown: 0.13, ruined: 0 },
    { label: '3%', variant: '0.03', multiple: 1.8, drawdown: 0.41, ruined: 0.003 },
  ],
  twins: [
    { label: '1%', variant: '0.01', multiple: 1, drawdown: 0.22, ruined: 0 },
    { label: '3%', variant: '0.03', multiple: 0.9, drawdown: 0.56, ruined: 0.14 },
  ],
  ...{ drawdownLimit: 0.3, marked: '0.01', trades: 100, joined: true },
}

const PATHS: PathsPicture = {
  bands: fan.bands.filter(({ trade }) => trade % 20 === 0),
  spread: {
    finals: { low: 800, high: 1200, counts: [1, 4, 3, 1] },
    drawdowns: { low: 0, high: 0.4, counts: [2, 5, 1, 1] },
    paths: [
      [1000, 990, 1010],
      [1000, 1020, 980],
    ],
  },
  ...{ trades: 100, quote: 'USD', start: 1000, ruin: 500, median: 990, limit: 0.3 },
  drawdowns: { median: 0.12, p95: 0.25 },
}

const ROLLING: RollingEdge = {
  window: 30,
  timed: false,
  points: [
    { x: 30, trade: 30, mean: 0.2, low: -0.4, high: 0.9 },
    { x: 60, trade: 60, mean: -0.1, low: -0.6, high: 0.5 },
  ],
  mean: 0.05,
}

const SPREAD: SpreadBins = {
  kind: 'ends',
  quote: 'USD',
  bins: [
    { from: 800, to: 1000, accounts: 3, bad: true },
    { from: 1000, to: 1200, accounts: 5, bad: false },
  ],
  lines: [
    { what: 'start', at: 1000, low: 1000, high: 1000, name: 'Start $1,000' },
    { what: 'estimate', at: 1050, low: 1030, high: 1070, name: 'middle $1,050' },
    { what: 'limit', at: 500, low: 500, high: 500, name: 'Ruin $500' },
  ],
}

/** A holding that falls by half, a hedge that takes a little off it, and the account idle. */
const HEDGED: HedgeLine[] = (['alone', 'idle', 'hedged'] as const).map((what, i) => ({
  ...{ what, name: ['held alone', 'account idle', 'with the hedge'][i]! },
  points: [0, -0.5, -0.1].map((fall, k) => ({
    x: BAR_ERA + 1 + 50 * k,
    growth: (1 + fall) * (1 + 0.1 * i),
    drawdown: fall * (1 - 0.15 * i),
  })),
}))

export const CHARTS: Readonly<Record<string, (size: ChartSize) => TopLevelSpec>> = {
  run: size => runChart(timeline({ ...result, closes: result.curve.equity }, 100, 100), size),
  'run by trade': size => runChart(timeline(untimed, 100, 100), size),
  levels: size => levelsChart(PAIRS, size),
  paths: size => pathsChart(PATHS, size),
  fit: size => fitChart({ accounts: [2000, 4000, 9000], start: 1000, risk: 0.01, quote: 'USD', one: 'MEX' }, size),
  equity: size => equityChart(equitySeries(result, 100), size),
  'equity by trade': size => equityChart(equitySeries(untimed, 100), size),
  drawdown: size => drawdownChart(underwaterSeries(result, 100), size),
  'drawdown by trade': size => drawdownChart(underwaterSeries(untimed, 100), size),
  positions: size => positionChart(positionSizes(result, 100), size),
  rolling: size => rollingChart(ROLLING, size),
  incidence: size => incidenceChart(tierIncidence(makeSampledResult().summary)!, size),
  alternatives: size => alternativesChart(alternativeLines(result, 100)!, size),
  'alternatives of a ruin': size => alternativesChart({ ...alternativeLines(result, 100)!, ruined: true }, size),
  'alternatives by trade': size => alternativesChart(alternativeLines(untimed, 100)!, size),
  'spread of ends': size => spreadChart(SPREAD, size),
  gap: size => gapChart(gapPicture(summary)!, size),
  costs: size => costChart(summary.costs, 'USD', size),
  results: size => resultChart(histogram([-1, 0.5, 3], 40), summary.edge, size),
  'results without a mean': size => resultChart([], { mean: null, low: null, high: null }, size),
  fan: size => fanChart(fan, size),
  alive: size => aliveChart(fan, size),
  growth: size => growthChart(makeSamples().risks, 'USD', true, size),
  paired: size => pairedChart(pairedLevels(makeSamples().risks), levelWords(makeSamples()), size),
  'excursions against': size => excursionChart(excursions(result.rows, 100), 'adverse', size),
  'excursions for': size => excursionChart(excursions(result.rows, 100), 'favourable', size),
  'hedge fall': size => hedgeFallChart(HEDGED, size),
  'hedge value': size => hedgeValueChart(HEDGED, size),
  'side growth': size => sideGrowthChart(SIDES, size),
  'side drawdown': size => sideDrawdownChart(SIDES, size)!,
  survival: size => survivalChart(makeSamples().risks, levelWords(makeSamples()), size),
}

/** Drawn in the page only, as wide as there is room. */
export const explorer = (size: ChartSize) => runChart(timeline(result, 100, 100), size, true)
