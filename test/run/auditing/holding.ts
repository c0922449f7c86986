import type { RandomRun } from '../../core/randomRun.ts'
import type { ContractFacts } from './contractFacts.ts'

/** The contracts of all tiers as one position. */
export interface Holding {
  readonly side: number
  readonly quantity: number
  readonly margin: number
  readonly entryFee: number
  readonly risk: number
  /** Sum of each tier's notional at its own fill. */
  readonly notional: number
  readonly isolated: boolean
  /** Isolated: the posted margin; else the balance after the entry fee. */
  readonly backing: number
  readonly maintenance: (price: number) => number
  readonly maintenanceAtFills: number
  readonly closeFee: (price: number) => number
  readonly closeFeeAtFills: number
}

export function holdingOf(
  run: RandomRun,
  facts: readonly ContractFacts[],
  contracts: readonly number[],
  side: number,
  equity: number,
): Holding {
  const sum = (of: (fact: ContractFacts) => number) =>
    facts.reduce((total, fact, k) => total + (contracts[k] === 0 ? 0 : contracts[k]! * of(fact)), 0)
  const isolated = run.tiers[0]!.margin.length === 0 && run.account.marginMode === 'isolated'
  const margin = sum(fact => fact.margin)
  const entryFee = sum(fact => fact.entryFee)
  return {
    side,
    quantity: sum(fact => fact.multiplier),
    margin,
    entryFee,
    risk: sum(fact => fact.risk),
    notional: sum(fact => fact.multiplier * fact.entryFill),
    isolated,
    backing: isolated ? margin : equity - entryFee,
    maintenance: price => sum(fact => fact.maintenance(price)),
    maintenanceAtFills: sum(fact => fact.maintenance(fact.entryFill)),
    closeFee: price => sum(fact => fact.closeFee(price)),
    closeFeeAtFills: sum(fact => fact.closeFee(fact.entryFill)),
  }
}

/** What backs the position and its open profit, less its maintenance, at a price or (null) at the entry fills. */
export function spareMargin(run: RandomRun, holding: Holding, price: number | null): number {
  const { side, quantity, notional, backing } = holding
  const profit = price === null ? 0 : side * (quantity * price - notional)
  return backing + profit - maintenanceOf(run, holding, price)
}

function maintenanceOf(run: RandomRun, holding: Holding, price: number | null): number {
  const { venue } = run
  if (venue === null) return price === null ? holding.maintenanceAtFills : holding.maintenance(price)
  const value = notionalOfTable(venue.maintenanceAt, holding.notional, holding.quantity * (price ?? Number.NaN))
  const { rate, deduction } = venue.maintenance.find(entry => value <= entry.upTo) ?? venue.maintenance.at(-1)!
  return rate * value - deduction + (price === null ? holding.closeFeeAtFills : holding.closeFee(price))
}

/** Of two notionals the larger needs the more maintenance: with it the sooner of the two liquidations comes. */
function notionalOfTable(readAt: 'liquidation' | 'entry' | 'worse', atEntry: number, atPrice: number): number {
  if (readAt === 'entry' || Number.isNaN(atPrice)) return atEntry
  return readAt === 'worse' ? Math.max(atEntry, atPrice) : atPrice
}
