import type { Estimate, Proportion, RiskLevelSummary, SampleSummary } from '../report/summary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { studentQuantile } from '../stats/distributions/student.ts'
import { quantileInterval } from '../stats/intervals/quantileInterval.ts'
import { quantileRanks } from '../stats/intervals/quantileRanks.ts'
import { wilson } from '../stats/intervals/wilson.ts'
import type { Binned } from './sampling/binned.ts'
import type { LevelTally } from './sampling/levelTally.ts'
import type { SampleSet } from './sampling/sampleScenario.ts'

/** What became of the sampled accounts, by risk level. Null where no sample was finished. */
export function sampleSummary(scenario: Scenario, samples: SampleSet): SampleSummary | null {
  if (samples.count === 0) return null
  const { trades, from, block, anchor } = scenario.samples
  const tiers = scenario.market.ladder.tiers.map(tier => tier.name)
  return {
    requested: samples.requested,
    count: samples.count,
    trades,
    from,
    block,
    anchor,
    anchorPrice: samples.anchorPrice,
    poolSize: samples.poolSize,
    exact: samples.exact,
    risks: samples.levels.map(({ risk, tally }) => levelSummary(risk, tally, tiers, scenario.plan.risk)),
  }
}

/** The figures of one level; `own` where it is the scenario's own risk. */
export function levelSummary(
  risk: number,
  tally: LevelTally,
  tiers: readonly string[],
  ownRisk: number,
): RiskLevelSummary {
  const { count, sums } = tally
  const [final, drawdown] = quantilesOf(tally)
  return {
    risk,
    own: risk === ownRisk,
    samples: count,
    medianFinal: final(0.5),
    meanFinal: sums.final / count,
    p05Final: final(0.05),
    p95Final: final(0.95),
    growthPerTrade: sums.logGrowth / count / tally.trades,
    survived: proportion(count - tally.ruined - tally.stalled, count),
    ruined: proportion(tally.ruined, count),
    stalled: proportion(tally.stalled, count),
    liquidated: proportion(tally.liquidated, count),
    drawdownMedian: drawdown(0.5),
    drawdownP95: drawdown(0.95),
    riskTakenShare: sums.asked > 0 ? sums.taken / sums.asked : null,
    reached: tiers.slice(1).map((tier, k) => ({ tier, ...reach(tally, k + 1) })),
    paired: paired(sums.difference, sums.differenceSquares, count),
    winsShare: (sums.wins + sums.ties / 2) / count,
  }
}

type Quantiles = (p: number) => Estimate

/** Quantiles of final equity and worst drawdown: exact where every outcome is kept, else from the bins. */
function quantilesOf({ count, exact, binned }: LevelTally): readonly [Quantiles, Quantiles] {
  if (binned !== null) return [binnedQuantiles(binned.finals, count), binnedQuantiles(binned.drawdowns, count)]
  const { finalEquity, worstDrawdown } = exact!
  return [exactQuantiles(finalEquity.slice(0, count)), exactQuantiles(worstDrawdown.slice(0, count))]
}

/** With their order-statistic intervals. */
function exactQuantiles(values: Float64Array): Quantiles {
  const sorted = values.sort()
  return p => {
    const { value, low, high } = quantileInterval(sorted, p).value!
    return { value, low, high }
  }
}

function binnedQuantiles(values: Binned, count: number): Quantiles {
  return p => {
    const { lower, upper } = quantileRanks(count, p)
    return { value: values.quantile(p, count), low: values.valueAtRank(lower), high: values.valueAtRank(upper) }
  }
}

/** The share of all accounts that unlocked a tier, and the median of their trade numbers. */
function reach(tally: LevelTally, tier: number): { share: Proportion; medianTrades: Estimate | null } {
  const width = tally.trades + 1
  const numbers = new Float64Array(tally.reached[tier]!)
  let filled = 0
  for (let trade = 1; trade < width; trade++) {
    const here = tally.reachedAt[tier * width + trade]!
    numbers.fill(trade, filled, filled + here)
    filled += here
  }
  const share = proportion(numbers.length, tally.count)
  if (numbers.length === 0) return { share, medianTrades: null }
  const { value, low, high } = quantileInterval(numbers, 0.5).value!
  return { share, medianTrades: { value, low, high } }
}

function proportion(successes: number, trials: number): Proportion {
  return { share: successes / trials, ...wilson(successes, trials) }
}

/** Mean log growth less that of the own level on the same draws, with its t-interval. */
function paired(difference: number, squares: number, count: number): Estimate | null {
  if (count < 2) return null
  const mean = difference / count
  const variance = Math.max(0, squares - count * mean * mean) / (count - 1)
  const half = studentQuantile(0.975, count - 1) * Math.sqrt(variance / count)
  return { value: mean, low: mean - half, high: mean + half }
}
