import { compilePlan } from '../../../src/core/plan.ts'
import { rootKey } from '../../../src/parts/random.ts'
import { proofOfEdge } from '../../../src/run/comparing/proof.ts'
import { studentTable } from '../../../src/stats/distributions/studentTable.ts'
import { PLAN } from '../../core/support.ts'

export const SAMPLES = 10_000
export const TRADES = 100
export const COIN = Array.from({ length: 20 }, (_, i) => (i < 10 ? 1 : -1))

export function proofOf(r: readonly number[], { qualify = {}, trades = TRADES, block = 1 } = {}) {
  const terms = { ...PLAN.qualify, trades: 50, ...qualify }
  const account = { start: 1000, leverage: 1, marginMode: 'isolated' } as const
  const tTable = terms.confidence === null ? null : studentTable(terms.confidence, trades)
  const plan = compilePlan({ ...PLAN, qualify: terms }, account, tTable)
  return proofOfEdge({ r, paths: null }, { trades, block, root: rootKey('proof') }, plan)
}

export const proven = (...given: Parameters<typeof proofOf>) => proofOf(...given).value!
