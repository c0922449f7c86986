import { type Contracts, marginInForce } from './contracts.ts'
import { crossingCost, entryFill, exitFill, fillFee, priceGain } from './costs.ts'
import { exposureOf } from './margin.ts'
import { inDayBars, type Margins, type MarginsByBar, makeMargins, marginsOfBar, writeMargins } from './marginColumns.ts'
import { payoff, worth } from './payoff.ts'
import { marginFactor } from './stress.ts'
import type { Tape } from './tape.ts'
import { SLACK, wholeContracts } from './tolerance.ts'

/**
 * What one contract of each tier costs and risks in each trade of a tape: everything about a trade that does not
 * depend on the account, so it is worked out once and shared by every account, risk level and plan. Money per
 * contract, at index trade x tiers + tier.
 */
export interface Quotes extends Margins {
  readonly tape: Tape
  readonly contracts: Contracts
  /** Whether `risk` holds spread, slippage and fees, or the bare stop distance. */
  readonly riskIncludesCosts: boolean
  /** All-in loss at the stop (§6). */
  readonly risk: Float64Array
  /** Margins that change from bar to bar; those of the quotes themselves are of the entry's. Null = they do not. */
  readonly byBar: MarginsByBar | null
  readonly entryFee: Float64Array
  /** Spread and slippage paid on the way in. */
  readonly entrySpread: Float64Array
  /** Fee, spread and slippage on the way out by leg: at index leg x tiers + tier. */
  readonly exitFee: Float64Array
  readonly exitSpread: Float64Array
  readonly entryNotional: Float64Array
  /** What the venue's largest position posts where it is of one tier alone; null = it has no limit. */
  readonly mostMargin: Float64Array | null
  /** The least of them by trade: a margin up to it is within the largest position, whatever it is made of. */
  readonly withinMargin: Float64Array
  /** What sizing needs of a contract, side by side in one cache line: see Lot. At index x LOT_WIDTH. */
  readonly lots: Float64Array
  /** What one contract makes that leaves in a leg: see LegLot. At (leg x tiers + tier) x LEG_LOT_WIDTH. */
  readonly legLots: Float64Array
}

/** Places in a lot. */
export const Lot = {
  risk: 0,
  initialMargin: 1,
  /** Fewest contracts that make an order; most that the tier's depth allows. */
  fewest: 2,
  most: 3,
} as const

export const LOT_WIDTH = 4

/** Places in a lot of a leg, for one contract held up to it. */
export const LegLot = {
  /** Result where the leg leaves, after all costs and funding. */
  net: 0,
  /** Loss at the worst price since the leg before, with the costs of the entry. */
  worstLoss: 1,
  /** What keeps it clear of liquidation up to there: see exposureOf. */
  exposure: 2,
  /** Largest notional from the entry to that worst price. */
  dearest: 3,
} as const

export const LEG_LOT_WIDTH = 4

/**
 * @param dayBars a number of `DayBar` for every bar, where the account has a day margin
 * @param mostUnits by bar, the units that an entry in the bar after it may take; null = no such limit
 * @returns quotes, or the indices of the trades for which a dated ladder has no margin in force
 */
