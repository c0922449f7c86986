import type { Ladder, MaintenanceEntry, MarginEntry, MarginSize, Tier, Venue } from './ladder.ts'
import type { AccountTerms, DayMarginTerms } from './plan.ts'
import type { Stress } from './stress.ts'
import { above } from './tolerance.ts'

/** A ladder, its venue and the account's margin terms as flat numbers, indexed by tier, smallest first. Read only. */
export interface Contracts {
  readonly tiers: number
  readonly names: readonly string[]
  /** Units per contract: of the underlying, or of face value. */
  readonly multiplier: Float64Array
  /** Price lost by one market fill: half the spread and the slippage. 0 where prices are fills already. */
  readonly crossing: Float64Array
  /** The same outside the main session, and of fills that are forced. */
  readonly crossingOutside: Float64Array
  /** Money per contract and side. */
  readonly feePerContract: Float64Array
  /** Shares of the notional at the fill. */
  readonly maker: Float64Array
  readonly taker: Float64Array
  /** Most contracts in one trade; Infinity = no limit. */
  readonly depth: Float64Array
  /** Dated margins by tier; empty where margin is by rate. */
  readonly margins: readonly (readonly MarginEntry[])[]
  /** True: margin by leverage and the venue's table. False: amounts or shares of the ladder. */
  readonly rateMargin: boolean
  readonly inverse: boolean
  readonly negativePrices: boolean
  /** Loss capped at the posted margin; false = the whole balance backs the position. */
  readonly isolated: boolean
  readonly leverage: number
  /** Maintenance table by notional, lower entry first; the last entry holds whatever is above it. */
  readonly tableUpTo: Float64Array
  readonly tableRate: Float64Array
  readonly tableDeduction: Float64Array
  /** Largest notional of the table's first entry; Infinity without a table. */
  readonly firstUpTo: number
  /** Largest notional at entry that the table reaches; Infinity = no end. */
  readonly tableEnd: number
  /** Maintenance counts by the notional at entry, else by that at the liquidation price; with `worse` by both. */
  readonly maintenanceAtEntry: boolean
  readonly maintenanceAtWorse: boolean
  /** Share of the notional that counts with the maintenance for the fee of closing; 0 where the venue leaves it out. */
  readonly closeFee: Float64Array
  readonly liquidationFee: number
  readonly bankruptcyFill: boolean
  readonly stress: Stress | null
  readonly dayMargin: DayMarginTerms | null
  readonly minQuantity: number
  readonly minNotional: number
  /** Largest notional at entry that the venue gives this leverage, and largest order in units; Infinity = no limit. */
  readonly largestNotional: number
  readonly largestQuantity: number
}

/** `pricesAreFills`: the tape holds fills of real trades, so no spread or slippage is paid again. */
export function compileContracts(
  ladder: Ladder,
  venue: Venue | null,
  account: AccountTerms,
  pricesAreFills: boolean,
  stress: Stress | null = null,
): Contracts {
  const { tiers } = ladder
  const rateMargin = ladder.margin === 'rate'
  const crossingOf = (t: Tier, spreadTicks: number) =>
    pricesAreFills ? 0 : (spreadTicks / 2 + t.slippageTicks) * t.tick
  const table = rateMargin && venue !== null ? venue.maintenance : []
  return {
    tiers: tiers.length,
    names: tiers.map(t => t.name),
    multiplier: Float64Array.from(tiers, t => t.multiplier),
    crossing: Float64Array.from(tiers, t => crossingOf(t, t.spreadTicks)),
    crossingOutside: Float64Array.from(tiers, t => crossingOf(t, t.spreadTicksOutside ?? t.spreadTicks)),
    feePerContract: Float64Array.from(tiers, t => t.fee.perContract),
    maker: Float64Array.from(tiers, t => t.fee.maker),
    taker: Float64Array.from(tiers, t => t.fee.taker),
    depth: Float64Array.from(tiers, t => t.depth),
    margins: tiers.map(t => t.margin),
    rateMargin,
    inverse: ladder.inverse,
    negativePrices: ladder.negativePrices,
    isolated: rateMargin && account.marginMode === 'isolated',
    leverage: account.leverage,
    tableUpTo: Float64Array.from(table, (e, i) => (i === table.length - 1 ? Number.POSITIVE_INFINITY : e.upTo)),
    tableRate: Float64Array.from(table, e => e.rate),
    tableDeduction: Float64Array.from(table, e => e.deduction),
    firstUpTo: table[0]?.upTo ?? Number.POSITIVE_INFINITY,
    tableEnd: table.at(-1)?.upTo ?? Number.POSITIVE_INFINITY,
    maintenanceAtEntry: venue?.maintenanceAt === 'entry' || venue?.maintenanceAt === 'worse',
    maintenanceAtWorse: venue?.maintenanceAt === 'worse',
    closeFee: Float64Array.from(tiers, t => (rateMargin && venue?.closeFeeInTrigger === true ? t.fee.taker : 0)),
    liquidationFee: venue?.liquidationFee ?? 0,
    bankruptcyFill: rateMargin && account.marginMode === 'isolated' && venue?.liquidationFill === 'bankruptcy',
    stress,
    dayMargin: account.dayMargin ?? null,
    minQuantity: venue?.minQuantity ?? 0,
    minNotional: venue?.minNotional ?? 0,
    largestNotional: largestNotional(table, account.leverage),
    largestQuantity: venue?.maxQuantity ?? Number.POSITIVE_INFINITY,
  }
}

/** What of the costs counts, as multiples: of spread and slippage, and of fees. 1 = as the ladder and the venue say. */
export interface CostScale {
  readonly spread: number
  readonly fees: number
}

/** The contracts with their costs so many times as large; margin and liquidation stay. */
export function scaledCosts(contracts: Contracts, { spread, fees }: CostScale): Contracts {
  return {
    ...contracts,
    crossing: contracts.crossing.map(value => value * spread),
    crossingOutside: contracts.crossingOutside.map(value => value * spread),
    feePerContract: contracts.feePerContract.map(value => value * fees),
    maker: contracts.maker.map(value => value * fees),
    taker: contracts.taker.map(value => value * fees),
  }
}

/** The end of the last entry that gives the leverage; a table without any leverage has no such limit. */
function largestNotional(table: readonly MaintenanceEntry[], leverage: number): number {
  if (table.every(({ maxLeverage }) => maxLeverage === undefined)) return Number.POSITIVE_INFINITY
  let largest = 0
  for (const { upTo, maxLeverage = Number.POSITIVE_INFINITY } of table) {
    if (above(leverage, maxLeverage)) break
    largest = upTo
  }
  return largest
}

/** The dated entry in force at a time; null before the first one, or where the time is unknown and dates matter. */
export function marginInForce(entries: readonly MarginEntry[], time: number): MarginEntry | null {
  let inForce: MarginEntry | null = null
  for (const entry of entries) {
    if (entry.from === Number.NEGATIVE_INFINITY || time >= entry.from) inForce = entry
  }
  return inForce
}

/** Money of margin for one contract of that notional. */
export function marginAmount(size: MarginSize, notional: number): number {
  return 'amount' in size ? size.amount : size.share * notional
}
