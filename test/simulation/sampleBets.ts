import { expect } from 'vitest'
import type { Outcomes } from '../../src/core/batch.ts'
import type { PlanTerms } from '../../src/core/plan.ts'
import { rootKey } from '../../src/parts/random.ts'
import { riskVariant } from '../../src/run/sampling/lanes.ts'
import { makeSampler } from '../../src/run/sampling/sampler.ts'
import { wilson } from '../../src/stats/intervals/wilson.ts'
import type { Bet } from '../../src/stats/odds/bet.ts'
import { amountMargin, compile, makeTier, results } from '../core/support.ts'

/** Contracts so small that whole numbers of them are almost any size. */
const TINY = 1e-9

export interface BetSamples {
  readonly r: readonly number[]
  readonly plan: Partial<PlanTerms>
  readonly trades: number
  readonly count: number
  readonly seed: string
  /** Units of the underlying in one contract of each tier; two tiny ones unless said otherwise. */
  readonly multipliers?: readonly number[]
  readonly start?: number
  readonly block?: number
  readonly withEquity?: boolean
}

/** Plays the program's own samples over trades with these results in R, free of costs, drawn with replacement. */
export async function sampleBets(bets: BetSamples): Promise<Outcomes> {
  const { r, plan, trades, count, seed, multipliers = [TINY, TINY], start = 1000, block = 1 } = bets
  const { withEquity = false } = bets
  const tiers = multipliers.map((multiplier, k) =>
    makeTier({ name: `tier${k}`, multiplier, margin: amountMargin(1e-12, 1e-15) }),
  )
  const setUp = { tiers, account: { start }, plan: { ...BARE_PLAN, ...plan }, trades: results(...r) }
  const { quotes, plan: compiled } = compile(setUp)
  const sample = await makeSampler({
    kind: 'tape',
    lanes: [{ ...riskVariant(compiled.risk), plan: compiled, quotes }],
    trades,
    block,
    root: rootKey(seed),
    withEquity,
  })
  return sample(0, count)[0]!
}

/** Nothing but the risk: no ruin above zero, no unlock, no demotion. */
const BARE_PLAN: Partial<PlanTerms> = {
  rebase: 0,
  ruin: 0,
  demote: null,
  qualify: { trades: 0, expectancy: -10, winRate: 0, confidence: null },
  unlockEquity: [0, 1e12],
}

/** Risk of a fixed share of equity after every trade. */
export const fractional = (risk: number): Partial<PlanTerms> => ({ risk, rebase: 0 })

/** Risk of the same money in every trade, whatever becomes of the account. */
export const fixedMoney = (risk: number): Partial<PlanTerms> => ({ risk, rebase: 1e9, whenDown: 'hold' })

/** Results of `size` trades that win with the bet's probability, exactly. */
export function poolOf({ winProbability, payoff }: Bet, size = 20): number[] {
  const wins = winProbability * size
  expect(Math.abs(wins - Math.round(wins))).toBeLessThan(1e-9)
  return Array.from({ length: size }, (_, i) => (i < Math.round(wins) ? payoff : -1))
}

/** Expects the probability inside the 99.9% Wilson interval of what was counted. */
export function expectProbability(events: number, trials: number, probability: number): void {
  const { low, high } = wilson(events, trials, 0.999)
  const said = `${events} of ${trials} for ${probability}`
  expect(probability, said).toBeGreaterThanOrEqual(low)
  expect(probability, said).toBeLessThanOrEqual(high)
}

/** Expects the mean within four standard errors of the sample's. */
export function expectMean(values: readonly number[], mean: number): void {
  const { estimate, error } = meanWithError(values)
  expect(Math.abs(estimate - mean), `${estimate} ± ${error} for ${mean}`).toBeLessThan(4 * error)
}

export function meanWithError(values: readonly number[]): { estimate: number; error: number } {
  const n = values.length
  const estimate = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - estimate) ** 2, 0) / (n - 1)
  return { estimate, error: Math.sqrt(variance / n) }
}

/** How many values of a column pass. */
export function countOf(column: ArrayLike<number>, passes: (value: number, account: number) => boolean): number {
  let events = 0
  for (let a = 0; a < column.length; a++) if (passes(column[a]!, a)) events++
  return events
}

/** Equity of an account at the start and after every trade. */
export function pathOf({ equityAt }: Outcomes, account: number, trades: number): Float64Array {
  return equityAt.subarray(account * (trades + 1), (account + 1) * (trades + 1))
}
