import type { Plan } from '../../core/plan.ts'
import { drawableTrades } from '../../core/reanchor.ts'
import type { Tape } from '../../core/tape.ts'
import { rootKey } from '../../parts/random.ts'
import type { SampledAccounts } from '../../results/sampledAccounts.ts'
import type { Variant } from '../../results/variant.ts'
import { problemAt } from '../../scenario/located.ts'
import { anchorBelowZero } from '../../scenario/messages.ts'
import { InputError } from '../../scenario/problem.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { isBelowZero } from '../market/belowZero.ts'
import { explainPathError } from '../market/explainPathError.ts'
import type { MarketData } from '../market/marketData.ts'
import { isExact } from './isExact.ts'
import type { SampleJob } from './job.ts'
import { ownVariant, playedVariants, smallestOnlyPlan, variantLanes } from './lanes.ts'
import type { Sums } from './levelChunk.ts'
import type { LevelTally } from './levelTally.ts'
import { playRound } from './playRound.ts'
import { quoteLanes } from './quoteLanes.ts'
import { DEVIATIONS } from './rankQuantiles.ts'
import { hasPairedLane, type Round } from './round.ts'
import type { RowPart } from './roundPart.ts'
import type { ChunkOptions } from './runChunks.ts'

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
  /** What differs between the levels: their risk, or the plans that the scenario names. */
  readonly by: 'risk' | 'plan'
  /** By risk, ascending; plans in the order of the scenario. */
  readonly levels: readonly SampleLevel[]
  /** The own level with the smallest contract alone, on the same draws; null on a ladder of one. */
  readonly smallestOnly: (Pick<Sums, 'difference' | 'differenceSquares'> & { readonly count: number }) | null
}

/** One variant: a risk level, or a plan by name. */
export interface SampleLevel extends Variant {
  /** Whether it is the one that the others are compared with. */
  readonly own: boolean
  readonly tally: LevelTally
  /** What samples.csv holds beside the two outcomes of the tally; null where outcomes are not kept one by one. */
  readonly rows: RowPart | null
}

/** A job, what its lanes play, and where its draws come from. */
export interface PreparedJob {
  readonly job: SampleJob
  readonly variants: readonly Variant[]
  readonly anchorPrice: number | null
  readonly poolSize: number | null
}

/**
 * Plays the scenario's samples under every risk level (§10). Null where the tape has too few trades to draw from.
 * @throws InputError where a simulated path cannot be played
 */
export async function sampleScenario(
  loaded: LoadedScenario,
  market: MarketData,
  options: ChunkOptions,
): Promise<SampleSet | null> {
  const prepared = prepareJob(loaded, market, false)
  if (prepared === null) return null
  for (let deviations = DEVIATIONS; ; deviations *= 4) {
    const set = await playSamples(loaded, prepared, options, deviations)
    if (set.levels.every(({ tally }) => tally.bands.isWhole)) return set
  }
}

/** @param deviations of `RankQuantiles`: with the usual ones a quantile is lost once in 10^11 draws */
async function playSamples(
  loaded: LoadedScenario,
  prepared: PreparedJob,
  options: ChunkOptions,
  deviations: number,
): Promise<SampleSet> {
  const { variants, anchorPrice, poolSize } = prepared
  const own = ownVariant(loaded)
  const round = samplesRound(loaded, prepared, deviations)
  const { levels, paired, count } = await playRound(round, options).catch(error =>
    Promise.reject(explainPathError(loaded, seedOf(loaded.scenario, false), error)),
  )
  return {
    requested: round.count,
    count,
    anchorPrice,
    poolSize,
    exact: round.size.exact,
    by: loaded.variants.length > 0 ? 'plan' : 'risk',
    levels: levels.map(({ tally, rows }, k) => {
      const { variant, label, risk, patch } = variants[k]!
      return { variant, label, risk, patch, own: k === own, tally, rows: rows === null ? null : rows.columns }
    }),
    smallestOnly: hasPairedLane(round) ? paired : null,
  }
}

