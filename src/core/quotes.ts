import { type Contracts, marginAmount, marginInForce } from './contracts.ts'
import { entryFill, exitFill, fillFee } from './costs.ts'
import { Reason, type Tape } from './tape.ts'

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
  /** What sizing reads of one trade and tier, side by side in one cache line: see Lot. At index x LOT_WIDTH. */
  readonly lots: Float64Array
}

/** Places in a lot: columns of the same name, and two that say how far a trade stays from liquidation. */
export const Lot = {
  risk: 0,
  initialMargin: 1,
  entryFee: 2,
  entrySpread: 3,
  exitFee: 4,
  exitSpread: 5,
  /** Open loss at the worst price, and the maintenance of amount margin at the dearest. */
  need: 6,
  /** Largest notional from the entry to the worst price. */
  dearest: 7,
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
  const entry = tape.entry[i]!
  const worst = tape.worst[i]!
  const dearest = Math.max(quotes.entryNotional[j]!, multiplier * Math.max(entry, worst))
  const openLoss = multiplier * Math.max(0, tape.side[i]! * (entry - worst)) + quotes.entrySpread[j]!
  const at = j * LOT_WIDTH
  lots[at + Lot.risk] = quotes.risk[j]!
  lots[at + Lot.initialMargin] = quotes.initialMargin[j]!
  lots[at + Lot.entryFee] = quotes.entryFee[j]!
  lots[at + Lot.entrySpread] = quotes.entrySpread[j]!
  lots[at + Lot.exitFee] = quotes.exitFee[j]!
  lots[at + Lot.exitSpread] = quotes.exitSpread[j]!
  lots[at + Lot.need] = openLoss + quotes.maintenanceAmount[j]! + quotes.maintenanceShare[j]! * dearest
  lots[at + Lot.dearest] = dearest
}
