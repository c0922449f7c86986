/** The arithmetic of one decision: a line of decisions.jsonl. `null` = not reached. */
export interface Receipt {
  trade: number
  id: string
  time: string | null
  side: 'long' | 'short'
  entry: number
  stop: number
  decision: string
  equity: number
  base: number
  stage: number
  cashFlow: number
  demoted: string | null
  unlock: UnlockReceipt | null
  sizing: SizingReceipt | null
  /** How it entered; absent where a list does not say, every entry was a market order, or it was not kept yet. */
  order?: OrderReceipt
  /** Why no fill was valid; absent where it was. */
  void?: 'stop' | 'target' | 'target order' | 'stop at or below zero'
  /** The parts of a trade that left in several; absent where it left whole. */
  legs?: LegReceipt[]
  /** Closes of a day margin at which contracts left; absent where none did. */
  evenings?: EveningReceipt[]
  events: string[]
}

/** What an entry was placed as, and where in its bar it filled. `rests`: at the maker fee, without a crossing. */
export interface OrderReceipt {
  kind: 'market' | 'limit' | 'trigger' | 'stop-limit'
  limit: number | null
  trigger: number | null
  rests: boolean
  place: 'open' | 'inside'
}

/** A part in which a trade left. `stop`: the one in force in its bar. `contracts`: by tier; all 0 where none was whole. */
export interface LegReceipt {
  leg: number
  reason: string
  price: number
  stop: number | null
  contracts: number[]
}

/** Every test of the next tier's unlock, with what was there and what was asked; `failed` names the ones not met. */
export interface UnlockReceipt {
  tier: string
  unlocked: boolean
  failed: string[]
  trades: { have: number; need: number }
  meanR: { have: number | null; above: number }
  winRate: { have: number | null; need: number }
  confidenceBound: { have: number | null; above: number } | null
  equity: { have: number; need: number }
  riskOfOne: { have: number; atMost: number }
  marginOfOne: { have: number; atMost: number }
}

export interface SizingReceipt {
  risk: number
  budget: number
  marginLimit: number
  tiers: TierReceipt[]
  riskTaken: number
  marginPosted: number
  /** Money of maintenance at the entry fills, and what backs it. */
  maintenance: number | null
  backing: number | null
  /** Where the maintenance is as large as what backs the position: the margin call, which closes it by force. */
  liquidationPrice: number | null
  /** Where the maintenance is 80% of what backs the position; null = nowhere, absent in results of older versions. */
  warningPrice?: number | null
}

/** What could be held over night: the tiers held until then, largest first. `equity` is of that close. */
export interface EveningReceipt {
  time: string
  equity: number
  fee: number
  tiers: { tier: string; held: number; initialMarginPerContract: number; stay: number }[]
}

/** One tier in the sizing, largest unlocked first. `bound` names what set the number of contracts. */
export interface TierReceipt {
  tier: string
  stopDistanceCost: number
  spreadAndSlippage: number
  fees: number
  riskPerContract: number
  initialMarginPerContract: number
  byRisk: number
  byMargin: number
  depth: number | null
  /** What is left of the venue's largest position; absent where the venue has no limit. */
  byVenue?: number
  contracts: number
  bound: 'risk' | 'margin' | 'depth' | 'largest position' | 'smallest order' | 'minimum one' | 'maintenance'
}

/** What a receipt tells of its trade in a ledger. */
export function toldOfTrade(receipt: Receipt): Pick<Receipt, 'order' | 'legs'> & ReturnType<typeof sizedForOne> {
  const { order, legs } = receipt
  return { ...sizedForOne(receipt), ...(order === undefined ? {} : { order }), ...(legs === undefined ? {} : { legs }) }
}

function sizedForOne({ sizing, unlock, equity }: Receipt): {
  riskOfOne: number
  stopCostOfOne: number
  equityForOne: number
  marginEquityForOne: number
  failedTest: boolean
} {
  const failedTest = unlock !== null && !unlock.unlocked && unlock.trades.have >= unlock.trades.need
  const smallest = sizing?.tiers.at(-1)
  if (sizing === null || smallest === undefined) {
    const none = Number.NaN
    return { riskOfOne: none, stopCostOfOne: none, equityForOne: none, marginEquityForOne: none, failedTest }
  }
  const { riskPerContract, stopDistanceCost, initialMarginPerContract } = smallest
  const marginEquityForOne = (initialMarginPerContract * equity) / sizing.marginLimit
  const equityForOne = Math.max(riskPerContract / sizing.risk, marginEquityForOne)
  return { riskOfOne: riskPerContract, stopCostOfOne: stopDistanceCost, equityForOne, marginEquityForOne, failedTest }
}

/** Whether a trade was skipped because the margin that its size asks for does not hold its maintenance: the token is `margin`. */
export function isUnderMaintenance({ decision, sizing }: Receipt): boolean {
  return decision === 'skipped: margin' && sizing !== null && sizing.tiers.some(({ bound }) => bound === 'maintenance')
}

/** Whether a trade was skipped because its order would have been under the venue's smallest: the token is `depth`. */
export function isUnderSmallestOrder({ decision, sizing }: Receipt): boolean {
  const smallest = sizing?.tiers.at(-1)
  return decision === 'skipped: depth' && smallest !== undefined && (smallest.depth === null || smallest.depth >= 1)
}
