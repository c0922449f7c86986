import type { RandomRun } from '../../core/randomRun.ts'
import type { ContractFacts } from './contractFacts.ts'
import { holdingOf, spareMargin } from './holding.ts'

export interface ExpectedSize {
  readonly contracts: readonly number[]
  /** Empty = taken. */
  readonly refusal: '' | 'risk' | 'margin' | 'depth'
  readonly overBudget: boolean
  readonly marginCut: boolean
}

/** Most contracts that an allowance covers: one that is short by less than 1e-9 is covered. */
function most(allowance: number, each: number): number {
  return Math.max(0, Math.floor(allowance / (each * (1 - 1e-9))))
}

/** What the venue takes at most of one position: notional at this leverage, and units in an order. */
function largestPosition({ venue, account }: RandomRun): [number, number] {
  if (venue === null) return [Infinity, Infinity]
  const limited = venue.maintenance.filter(({ maxLeverage = Infinity }) => maxLeverage >= account.leverage)
  const stated = venue.maintenance.some(({ maxLeverage }) => maxLeverage !== undefined)
  return [stated ? (limited.at(-1)?.upTo ?? 0) : Infinity, venue.maxQuantity]
}

/** Contracts by tier from the largest unlocked down, as the rules say (§6), with no regard to how the core does it. */
export function expectedSize(
  run: RandomRun,
  facts: readonly ContractFacts[],
  trade: { readonly side: number },
  state: { readonly stage: number; readonly budget: number; readonly equity: number },
): ExpectedSize {
  const { plan } = run
  const limit = state.equity * (1 - plan.marginBuffer)
  const orders = (k: number, n: number) => {
    const { minQuantity, minNotional } = run.venue ?? { minQuantity: 0, minNotional: 0 }
    const quantity = n * facts[k]!.multiplier
    const enough = quantity >= minQuantity * (1 - 1e-9) && quantity * facts[k]!.entryFill >= minNotional * (1 - 1e-9)
    return enough ? n : 0
  }
  const [largestNotional, largestQuantity] = largestPosition(run)
  const shares = facts.map(({ multiplier, entryFill }) =>
    Math.max((multiplier * entryFill) / largestNotional, multiplier / largestQuantity),
  )
  const contracts: number[] = facts.map(() => 0)
  let marginCut = false
  for (let k = state.stage; k >= 0; k--) {
    const used = (of: 'risk' | 'margin') => contracts.reduce((sum, n, tier) => sum + n * facts[tier]![of], 0)
    const { risk, margin, depth } = facts[k]!
    const byRisk = most(state.budget - used('risk'), risk)
    const byMargin = most(limit - used('margin'), margin)
    const shareLeft = 1 - contracts.reduce((sum, n, tier) => sum + n * shares[tier]!, 0)
    const allowed = Math.min(byRisk, depth, shares[k] === 0 ? Infinity : most(shareLeft, shares[k]!))
    if (byMargin < allowed) marginCut = true
    contracts[k] = orders(k, Math.min(byMargin, allowed))
    if (plan.packing === 'single' && contracts[k]! > 0) break
  }
  let overBudget = false
  if (!contracts.some(n => n > 0)) {
    const fitsBudget = most(state.budget, facts[0]!.risk) >= 1
    const fitsMargin = most(limit, facts[0]!.margin) >= 1
    const refuse = (refusal: 'risk' | 'margin' | 'depth') => ({ contracts, refusal, overBudget, marginCut })
    if (!fitsBudget && !plan.minimumOne) return refuse('risk')
    if (!fitsMargin) return refuse('margin')
    if (fitsBudget || facts[0]!.depth < 1 || shares[0]! > 1 + 1e-9 || orders(0, 1) === 0) return refuse('depth')
    contracts[0] = 1
    overBudget = true
  }
  const holding = holdingOf(run, facts, contracts, trade.side, state.equity)
  const tableEnd = run.venue?.maintenance.at(-1)?.upTo ?? Number.POSITIVE_INFINITY
  const beyondTable = holding.notional > tableEnd * (1 + 1e-9)
  const refusal = beyondTable || spareMargin(run, holding, null) <= 1e-9 * Math.abs(holding.backing) ? 'margin' : ''
  return { contracts, refusal, overBudget, marginCut }
}
