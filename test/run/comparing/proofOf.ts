import { compilePlan } from '../../../src/core/plan.ts'
import { rootKey } from '../../../src/parts/random.ts'
import { passedByLuck, proofOfEdge } from '../../../src/run/comparing/proof.ts'
import { studentTable } from '../../../src/stats/distributions/studentTable.ts'
import { PLAN } from '../../core/support.ts'

export const SAMPLES = 10_000
export const TRADES = 100
export const COIN = Array.from({ length: 20 }, (_, i) => (i < 10 ? 1 : -1))

export function proofOf(r: readonly number[], given: Parameters<typeof drawsOf>[0] = {}) {
  const { draws, plan } = drawsOf(given)
  return proofOfEdge({ r, paths: null }, draws, plan)
}

/** What a run tells of the same draws without a comparison. */
export function luckOf(r: readonly number[], given: Parameters<typeof drawsOf>[0] = {}) {
  const { draws, plan } = drawsOf(given)
  return passedByLuck(r, draws, plan)
}

function drawsOf({ qualify = {}, trades = TRADES, block = 1 }: { qualify?: object; trades?: number; block?: number }) {
  const terms = { ...PLAN.qualify, trades: 50, ...qualify }
  const account = { start: 1000, leverage: 1, marginMode: 'isolated' } as const
  const tTable = terms.confidence === null ? null : studentTable(terms.confidence, trades)
  const plan = compilePlan({ ...PLAN, qualify: terms }, account, tTable)
  return { draws: { trades, block, root: rootKey('proof') }, plan }
}

export const proven = (...given: Parameters<typeof proofOf>) => proofOf(...given).value!