/** The accounts one by one, level by level; null where outcomes are not kept so. */
export function sampledAccounts({ levels }: SampleSet): SampledAccounts[] | null {
  const accounts = levels.flatMap(({ variant, label, risk, tally: { count, exact }, rows }) => {
    if (exact === null || rows === null) return []
    const { finalEquity, worstDrawdown } = exact
    return [{ variant, label, risk, count, finalEquity, worstDrawdown, ...rows }]
  })
  return accounts.length < levels.length ? null : accounts
}

/** The round of a scenario's samples. */
export function samplesRound(loaded: LoadedScenario, { job }: PreparedJob, deviations = DEVIATIONS): Round {
  const { scenario } = loaded
  const { count, trades } = scenario.samples
  const own = ownVariant(loaded)
  const tiers = scenario.market.ladder.tiers.length
  const exact = isExact(count * job.lanes.length, trades)
  const samples = tiers < 2 ? job : withLane(job, own, smallestOnlyPlan(scenario))
  return {
    name: 'samples',
    job: { samples, own, levels: job.lanes.length },
    count,
    size: { accounts: count, tiers, trades, withEquity: job.withEquity, exact, deviations },
    withRows: exact,
  }
}

/** The job of a scenario's samples. Null where the tape has too few trades to draw from. */
export function prepareJob(loaded: LoadedScenario, market: MarketData, fresh: boolean): PreparedJob | null {
  const { scenario } = loaded
  const { samples } = scenario
  const variants = playedVariants(loaded)
  const lanes = variantLanes(variants)
  const common = {
    trades: samples.trades,
    root: rootKey(seedOf(scenario, fresh)),
    withEquity: !fresh,
  }
  if (samples.from === 'paths') {
    if (market.paths === null) throw new Error('paths without a price model passed the checks')
    const job = { ...common, ...market.paths, kind: 'paths', lanes } as const
    return { job, variants, anchorPrice: null, poolSize: null }
  }
  const anchorPrice = samples.anchor === 'last' ? lastPrice(market) : null
  const { inverse, negativePrices } = scenario.market.ladder
  if (anchorPrice !== null && negativePrices) refuseBelowZero(loaded, market.tape)
  const pool = drawableTrades(market.tape, anchorPrice, inverse)
  if (isTooShort(pool.count, samples.block)) return null
  const job = { ...common, kind: 'tape', lanes: quoteLanes(lanes, pool), block: samples.block } as const
  return { job, variants, anchorPrice, poolSize: pool.count }
}

/** The job with one lane more, which plays the contracts of another under a plan of its own. */
function withLane(job: SampleJob, like: number, plan: Plan): SampleJob {
  if (job.kind === 'tape') return { ...job, lanes: [...job.lanes, { ...job.lanes[like]!, plan }] }
  return { ...job, lanes: [...job.lanes, { ...job.lanes[like]!, plan }] }
}

/** Trades below which a tape has no blocks to draw; with blocks of one, every trade stands for itself. */
export const LEAST_TRADES = 10

function isTooShort(trades: number, block: number): boolean {
  return trades < (block > 1 ? LEAST_TRADES : 1)
}

/** Prices of both signs cannot be scaled to one entry. */
function refuseBelowZero({ document }: LoadedScenario, tape: Tape): void {
  if (!isBelowZero(tape)) return
  const { message, hint } = anchorBelowZero
  throw new InputError([problemAt(document, ['samples', 'anchor'], message, hint)])
}

/** Fresh samples are those of a seed of their own, under which a run can repeat them. */
export function seedOf({ samples }: Scenario, fresh: boolean): string {
  return fresh ? `${samples.seed} fresh` : samples.seed
}

/** The last close, or the last exit of a trade list. */
function lastPrice({ bars, tape }: MarketData): number {
  return bars === null ? tape.exit[tape.count - 1]! : bars.close[bars.close.length - 1]!
}
