import { type Contracts, marginAmount, marginInForce } from './contracts.ts'
import { entryFill, exitFill, fillFee, priceGain } from './costs.ts'
import { exposureOf } from './margin.ts'
import { Reason, type Tape } from './tape.ts'
import { SLACK } from './tolerance.ts'

/**
 * What one contract of each tier costs and risks in each trade of a tape: everything about a trade that does not
 * depend on the account, so it is worked out once and shared by every account, risk level and plan. Money per
 * contract, at index trade x tiers + tier.
 */
export interface Quotes {
  readonly tape: Tape
  readonly contracts: Contracts
  /** Whether `risk` holds spread, slippage and fees, or the bare stop distance. */
  readonly riskIncludesCosts: boolean
  /** All-in loss at the stop (§6). */
  readonly risk: Float64Array
  readonly initialMargin: Float64Array
  readonly entryFee: Float64Array
  readonly exitFee: Float64Array
  /** Spread and slippage paid on the way in and out. */
  readonly entrySpread: Float64Array
  readonly exitSpread: Float64Array
  readonly entryNotional: Float64Array
  /** Maintenance of amount margin = maintenanceAmount + maintenanceShare x multiplier x price. */
  readonly maintenanceAmount: Float64Array
  readonly maintenanceShare: Float64Array
  /** All that an account needs in most trades, side by side in one cache line: see Lot. At index x LOT_WIDTH. */
  readonly lots: Float64Array
}

/** Places in a lot. */
export const Lot = {
  risk: 0,
  initialMargin: 1,
  /** Result where the tape leaves, after all costs and funding. */
  net: 2,
  /** Loss at the worst price, with the costs of the entry. */
  worstLoss: 3,
  /** What keeps the trade clear of liquidation: see exposureOf. */
  exposure: 4,
  /** Largest notional from the entry to the worst price. */
  dearest: 5,
  /** Fewest contracts that make an order; most that the tier's depth allows. */
  fewest: 6,
  most: 7,
} as const

export const LOT_WIDTH = 8

/**
 * @returns quotes, or the indices of the trades for which a dated ladder has no margin in force
 */
export function quoteTape(
  contracts: Contracts,
  tape: Tape,
  riskIncludesCosts: boolean,
): { quotes: Quotes; withoutMargin: number[] } {
  const { tiers, multiplier, crossing, feePerContract, maker, taker } = contracts
  const column = () => new Float64Array(tape.count * tiers)
  const quotes: Quotes = {
    tape,
    contracts,
    riskIncludesCosts,
    risk: column(),
    initialMargin: column(),
    entryFee: column(),
    exitFee: column(),
    entrySpread: column(),
    exitSpread: column(),
    entryNotional: column(),
    maintenanceAmount: column(),
    maintenanceShare: column(),
    lots: new Float64Array(tape.count * tiers * LOT_WIDTH),
  }
  const withoutMargin: number[] = []
  for (let i = 0; i < tape.count; i++) {
    if (tape.void[i] === 1) continue
    const side = tape.side[i]!
    const entry = tape.entry[i]!
    const stop = tape.stop[i]!
    const atTarget = tape.reason[i] === Reason.target
    for (let k = 0; k < tiers; k++) {
      const j = i * tiers + k
      const m = multiplier[k]!
      const c = crossing[k]!
      const perContract = feePerContract[k]!
      const inFill = entryFill(entry, side, c)
      const stopFill = exitFill(stop, side, c)
      const outFill = exitFill(tape.exit[i]!, side, atTarget ? 0 : c)
      const feeIn = fillFee(perContract, taker[k]!, m, inFill)
      quotes.entryFee[j] = feeIn
      quotes.exitFee[j] = fillFee(perContract, atTarget ? maker[k]! : taker[k]!, m, outFill)
      quotes.entrySpread[j] = m * c
      quotes.exitSpread[j] = atTarget ? 0 : m * c
      quotes.risk[j] = riskIncludesCosts
        ? m * Math.abs(inFill - stopFill) + feeIn + fillFee(perContract, taker[k]!, m, stopFill)
        : m * Math.abs(entry - stop)
      quotes.entryNotional[j] = m * inFill
      if (!quoteMargin(quotes, j, k, tape.entryTime[i]!)) withoutMargin.push(i)
      fillLot(quotes, i, k)
    }
  }
  return { quotes, withoutMargin: [...new Set(withoutMargin)] }
}

function quoteMargin(quotes: Quotes, j: number, k: number, time: number): boolean {
  const { contracts } = quotes
  const notional = quotes.entryNotional[j]!
  if (contracts.rateMargin) {
    quotes.initialMargin[j] = notional / contracts.leverage
    return true
  }
  const margin = marginInForce(contracts.margins[k]!, time)
  if (margin === null) return false
  quotes.initialMargin[j] = marginAmount(margin.initial, notional)
  if ('amount' in margin.maintenance) quotes.maintenanceAmount[j] = margin.maintenance.amount
  else quotes.maintenanceShare[j] = margin.maintenance.share
  return true
}

function fillLot(quotes: Quotes, i: number, k: number): void {
  const { tape, contracts, lots } = quotes
  const j = i * contracts.tiers + k
  const multiplier = contracts.multiplier[k]!
  const side = tape.side[i]!
  const entry = tape.entry[i]!
  const initialMargin = quotes.initialMargin[j]!
  const [entryFee, entrySpread] = [quotes.entryFee[j]!, quotes.entrySpread[j]!]
  const costs = entrySpread + quotes.exitSpread[j]! + (entryFee + quotes.exitFee[j]!)
  const funding = side * multiplier * tape.fundingPerUnit[i]!
  const worstProfit = priceGain(side, multiplier, entry, tape.worst[i]!) - entrySpread
  const dearest = Math.max(quotes.entryNotional[j]!, multiplier * Math.max(entry, tape.worst[i]!))
  const maintenance = quotes.maintenanceAmount[j]! + quotes.maintenanceShare[j]! * dearest
  const need = maintenance + Math.max(entrySpread, -worstProfit)
  const at = j * LOT_WIDTH
  lots[at + Lot.risk] = quotes.risk[j]!
  lots[at + Lot.initialMargin] = initialMargin
  lots[at + Lot.net] = priceGain(side, multiplier, entry, tape.exit[i]!) - costs - funding
  lots[at + Lot.worstLoss] = entryFee - worstProfit
  lots[at + Lot.exposure] = exposureOf(contracts, k, need, dearest, initialMargin, entryFee)
  lots[at + Lot.dearest] = dearest
  lots[at + Lot.fewest] = fewestContracts(contracts, k, quotes.entryNotional[j]!)
  lots[at + Lot.most] = contracts.depth[k]!
}

/** Fewest contracts that reach the venue's smallest quantity and notional. */
function fewestContracts({ minQuantity, minNotional, multiplier }: Contracts, k: number, notional: number): number {
  const least = (amount: number, each: number) => Math.ceil((amount / each) * (1 - SLACK))
  return Math.max(1, least(minQuantity, multiplier[k]!), least(minNotional, notional))
}
