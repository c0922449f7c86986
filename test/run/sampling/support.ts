import { compilePlan } from '../../../src/core/plan.ts'
import { rootKey } from '../../../src/parts/random.ts'
import type { ChunkJob, TapeJob } from '../../../src/run/sampling/job.ts'
import { riskVariant } from '../../../src/run/sampling/lanes.ts'
import { compile, MICRO_STANDARD, PLAN, results } from '../../core/support.ts'

export const TRADES = 30
export const { quotes } = compile({ tiers: MICRO_STANDARD, trades: results(1, -1, 2.5, -0.5, 3, -1, 0.2, -1, 1.5) })

/** Samples of a few trades at risk levels. */
export function job(risks: readonly number[], changes: Partial<TapeJob> = {}, pool = quotes): TapeJob {
  const account = { start: 1000, leverage: 1, marginMode: 'isolated' } as const
  const qualify = { trades: 5, expectancy: 0, winRate: 0, confidence: null }
  return {
    kind: 'tape',
    lanes: risks.map(risk => {
      return { ...riskVariant(risk), plan: compilePlan({ ...PLAN, risk, qualify }, account, null), quotes: pool }
    }),
    trades: TRADES,
    block: 3,
    root: rootKey('7'),
    withEquity: true,
    ...changes,
  }
}

/** The same, to be played chunk by chunk. */
export function chunkJob(risks: readonly number[]): ChunkJob {
  return { samples: job(risks), own: 0, levels: risks.length }
}