export function quoteTape(
  contracts: Contracts,
  tape: Tape,
  riskIncludesCosts: boolean,
  dayBars: Uint8Array | null = null,
  mostUnits: Float64Array | null = null,
): { quotes: Quotes; withoutMargin: number[] } {
  const { tiers, inverse, multiplier, feePerContract, maker, taker } = contracts
  const column = () => new Float64Array(tape.count * tiers)
  const legs = tape.legFirst[tape.count]!
  const quotes: Quotes = {
    tape,
    contracts,
    riskIncludesCosts,
    risk: column(),
    ...makeMargins(tape.count * tiers),
    byBar: dayBars === null ? null : byBar(dayBars, tape.count * tiers),
    entryFee: column(),
    entrySpread: column(),
    exitFee: new Float64Array(legs * tiers),
    exitSpread: new Float64Array(legs * tiers),
    entryNotional: column(),
    mostMargin: isLimited(contracts) ? column() : null,
    withinMargin: new Float64Array(tape.count).fill(Number.POSITIVE_INFINITY),
    lots: new Float64Array(tape.count * tiers * LOT_WIDTH),
    legLots: new Float64Array(legs * tiers * LEG_LOT_WIDTH),
  }
  const withoutMargin: number[] = []
  for (let i = 0; i < tape.count; i++) {
    if (tape.void[i] === 1) continue
    const side = tape.side[i]!
    const entry = tape.entry[i]!
    const stop = tape.stop[i]!
    const rests = tape.entryRests[i] === 1
    const crossing = entryCrossing(contracts, tape, i)
    for (let k = 0; k < tiers; k++) {
      const j = i * tiers + k
      const m = multiplier[k]!
      const c = rests ? 0 : crossing[k]!
      const perContract = feePerContract[k]!
      const inFill = entryFill(entry, side, c)
      const stopFill = exitFill(stop, side, crossing[k]!)
      const feeIn = fillFee(inverse, perContract, rests ? maker[k]! : taker[k]!, m, inFill)
      quotes.entryFee[j] = feeIn
      quotes.entrySpread[j] = crossingCost(inverse, m, entry, inFill, c)
      quotes.risk[j] = riskIncludesCosts
        ? m * distance(inverse, inFill, stopFill) + feeIn + fillFee(inverse, perContract, taker[k]!, m, stopFill)
        : m * distance(inverse, entry, stop)
      quotes.entryNotional[j] = m * worth(inverse, inFill)
      if (!quoteMargin(quotes, i, k)) withoutMargin.push(i)
      if (quotes.mostMargin !== null) {
        const most = largestMargin(contracts, k, quotes.entryNotional[j]!, tape.entryTime[i]!)
        quotes.mostMargin[j] = most
        quotes.withinMargin[i] = Math.min(quotes.withinMargin[i]!, most)
      }
      fillLot(quotes, j, k, mostUnits?.[tape.entryBar[i]! - 1] ?? Number.POSITIVE_INFINITY)
      for (let leg = tape.legFirst[i]!; leg < tape.legFirst[i + 1]!; leg++) fillLegLot(quotes, i, leg, k)
    }
  }
  return { quotes, withoutMargin: [...new Set(withoutMargin)] }
}

/** What a market fill loses in price by tier when trade i enters; the stop that sizes it is taken to fill at that hour, too. */
export function entryCrossing(contracts: Contracts, { outside }: Tape, i: number): Float64Array {
  return outside?.entry[i] === 1 ? contracts.crossingOutside : contracts.crossing
}

/** Money between two prices, per unit. */
function distance(inverse: boolean, a: number, b: number): number {
  return Math.abs(payoff(inverse, a) - payoff(inverse, b))
}

function byBar(bars: Uint8Array, length: number): MarginsByBar {
  return { bars, day: makeMargins(length), exchange: makeMargins(length) }
}

function quoteMargin(quotes: Quotes, i: number, k: number): boolean {
  const { contracts, tape, byBar } = quotes
  const j = i * contracts.tiers + k
  const time = tape.entryTime[i]!
  const factor = marginFactor(contracts.stress, time)
  const notional = quotes.entryNotional[j]!
  if (contracts.rateMargin) {
    quotes.initialMargin[j] = (factor * notional) / contracts.leverage
    return true
  }
  const margin = marginInForce(contracts.margins[k]!, time)
  if (margin === null) return false
  if (byBar === null) {
    writeMargins(quotes, j, margin, notional, factor)
    return true
  }
  const inDay = inDayBars(margin, notional)
  writeMargins(byBar.exchange, j, margin, notional, factor)
  writeMargins(byBar.day, j, inDay, notional, factor)
  const atEntry = marginsOfBar(byBar, tape.entryBar[i]!) === byBar.day ? inDay : margin
  writeMargins(quotes, j, atEntry, notional, factor)
  return true
}

