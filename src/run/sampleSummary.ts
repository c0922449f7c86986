import type { Outcomes } from '../core/batch.ts'
import type { Estimate, Proportion, RiskLevelSummary, SampleSummary } from '../report/summary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { meanInterval } from '../stats/intervals/meanInterval.ts'
import { quantileInterval } from '../stats/intervals/quantileInterval.ts'
import { wilson } from '../stats/intervals/wilson.ts'
import type { SampledLevel, TapeSamples } from './sampleTape.ts'

/** What became of the sampled accounts, by risk level. */
export function sampleSummary(scenario: Scenario, samples: TapeSamples): SampleSummary {
  const { count, trades, from, block, anchor } = scenario.samples
  const tiers = scenario.market.ladder.tiers.map(tier => tier.name)
  return {
    count,
    trades,
    from,
    block,
    anchor,
    anchorPrice: samples.anchorPrice,
    poolSize: samples.poolSize,
    risks: samples.levels.map(level => levelSummary(level, tiers, scenario.plan.risk)),
  }
}

function levelSummary({ risk, outcomes }: SampledLevel, tiers: readonly string[], ownRisk: number): RiskLevelSummary {
  const { count } = outcomes
  const final = outcomes.finalEquity.toSorted()
  const drawdown = outcomes.worstDrawdown.toSorted()
  const ruined = marked(outcomes.ruined)
  const stalled = marked(outcomes.stalled)
  return {
    risk,
    own: risk === ownRisk,
    samples: count,
    medianFinal: quantile(final, 0.5),
    meanFinal: meanEstimate(final),
    p05Final: quantile(final, 0.05),
    p95Final: quantile(final, 0.95),
    survived: proportion(count - ruined - stalled, count),
    ruined: proportion(ruined, count),
    stalled: proportion(stalled, count),
    liquidated: proportion(marked(outcomes.liquidations), count),
    drawdownMedian: quantile(drawdown, 0.5),
    drawdownP95: quantile(drawdown, 0.95),
    reached: tiers.slice(1).map((tier, k) => ({ tier, ...reach(outcomes, tiers.length, k + 1) })),
  }
}

/** The share of all accounts that unlocked a tier, and the median of their trade numbers. */
function reach(outcomes: Outcomes, tiers: number, tier: number): { share: Proportion; medianTrades: Estimate | null } {
  const numbers: number[] = []
  for (let a = 0; a < outcomes.count; a++) {
    const first = outcomes.firstTrade[a * tiers + tier]!
    if (first > 0) numbers.push(first)
  }
  const medianTrades = numbers.length === 0 ? null : quantile(Float64Array.from(numbers).sort(), 0.5)
  return { share: proportion(numbers.length, outcomes.count), medianTrades }
}

function proportion(successes: number, trials: number): Proportion {
  return { share: successes / trials, ...wilson(successes, trials) }
}

function quantile(sorted: Float64Array, p: number): Estimate {
  const { value, low, high } = quantileInterval(sorted, p).value!
  return { value, low, high }
}

/** A single account has no interval: its ends are the value. */
function meanEstimate(values: Float64Array): Estimate {
  const interval = meanInterval([...values]).value
  if (interval === null) return { value: values[0]!, low: values[0]!, high: values[0]! }
  return { value: interval.mean, low: interval.low, high: interval.high }
}

function marked(flags: Uint8Array | Uint32Array): number {
  let total = 0
  for (const flag of flags) if (flag > 0) total++
  return total
}
