import type { Estimate, LevelFigures, RiskLevelSummary, SampleSummary } from '../../results/samples.ts'
import type { Variant, VariantKey } from '../../results/variant.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { studentQuantile } from '../../stats/distributions/student.ts'
import { quantileInterval } from '../../stats/intervals/quantileInterval.ts'
import { quantileRanks } from '../../stats/intervals/quantileRanks.ts'
import type { Binned } from '../sampling/binned.ts'
import type { LevelTally } from '../sampling/levelTally.ts'
import type { SampleSet } from '../sampling/sampleScenario.ts'
import { proportion } from './proportion.ts'
import { reachSummary } from './reachSummary.ts'
import { sampleSpread } from './sampleSpread.ts'
import { sortedCopy } from './sortedCopy.ts'
import { timeToTier } from './timeToTier.ts'
import { tradesOffered } from './tradesOffered.ts'

/** What became of the sampled accounts, by risk level. Null where no sample was finished. */
export function sampleSummary(scenario: Scenario, samples: SampleSet): SampleSummary | null {
  if (samples.count === 0) return null
  const { trades, from, block, anchor } = scenario.samples
  const tiers = scenario.market.ladder.tiers.map(tier => tier.name)
  const own = samples.levels.find(level => level.own)
  return {
    requested: samples.requested,
    count: samples.count,
    trades,
    offered: tradesOffered(samples.levels[0]!.tally),
    from,
    block,
    anchor,
    anchorPrice: samples.anchorPrice,
    poolSize: samples.poolSize,
    accountFlows: accountFlows(scenario),
    dayMargin: scenario.account.dayMargin === undefined ? 'none' : from === 'tape' ? 'left out' : 'played',
    exact: samples.exact,
    largerContracts: largerContracts(samples),
    spread: own === undefined ? null : sampleSpread(own.tally),
    timeToTier: own === undefined ? null : timeToTier(own.tally, tiers),
    by: samples.by,
    risks: samples.levels.map(level => levelSummary(level, level.tally, tiers, level.own)),
  }
}

function accountFlows({ cashFlows, samples }: Scenario): SampleSummary['accountFlows'] {
  if (cashFlows.dated.length === 0 && cashFlows.monthly === null) return 'none'
  return samples.cashFlows === null ? 'left out' : 'replaced'
}

/** The figures of one variant, compared with the scenario's own. */
export function levelSummary(
  variant: Variant,
  tally: LevelTally,
  tiers: readonly string[],
  own: boolean,
): RiskLevelSummary {
  const { count, sums } = tally
  return {
    ...levelFigures(variant, tally, tiers),
    patch: variant.patch,
    own,
    paired: paired(sums.difference, sums.differenceSquares, count),
    winsShare: (sums.wins + sums.ties / 2) / count,
  }
}

/** The figures of one variant by itself. */
export function levelFigures(
  { variant, label, risk }: VariantKey,
  tally: LevelTally,
  tiers: readonly string[],
): LevelFigures {
  const { count, sums, exact, binned } = tally
  const kept = (values: Float64Array | undefined) => values?.subarray(0, count) ?? null
  const finals = quantilesOf(kept(exact?.finalEquity), binned?.finals, count, [0.05, 0.5, 0.95])
  const drawdowns = quantilesOf(kept(exact?.worstDrawdown), binned?.drawdowns, count, [0.5, 0.95])
  const [p05Final, medianFinal, p95Final] = finals as [Estimate, Estimate, Estimate]
  const [drawdownMedian, drawdownP95] = drawdowns as [Estimate, Estimate]
  return {
    variant,
    label,
    risk,
    samples: count,
    medianFinal,
    meanFinal: sums.final / count,
    p05Final,
    p95Final,
    growthPerTrade: tally.offered > 0 ? sums.logGrowth / tally.offered : null,
    grew: proportion(sums.grew, count),
    survived: proportion(count - tally.ruined - tally.stalled, count),
    ruined: proportion(tally.ruined, count),
    stalled: proportion(tally.stalled, count),
    liquidated: proportion(tally.liquidated, count),
    drawdownMedian,
    drawdownP95,
    riskTakenShare: sums.asked > 0 ? sums.taken / sums.asked : null,
    reached: tiers.slice(1).map((tier, k) => reachSummary(tier, tally, k + 1)),
  }
}

/** Quantiles of an outcome with their order-statistic intervals: exact where every one is kept, else from the bins. */
function quantilesOf(
  exact: Float64Array | null,
  binned: Binned | undefined,
  count: number,
  shares: readonly number[],
): Estimate[] {
  if (exact === null) return shares.map(p => binnedQuantile(binned!, count, p))
  const sorted = sortedCopy(exact)
  return shares.map(p => {
    const { value, low, high } = quantileInterval(sorted, p).value!
    return { value, low, high }
  })
}

function binnedQuantile(values: Binned, count: number, p: number): Estimate {
  const { lower, upper } = quantileRanks(count, p)
  return { value: values.quantile(p, count), ...values.interval(lower, upper) }
}

/** What the larger contracts added to the own level, sample by sample. */
function largerContracts({ smallestOnly }: SampleSet): Estimate | null {
  if (smallestOnly === null) return null
  return paired(-smallestOnly.difference, smallestOnly.differenceSquares, smallestOnly.count)
}

/** Mean log growth less that of the own level on the same draws, with its t-interval. */
function paired(difference: number, squares: number, count: number): Estimate | null {
  if (count < 2) return null
  const mean = difference / count
  const variance = Math.max(0, squares - count * mean * mean) / (count - 1)
  const half = studentQuantile(0.975, count - 1) * Math.sqrt(variance / count)
  return { value: mean, low: mean - half, high: mean + half }
}
