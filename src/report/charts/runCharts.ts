import type { RunResult } from '../../results/runResult.ts'
import type { RiskLevelSummary } from '../../results/samples.ts'
import { alternativeLines } from '../series/alternativeLines.ts'
import { closedRows } from '../series/closedRows.ts'
import { isLevel } from '../series/drawnCurve.ts'
import { equitySeries } from '../series/equitySeries.ts'
import { type ExcursionSide, excursions } from '../series/excursions.ts'
import { gapPicture } from '../series/gapPicture.ts'
import { histogram } from '../series/histogram.ts'
import { levelPairs } from '../series/levelPairs.ts'
import { pairedLevels } from '../series/pairedLevels.ts'
import { pathsPicture } from '../series/pathsPicture.ts'
import { positionSizes } from '../series/positionSizes.ts'
import { rollingEdge } from '../series/rollingEdge.ts'
import { sampleFan } from '../series/sampleFan.ts'
import { type SpreadKind, spreadBins } from '../series/spreadBins.ts'
import { tierIncidence } from '../series/tierIncidence.ts'
import { timeline } from '../series/timeline.ts'
import { underwaterSeries } from '../series/underwaterSeries.ts'
import { levelWords } from '../words/levels/levelWords.ts'
import { tradableNeeds } from '../words/panel/tradableNeeds.ts'
import { tierSymbol } from '../words/tierLabel.ts'
import { aliveChart } from './aliveChart.ts'
import { alternativesChart } from './alternativesChart.ts'
import { barsFor, binsFor, dotsFor, pointsFor, TRADES } from './chartDetail.ts'
import { HALF, PANEL } from './chartTheme.ts'
import { costChart } from './costChart.ts'
import { drawdownChart } from './drawdownChart.ts'
import { equityChart } from './equityChart.ts'
import { excursionChart } from './excursionChart.ts'
import { fanChart } from './fanChart.ts'
import { fitChart } from './fitChart.ts'
import { gapChart } from './gapChart.ts'
import { growthChart } from './growthChart.ts'
import { incidenceChart } from './incidenceChart.ts'
import { levelsChart } from './levelsChart.ts'
import type { PageChart } from './pageChart.ts'
import { pairedChart } from './pairedChart.ts'
import { pathsChart } from './pathsChart.ts'
import { positionChart } from './positionChart.ts'
import { resultChart } from './resultChart.ts'
import { rollingChart } from './rollingChart.ts'
import { runChart } from './runChart.ts'
import { spreadChart } from './spreadChart.ts'
import { survivalChart } from './survivalChart.ts'

/** Points of the explorer's lines and strip: it is drawn while the reader waits. */
const EXPLORER_POINTS = 700

/** Windows of the rolling mean. */
export const ROLLING_POINTS = 200

/** The chart of a run's first screen to be zoomed, with the receipt of the trade that is pointed at; where scripts run. */
export const EXPLORER: PageChart<RunResult> = {
  label: 'The same chart to be zoomed by its strip',
  wide: PANEL,
  spec(result, size) {
    const line = timeline(result, EXPLORER_POINTS, TRADES)
    return line.taken === 0 ? null : runChart(line, size, true)
  },
}

