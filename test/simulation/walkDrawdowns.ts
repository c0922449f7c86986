import { normalQuantile } from '../../src/stats/distributions/normal.ts'
import { fractional, sampleBets } from './sampleBets.ts'

/** What a walk watched at its steps alone misses at the peak and at the trough, in steps of one deviation. */
export const MISSED_BY_STEPS = 2 * 0.5826
export const STEPS = 500
export const WALKS = 2000

const NORMAL = Array.from({ length: 4000 }, (_, i) => normalQuantile((i + 0.5) / 4000))

/** Log of the worst drawdown of walks with normal steps, one a walk. */
export async function walkDrawdowns({ mu, sigma, T }: { mu: number; sigma: number; T: number }): Promise<number[]> {
  const step = sigma * Math.sqrt(T / STEPS)
  const mean = ((mu * T) / STEPS + (step * step) / 2) / step
  const r = NORMAL.map(z => z + mean)
  const bets = { r, plan: { ...fractional(step), marginBuffer: 0 }, trades: STEPS, count: WALKS, seed: 'walk' }
  const { worstDrawdown } = await sampleBets(bets)
  return Array.from(worstDrawdown, depth => -Math.log1p(-depth))
}