function isLimited({ rateMargin, largestNotional, largestQuantity }: Contracts): boolean {
  return rateMargin && Math.min(largestNotional, largestQuantity) < Number.POSITIVE_INFINITY
}

function largestMargin(contracts: Contracts, k: number, notional: number, time: number): number {
  const { multiplier, largestNotional, largestQuantity, leverage, stress } = contracts
  const most = Math.min(largestNotional, largestQuantity * (notional / multiplier[k]!))
  return (marginFactor(stress, time) * most) / leverage
}

function fillLot(quotes: Quotes, j: number, k: number, mostUnits: number): void {
  const { contracts, lots } = quotes
  const at = j * LOT_WIDTH
  lots[at + Lot.risk] = quotes.risk[j]!
  lots[at + Lot.initialMargin] = quotes.initialMargin[j]!
  lots[at + Lot.fewest] = fewestContracts(contracts, k, quotes.entryNotional[j]!)
  const units = contracts.rateMargin ? mostUnits : Math.min(mostUnits, contracts.largestQuantity)
  lots[at + Lot.most] = Math.min(contracts.depth[k]!, wholeContracts(units / contracts.multiplier[k]!))
}

function fillLegLot(quotes: Quotes, i: number, leg: number, k: number): void {
  const { tape, contracts, legLots } = quotes
  const { legs } = tape
  const { inverse } = contracts
  const j = i * contracts.tiers + k
  const l = leg * contracts.tiers + k
  const multiplier = contracts.multiplier[k]!
  const outside = tape.outside?.leg[leg] === 1
  const crossing = legs.rests[leg] === 1 ? 0 : (outside ? contracts.crossingOutside : contracts.crossing)[k]!
  const rate = legs.rests[leg] === 1 ? contracts.maker[k]! : contracts.taker[k]!
  const side = tape.side[i]!
  const entry = tape.entry[i]!
  const [price, worst] = [legs.price[leg]!, legs.worst[leg]!]
  const [entryFee, entrySpread] = [quotes.entryFee[j]!, quotes.entrySpread[j]!]
  const fill = exitFill(price, side, crossing)
  const exitFee = fillFee(inverse, contracts.feePerContract[k]!, rate, multiplier, fill)
  const exitSpread = crossingCost(inverse, multiplier, price, fill, crossing)
  const costs = entrySpread + exitSpread + (entryFee + exitFee)
  const funding = side * multiplier * legs.fundingPerUnit[leg]!
  const worstProfit = priceGain(inverse, side, multiplier, entry, worst) - entrySpread
  const dearest = Math.max(
    quotes.entryNotional[j]!,
    multiplier * Math.max(worth(inverse, entry), worth(inverse, worst)),
  )
  const maintenance = quotes.maintenanceAmount[j]! + quotes.maintenanceShare[j]! * dearest
  const factor = marginFactor(contracts.stress, tape.entryTime[i]!)
  const need = factor * maintenance + Math.max(entrySpread, -worstProfit)
  quotes.exitFee[l] = exitFee
  quotes.exitSpread[l] = exitSpread
  const at = l * LEG_LOT_WIDTH
  legLots[at + LegLot.net] = priceGain(inverse, side, multiplier, entry, price) - costs - funding
  legLots[at + LegLot.worstLoss] = entryFee - worstProfit
  legLots[at + LegLot.exposure] = exposureOf(contracts, k, need, dearest, quotes.initialMargin[j]!, entryFee, factor)
  legLots[at + LegLot.dearest] = dearest
}

/** Fewest contracts that reach the venue's smallest quantity and notional. */
function fewestContracts({ minQuantity, minNotional, multiplier }: Contracts, k: number, notional: number): number {
  const least = (amount: number, each: number) => Math.ceil((amount / each) * (1 - SLACK))
  return Math.max(1, least(minQuantity, multiplier[k]!), least(minNotional, notional))
}
