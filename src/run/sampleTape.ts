import { type Outcomes, playBatch } from '../core/batch.ts'
import { compileContracts } from '../core/contracts.ts'
import { compilePlan, type Plan } from '../core/plan.ts'
import { type Quotes, quoteTape } from '../core/quotes.ts'
import { drawableTrades } from '../core/reanchor.ts'
import { Purpose, type RootKey, rootKey, Stream } from '../parts/random.ts'
import { drawBlocks } from '../parts/resample.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { studentTable } from '../stats/distributions/studentTable.ts'
import type { MarketData } from './market.ts'

/** Samples of one risk level; all levels of a run hold the same draws. */
export interface SampledLevel {
  readonly risk: number
  readonly outcomes: Outcomes
}

export interface TapeSamples {
  readonly anchorPrice: number | null
  readonly poolSize: number
  readonly levels: readonly SampledLevel[]
}

/** Everything that a chunk of samples needs, the same for every chunk. */
export interface SampleJob {
  readonly quotes: Quotes
  readonly plans: readonly Plan[]
  readonly trades: number
  readonly block: number
  readonly root: RootKey
}

/** Resamples the replay's trades under every risk level (§10). Null where the tape has no trade to draw. */
export function sampleTape(scenario: Scenario, market: MarketData): TapeSamples | null {
  const { samples } = scenario
  const anchorPrice = samples.anchor === 'last' ? lastPrice(market) : null
  const pool = drawableTrades(market.tape, anchorPrice)
  if (pool.count === 0) return null
  const job = sampleJob(scenario, pool)
  const levels = sampleChunk(job, 0, samples.count).map((outcomes, k) => ({ risk: samples.risks[k]!, outcomes }))
  return { anchorPrice, poolSize: pool.count, levels }
}

export function sampleJob(scenario: Scenario, pool: Quotes['tape']): SampleJob {
  const { samples, plan, account, market, prices } = scenario
  const pricesAreFills = prices.kind === 'trades' && prices.pricesAre === 'fills'
  const contracts = compileContracts(market.ladder, market.venue, account, pricesAreFills)
  const { quotes } = quoteTape(contracts, pool, plan.riskIncludesCosts)
  const { confidence } = plan.qualify
  const tTable = confidence === null ? null : studentTable(confidence, samples.trades)
  const flows = samples.cashFlows ?? {}
  return {
    quotes,
    plans: samples.risks.map(risk => compilePlan({ ...plan, risk }, account, tTable, flows)),
    trades: samples.trades,
    block: samples.block,
    root: rootKey(samples.seed),
  }
}

/** Samples `from` … `to`-1 under every plan of the job: each sample has its own stream, so chunks join to any whole. */
export function sampleChunk(job: SampleJob, from: number, to: number): Outcomes[] {
  const picks = new Uint32Array((to - from) * job.trades)
  const stream = new Stream(job.root, from, Purpose.trades)
  for (let path = from; path < to; path++) {
    stream.seed(job.root, path, Purpose.trades)
    const first = (path - from) * job.trades
    drawBlocks(stream, job.quotes.tape.count, job.block, picks, first, first + job.trades)
  }
  return job.plans.map(plan => playBatch(plan, job.quotes, picks, job.trades))
}

/** The last close, or the last exit of a trade list. */
function lastPrice(market: MarketData): number {
  const { bars, tape } = market
  return bars === null ? tape.exit[tape.count - 1]! : bars.close[bars.close.length - 1]!
}