/** Every chart of a run by name, those of first screens first. */
export const RUN_CHARTS = {
  run: {
    label: 'Price with entries and exits, results of the trades, account and contracts held, on one time axis',
    wide: PANEL,
    spec(result, size) {
      const line = timeline(result, pointsFor(size) / 2, TRADES)
      return line.taken === 0 ? null : runChart(line, size)
    },
  },
  levels: {
    label: 'Median growth against drawdown, one point for each risk level or plan, and one with the edge taken out',
    wide: PANEL,
    spec(result, size) {
      const pairs = levelPairs(result)
      return pairs === null ? null : levelsChart(pairs, size)
    },
  },
  paths: {
    label: 'Fan of the accounts on simulated prices, where they end, and how deep they fall',
    wide: PANEL,
    spec(result, size) {
      const picture = result.summary.data.model === null ? null : pathsPicture(result)
      return picture === null ? null : pathsChart(picture, size)
    },
  },
  fit: {
    label: 'Share of the trades for which one contract fits, by the size of the account',
    wide: PANEL,
    spec(result, size) {
      const { facts, plan, market } = result.summary
      const needs = facts.taken > 0 ? null : tradableNeeds(result)
      if (needs === null) return null
      const one = tierSymbol(market.tiers[0]!)
      return fitChart({ accounts: needs.accounts, start: facts.start, risk: plan.risk, quote: market.quote, one }, size)
    },
  },
  equity: {
    label: 'Line chart of equity and base over time',
    spec(result, size) {
      const series = equitySeries(result, pointsFor(size))
      return isLevel(series.points.map(point => point.equity)) ? null : equityChart(series, size)
    },
  },
  drawdown: {
    label: 'Area chart of the drawdown over time',
    spec(result, size) {
      const series = underwaterSeries(result, pointsFor(size))
      return isLevel(series.points.map(point => point.worst)) ? null : drawdownChart(series, size)
    },
  },
  position: {
    label: 'Bar chart of the position of every trade, by contract',
    spec(result, size) {
      const sizes = positionSizes(result, barsFor(size))
      return sizes.parts.length === 0 ? null : positionChart(sizes, size)
    },
  },
  fan: {
    label: 'Fan of the equity of the sampled accounts: quantiles after each trade',
    spec(result, size) {
      const fan = sampleFan(result)
      return fan === null ? null : fanChart(fan, size)
    },
  },
  alive: {
    label: 'Share of the accounts that are not ruined after each trade',
    spec(result, size) {
      const fan = sampleFan(result)
      return fan === null || fan.bands.at(-1)?.alive === 1 ? null : aliveChart(fan, size)
    },
  },
  'spread-ends': spread('ends', 'Histogram of the accounts by where they end, with the start and the middle'),
  'spread-falls': spread('falls', 'Histogram of the accounts by their worst drawdown, with the limit'),
  incidence: {
    label: 'Shares of the accounts that have unlocked each larger contract by a trade, and that were ruined before',
    spec({ summary }, size) {
      const found = tierIncidence(summary)
      return found === null ? null : incidenceChart(found, size)
    },
  },
  survival: {
    label: 'Shares of the samples that survive, are ruined and stall, by risk per trade or plan',
    spec: ({ summary }, size) =>
      levels(summary).length < 2 ? null : survivalChart(levels(summary), levelWords(summary.samples), size),
  },
  growth: {
    label: 'Median end of the accounts against the share that is ruined, one point for each risk per trade, or plan',
    spec: ({ summary }, size) =>
      levels(summary).length < 2
        ? null
        : growthChart(levels(summary), summary.market.quote, summary.samples?.by === 'risk', size),
  },
  paired: {
    label:
      'How much more or less each risk level, or plan, typically ends with than the plan itself, on the same draws',
    spec({ summary }, size) {
      const paired = pairedLevels(levels(summary))
      return paired.length === 0 ? null : pairedChart(paired, levelWords(summary.samples), size)
    },
  },
  cost: {
    label: 'Bars from gross result over each cost to net result',
    spec: ({ summary: { costs, market } }, size) =>
      costs.byTier.length === 0 ? null : costChart(costs, market.quote, size),
  },
  alternatives: {
    label: 'The account beside the same plan with the smallest contract alone, and beside buying and holding it',
    spec(result, size) {
      const drawn = alternativeLines(result, pointsFor(size) / 2)
      return drawn === null || result.summary.facts.taken === 0 ? null : alternativesChart(drawn, size)
    },
  },
  rolling: {
    label: 'Mean result of the last trades after each trade with its interval, beside that of all trades',
    spec(result, size) {
      const rolling = rollingEdge(result, ROLLING_POINTS)
      return rolling === null ? null : rollingChart(rolling, size)
    },
  },
  gap: {
    label: 'Bars from the ideal over each rule that changed it to the account',
    spec({ summary }, size) {
      const picture = gapPicture(summary)
      return picture === null ? null : gapChart(picture, size)
    },
  },
  result: {
    label: 'Histogram of the results of the trades in R',
    spec({ rows, summary }, size) {
      const results = closedRows(rows).map(row => row.r)
      const bins = histogram(results, binsFor(size))
      return results.length === 0 ? null : resultChart(bins, summary.edge, size)
    },
  },
  'excursion-adverse': excursion('adverse', 'Result of every trade against how far the price went against it'),
  'excursion-favourable': excursion('favourable', 'Result of every trade against how far the price went for it'),
} as const satisfies Readonly<Record<string, PageChart<RunResult>>>

function levels({ samples }: RunResult['summary']): readonly RiskLevelSummary[] {
  return samples?.risks ?? []
}

/** Simulated prices draw these on their first screen. */
function spread(kind: SpreadKind, label: string): PageChart<RunResult> {
  return {
    label,
    spec({ summary }, size) {
      const found = summary.data.model === null ? spreadBins(summary, kind) : null
      return found === null ? null : spreadChart(found, size.narrow ? size : HALF)
    },
  }
}

/** Two of these stand side by side where there is room. */
function excursion(side: ExcursionSide, label: string): PageChart<RunResult> {
  return {
    label,
    spec({ rows }, size) {
      const found = excursions(rows, dotsFor(size))
      return found.length === 0 ? null : excursionChart(found, side, size.narrow ? size : HALF)
    },
  }
}
