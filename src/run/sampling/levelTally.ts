import { DRAWDOWN_BINS, MONEY_BINS } from '../../core/bands.ts'
import { makeOutcomes, type Outcomes } from '../../core/batch.ts'

/** Accounts whose sums are added up as one: chunks hold whole groups, so that sums do not depend on chunks. */
export const GROUP = 1000

/** The least money that a logarithm is taken of: an account at or below zero counts as one cent. */
const CENT = 0.01

/** Sums over one group of accounts, in order of the accounts. */
interface GroupSums {
  final: number
  logGrowth: number
  /** Of log growth less that of the scenario's own level, on the same draws. */
  difference: number
  differenceSquares: number
  /** Accounts that ended above, or level with, those of the own level. */
  wins: number
  ties: number
  asked: number
  taken: number
}

/**
 * What became of the accounts of one risk level, added up chunk by chunk in order. Up to the limit of exactness every
 * account's outcome is kept; above it only counts in fixed bins are.
 */
export class LevelTally {
  readonly tiers: number
  readonly trades: number
  readonly start: number
  /** Accounts added. */
  count = 0
  ruined = 0
  stalled = 0
  liquidated = 0
  /** By tier: accounts that unlocked it. By tier x (trades + 1) + number: accounts that did at that trade. */
  readonly reached: Float64Array
  readonly reachedAt: Float64Array
  /** By trade number: accounts ruined by it. */
  readonly ruinedAt: Float64Array
  /** By trade number, 0 = start: sums of equity. */
  readonly equitySums: Float64Array
  readonly groups: GroupSums[] = []
  /** Every account's outcome; equityAt turned to trade x accounts + account. Null in fixed bins. */
  readonly exact: Outcomes | null
  readonly finalBins: Float64Array
  readonly drawdownBins: Float64Array
  /** By trade number x bins + bin. Empty where every outcome is kept. */
  readonly bandBins: Uint32Array
  private readonly capacity: number

  constructor(capacity: number, tiers: number, trades: number, start: number, exact: boolean) {
    this.capacity = capacity
    this.tiers = tiers
    this.trades = trades
    this.start = start
    this.reached = new Float64Array(tiers)
    this.reachedAt = new Float64Array(tiers * (trades + 1))
    this.ruinedAt = new Float64Array(trades + 1)
    this.equitySums = new Float64Array(trades + 1)
    this.exact = exact ? makeOutcomes(capacity, tiers, trades) : null
    this.finalBins = new Float64Array(exact ? 0 : MONEY_BINS.count)
    this.drawdownBins = new Float64Array(exact ? 0 : DRAWDOWN_BINS.count)
    this.bandBins = new Uint32Array(exact ? 0 : (trades + 1) * MONEY_BINS.count)
  }

  /** Adds the next accounts; `own` are the same samples at the scenario's own risk. */
  add(outcomes: Outcomes, own: Outcomes): void {
    for (let a = 0; a < outcomes.count; a++) this.addFlags(outcomes, a)
    for (let from = 0; from < outcomes.count; from += GROUP) {
      this.groups.push(groupSums(outcomes, own, from, Math.min(from + GROUP, outcomes.count), this.start))
    }
    this.addEquity(outcomes)
    if (this.exact === null) this.addBins(outcomes)
    else this.keep(this.exact, outcomes)
    this.count += outcomes.count
  }

  private addFlags(outcomes: Outcomes, a: number): void {
    const ruinedAt = outcomes.ruinedAt[a]!
    if (ruinedAt > 0) {
      this.ruined++
      this.ruinedAt[ruinedAt]!++
    }
    if (outcomes.stalled[a] === 1) this.stalled++
    if (outcomes.liquidations[a]! > 0) this.liquidated++
    for (let k = 1; k < this.tiers; k++) {
      const trade = outcomes.firstTrade[a * this.tiers + k]!
      if (trade === 0) continue
      this.reached[k]!++
      this.reachedAt[k * (this.trades + 1) + trade]!++
    }
  }

  private addEquity({ count, equityAt }: Outcomes): void {
    const width = this.trades + 1
    for (let from = 0; from < count; from += GROUP) {
      const end = Math.min(from + GROUP, count)
      const sums = new Float64Array(width)
      for (let a = from; a < end; a++) {
        for (let t = 0; t < width; t++) sums[t]! += equityAt[a * width + t]!
      }
      for (let t = 0; t < width; t++) this.equitySums[t]! += sums[t]!
    }
  }

  private addBins({ count, finalEquity, worstDrawdown, equityAt }: Outcomes): void {
    const width = this.trades + 1
    for (let a = 0; a < count; a++) {
      this.finalBins[MONEY_BINS.indexOf(finalEquity[a]!)]!++
      this.drawdownBins[DRAWDOWN_BINS.indexOf(worstDrawdown[a]!)]!++
      for (let t = 0; t < width; t++) {
        this.bandBins[t * MONEY_BINS.count + MONEY_BINS.indexOf(equityAt[a * width + t]!)]!++
      }
    }
  }

  private keep(exact: Outcomes, chunk: Outcomes): void {
    const at = this.count
    exact.finalEquity.set(chunk.finalEquity, at)
    exact.worstDrawdown.set(chunk.worstDrawdown, at)
    exact.stage.set(chunk.stage, at)
    exact.taken.set(chunk.taken, at)
    exact.liquidations.set(chunk.liquidations, at)
    exact.stalled.set(chunk.stalled, at)
    exact.ruinedAt.set(chunk.ruinedAt, at)
    exact.firstTrade.set(chunk.firstTrade, at * this.tiers)
    const width = this.trades + 1
    for (let t = 0; t < width; t++) {
      const row = t * this.capacity + at
      for (let a = 0; a < chunk.count; a++) exact.equityAt[row + a] = chunk.equityAt[a * width + t]!
    }
  }

  /** Equity of all accounts after a trade, ordered where quantiles of these shares read; only where every outcome is kept. */
  orderedEquityAt(trade: number, shares: readonly number[]): Float64Array {
    const row = trade * this.capacity
    return MONEY_BINS.orderAround(this.exact!.equityAt.subarray(row, row + this.count), shares)
  }
}

/** Natural logarithm of final ÷ start; an account at or below zero counts as one cent. */
export function logGrowth(final: number, start: number): number {
  return Math.log(Math.max(final, CENT) / start)
}

function groupSums(outcomes: Outcomes, own: Outcomes, from: number, to: number, start: number): GroupSums {
  const sums = { final: 0, logGrowth: 0, difference: 0, differenceSquares: 0, wins: 0, ties: 0, asked: 0, taken: 0 }
  for (let a = from; a < to; a++) {
    const final = outcomes.finalEquity[a]!
    const ownFinal = own.finalEquity[a]!
    const growth = logGrowth(final, start)
    const difference = growth - logGrowth(ownFinal, start)
    sums.final += final
    sums.logGrowth += growth
    sums.difference += difference
    sums.differenceSquares += difference * difference
    if (final > ownFinal) sums.wins++
    else if (final === ownFinal) sums.ties++
    sums.asked += outcomes.riskAsked[a]!
    sums.taken += outcomes.riskTaken[a]!
  }
  return sums
}
