import { MICRO_STANDARD, PLAN, results } from './support.ts'

/** A run that changes stage and base, for the test that core needs nothing around it. */
export const BARE_RUN = {
  tiers: MICRO_STANDARD.map(tier => ({ ...tier, slippageTicks: 0.1 })),
  account: { start: 1000, leverage: 1, marginMode: 'isolated' },
  plan: { ...PLAN, risk: 0.1, qualify: { trades: 2, expectancy: 0, winRate: 0, confidence: null } },
  trades: results(1, 1.3, -0.7, 2.1, 0.4, -1),
} as const
