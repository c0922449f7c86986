import { type Contracts, compileContracts } from '../../core/contracts.ts'
import { compilePlan, type Plan } from '../../core/plan.ts'
import { quoteTape } from '../../core/quotes.ts'
import { drawableTrades } from '../../core/reanchor.ts'
import type { Tape } from '../../core/tape.ts'
import { rootKey } from '../../parts/random.ts'
import { problemAt } from '../../scenario/located.ts'
import { anchorBelowZero } from '../../scenario/messages.ts'
import { InputError } from '../../scenario/problem.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { studentTable } from '../../stats/distributions/studentTable.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { explainPathError } from '../market/explainPathError.ts'
import type { MarketData } from '../market/marketData.ts'
import { isExact } from './isExact.ts'
import type { SampleJob } from './job.ts'
import { addSums, noSums, type Sums } from './levelChunk.ts'
import { LevelTally } from './levelTally.ts'
import { type ChunkOptions, runChunks } from './runChunks.ts'

/** What became of all samples. */
export interface SampleSet {
  readonly requested: number
  /** Fewer than requested after an interruption. */
  readonly count: number
  /** Price that drawn trades enter at; null where they keep their own, or prices are simulated. */
  readonly anchorPrice: number | null
  /** Trades to draw from; null where prices are simulated. */
  readonly poolSize: number | null
  /** False: quantiles are read from fixed bins. */
  readonly exact: boolean
  /** By risk, ascending. */
  readonly levels: readonly SampleLevel[]
  /** The own level with the smallest contract alone, on the same draws; null on a ladder of one, and of fresh samples. */
  readonly smallestOnly: Pick<Sums, 'difference' | 'differenceSquares'> | null
}

/** One risk level. */
export interface SampleLevel {
  readonly risk: number
  readonly tally: LevelTally
  /**
   * Its rows of samples.csv, chunk by chunk; none where outcomes are not kept one by one. They wait for the end, as the
   * file goes by level and chunks by sample: a million rows take 80 MB, a tenth of what the bands need.
   */
  readonly rows: readonly Uint8Array[]
}

/** A job, and where its draws come from. */
interface PreparedJob {
  readonly job: SampleJob
  readonly anchorPrice: number | null
  readonly poolSize: number | null
}

/**
 * Plays the scenario's samples under every risk level (§10). Null where the tape has too few trades to draw from.
 * @param fresh other draws than those of the results, to judge what was chosen on them; nothing of them is written
 * @throws InputError where a simulated path cannot be played
 */
export async function sampleScenario(
  loaded: LoadedScenario,
  market: MarketData,
  options: ChunkOptions,
  fresh = false,
): Promise<SampleSet | null> {
  const { scenario } = loaded
  const { count, trades, risks } = scenario.samples
  const prepared = prepareJob(loaded, market, fresh)
  if (prepared === null) return null
  const { job, anchorPrice, poolSize } = prepared
  const { withEquity } = job
  const exact = isExact(count * risks.length, trades)
  const tiers = scenario.market.ladder.tiers.length
  const levels = risks.map(risk => ({
    risk,
    tally: new LevelTally({ accounts: count, tiers, trades, withEquity, exact }),
    rows: [] as Uint8Array[],
  }))
  const smallestOnly = fresh || tiers < 2 ? null : noSums()
  const plans = smallestOnly === null ? job.plans : [...job.plans, smallestOnlyPlan(scenario)]
  const own = risks.indexOf(scenario.plan.risk)
  const chunkJob = { samples: { ...job, plans }, own, levels: risks.length, withRows: exact && !fresh }
  const done = await runChunks(chunkJob, count, options, chunks => {
    levels.forEach(({ tally, rows }, k) => {
      const chunk = chunks[k]!
      tally.add(chunk)
      if (chunk.rows !== null) rows.push(chunk.rows)
    })
    if (smallestOnly !== null) addSums(smallestOnly, chunks[levels.length]!.sums)
  }).catch(error => Promise.reject(explainPathError(loaded, seedOf(scenario, fresh), error)))
  return { requested: count, count: done, anchorPrice, poolSize, exact, levels, smallestOnly }
}

/** The job of a scenario's samples. Null where the tape has too few trades to draw from. */
export function prepareJob(loaded: LoadedScenario, market: MarketData, fresh: boolean): PreparedJob | null {
  const { scenario } = loaded
  const { samples } = scenario
  const common = {
    plans: samplePlans(scenario),
    trades: samples.trades,
    root: rootKey(seedOf(scenario, fresh)),
    withEquity: !fresh,
  }
  if (samples.from === 'paths') {
    if (market.paths === null) throw new Error('paths without a price model passed the checks')
    const job = { ...common, ...market.paths, kind: 'paths', contracts: contractsOf(scenario) } as const
    return { job, anchorPrice: null, poolSize: null }
  }
  const anchorPrice = samples.anchor === 'last' ? lastPrice(market) : null
  const { inverse, negativePrices } = scenario.market.ladder
  if (anchorPrice !== null && negativePrices) refuseBelowZero(loaded, market.tape)
  const pool = drawableTrades(market.tape, anchorPrice, inverse)
  if (isTooShort(pool.count, samples.block)) return null
  const { quotes } = quoteTape(contractsOf(scenario), pool, scenario.plan.riskIncludesCosts)
  const job = { ...common, kind: 'tape', quotes, block: samples.block } as const
  return { job, anchorPrice, poolSize: pool.count }
}

/** Trades below which a tape has no blocks to draw; with blocks of one, every trade stands for itself. */
export const LEAST_TRADES = 10

function isTooShort(trades: number, block: number): boolean {
  return trades < (block > 1 ? LEAST_TRADES : 1)
}

/** Prices of both signs cannot be scaled to one entry. */
function refuseBelowZero({ document }: LoadedScenario, tape: Tape): void {
  const { legs } = tape
  const prices = [tape.entry, tape.stop, tape.target, tape.exit, tape.worst, tape.best, legs.price, legs.worst]
  if (!prices.some(column => column.some(price => price <= 0))) return
  const { message, hint } = anchorBelowZero
  throw new InputError([problemAt(document, ['samples', 'anchor'], message, hint)])
}

/** Fresh samples are those of a seed of their own, under which a run can repeat them. */
function seedOf({ samples }: Scenario, fresh: boolean): string {
  return fresh ? `${samples.seed} fresh` : samples.seed
}

/** The contracts that samples trade. */
export function contractsOf({ market, account, prices, stress }: Scenario): Contracts {
  const pricesAreFills = prices.kind === 'trades' && prices.pricesAre === 'fills'
  return compileContracts(market.ladder, market.venue, account, pricesAreFills, stress)
}

function samplePlans({ samples, plan, account }: Scenario): Plan[] {
  const { confidence } = plan.qualify
  const tTable = confidence === null ? null : studentTable(confidence, samples.trades)
  return samples.risks.map(risk => compilePlan({ ...plan, risk }, account, tTable, samples.cashFlows ?? {}))
}

/** The scenario's own plan, which never qualifies for a larger contract. */
function smallestOnlyPlan({ samples, plan, account }: Scenario): Plan {
  const qualify = { ...plan.qualify, trades: Number.POSITIVE_INFINITY }
  return compilePlan({ ...plan, qualify }, account, null, samples.cashFlows ?? {})
}

/** The last close, or the last exit of a trade list. */
function lastPrice({ bars, tape }: MarketData): number {
  return bars === null ? tape.exit[tape.count - 1]! : bars.close[bars.close.length - 1]!
}
