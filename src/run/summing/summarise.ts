import { cutOffOf } from '../../results/cutOff.ts'
import { isClosed, isCutOff, type LedgerRow } from '../../results/ledger.ts'
import { liveCurve } from '../../results/liveCurve.ts'
import { outcomeOf } from '../../results/outcome.ts'
import type { DataSummary, MetricSummary, Summary } from '../../results/summary.ts'
import { FORMAT, VERSION } from '../../results/version.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { edgeOf } from '../../stats/edge.ts'
import { type CurveMetrics, curveMetrics } from '../../stats/metrics/curveMetrics.ts'
import { tradeMetrics } from '../../stats/metrics/tradeMetrics.ts'
import { LEAST_DAYS } from '../../stats/metrics/year.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import type { MarketData } from '../market/marketData.ts'
import { depthNotices } from '../market/volumeDepth.ts'
import type { JournalRow } from '../replaying/journalRow.ts'
import type { Repetitions } from '../replaying/repetitions.ts'
import type { Replay } from '../replaying/replayScenario.ts'
import type { SampleSet } from '../sampling/sampleScenario.ts'
import { annualCurve } from './annualCurve.ts'
import { assumptions } from './assumptions.ts'
import { costSummary } from './costSummary.ts'
import { edgeParts } from './edgeParts.ts'
import { exposure } from './exposure.ts'
import { replayFacts } from './facts.ts'
import { offTickSentences } from './fillsOffTick.ts'
import { marketSummary, periodSummary } from './marketSummary.ts'
import { planSummary, riskSummary } from './planSummary.ts'
import { raisedMarginNotices, stressNotices } from './raisedMargins.ts'
import { rollCostSentences } from './rollCosts.ts'
import { ruinSummary } from './ruinSummary.ts'
import { sampleNotices } from './sampleNotices.ts'
import { sampleSummary } from './sampleSummary.ts'
import { runSelection } from './selection.ts'

const DAY_MS = 86_400_000
const CLOSEST_CALLS = 5

/** The summary without its verdict and what is drawn again from its trades, which come last. */
export type Findings = Omit<Summary, 'verdict' | 'comparison' | 'luck'>

/** Everything that a run found out; plays nothing. `nodeVersion` as the runtime names it. */
export function summarise(
  loaded: LoadedScenario,
  market: MarketData,
  replay: Replay,
  repetitions: Repetitions,
  samples: SampleSet | null,
  nodeVersion: string,
): Findings {
  const { scenario } = loaded
  const { rows } = replay
  const ruin = ruinSummary(replay, market.bars === null)
  const alive = { ...replay, curve: liveCurve(replay.curve, ruin) }
  const found = samples === null ? null : sampleSummary(scenario, samples)
  const facts = replayFacts(replay, market, scenario.market.ladder)
  const closed = rows.filter(isClosed)
  const edge = edgeOf(closed.map(row => row.r))
  const cutOff = cutOffOf(closed, rows.filter(isCutOff))
  return {
    name: scenario.name,
    notes: scenario.notes,
    versions: { stepup: VERSION, node: nodeVersion, format: FORMAT },
    outcome: outcomeOf({ facts, edge, cutOff }),
    facts,
    market: marketSummary(scenario),
    period: periodSummary(market),
    curve: curveSummary(scenario, market, alive),
    tradeMetrics: tradeSummary(closed, scenario),
    edge,
    edgeParts: edgeParts(closed),
    cutOff,
    selection: runSelection(rows, replay.quotes),
    ruin,
    plan: planSummary(scenario, alive),
    limits: { ruin: scenario.limits.ruin, drawdown: scenario.limits.drawdown },
    costs: costSummary(replay),
    risk: riskSummary(rows),
    exposure: exposure(alive, market.bars === null),
    ...repetitions,
    closestCalls: closestCalls(rows),
    data: dataSummary(scenario, market, replay),
    assumptions: assumptions(scenario),
    notices: [
      ...new Set([
        ...scenario.notices,
        ...market.notices,
        ...replay.notices,
        ...depthNotices(scenario, facts),
        ...raisedMarginNotices(rows, scenario.market.ladder),
        ...stressNotices(scenario.stress, market.bars?.time ?? market.tape.entryTime),
        ...sampleNotices(scenario, market.tape, samples, found),
      ]),
    ],
    samples: found,
    scenario: loaded.copy,
    seed: scenario.samples.seed,
    inputs: [...loaded.inputs, ...market.inputs],
  }
}

function curveSummary(scenario: Scenario, market: MarketData, replay: Replay): Summary['curve'] {
  const start = market.bars?.time[0] ?? market.tape.entryTime[0] ?? Number.NaN
  const series = annualCurve(
    replay.curve,
    replay.rows,
    replay.plan.start,
    start,
    scenario.market.ladder.session,
    market.usualBarMs,
  )
  const table: CurveMetrics = curveMetrics(series.curve, { ...series, leastDays: LEAST_DAYS })
  return { ...metricSummary(table), periodsPerYear: series.periodsPerYear, periods: series.periods }
}

function tradeSummary(closed: readonly LedgerRow[], scenario: Scenario): MetricSummary {
  const holds = closed.map(row => (row.exitTime - row.entryTime) / DAY_MS)
  return metricSummary(
    tradeMetrics({
      net: closed.map(row => row.net),
      r: closed.map(row => row.r),
      startEquity: scenario.account.start,
      holdDays: holds.some(Number.isNaN) ? null : holds,
    }),
  )
}

function metricSummary(table: { values: object; reasons: object }): MetricSummary {
  return { values: { ...table.values }, reasons: { ...table.reasons } }
}

function closestCalls(rows: readonly JournalRow[]): Summary['closestCalls'] {
  return rows
    .filter(row => !Number.isNaN(row.closestLiquidation))
    .map(row => ({
      trade: row.trade,
      approach: row.closestLiquidation,
      warning: Number.isNaN(row.warningPrice) ? null : row.warningPrice,
    }))
    .sort((a, b) => a.approach - b.approach || a.trade - b.trade)
    .slice(0, CLOSEST_CALLS)
}

function dataSummary(scenario: Scenario, market: MarketData, { fills }: Replay): DataSummary {
  const { ladder } = scenario.market
  const { prices } = scenario
  return {
    model: prices.kind === 'model' ? prices.use : null,
    files: market.files,
    facts: [
      ...market.facts,
      ...rollCostSentences(fills, ladder.quote),
      ...offTickSentences(market.tape, ladder.tiers[0]!.tick),
    ],
    fundingFilledShare: market.fundingFilledShare,
    ticksRounded: prices.kind !== 'trades' && scenario.fills.tick !== null,
    outsideMarked: market.tape.outside !== null,
    liquidationOn: market.bars?.mark ? 'mark price' : 'traded price',
  }
}
