import { DRAWDOWN_BINS, MONEY_BINS } from '../../core/bands.ts'
import { makeOutcomes, type Outcomes } from '../../core/batch.ts'
import { Binned } from './binned.ts'
import { addSums, type LevelChunk, noSums } from './levelChunk.ts'

/** How large a tally is. */
export interface TallySize {
  /** Accounts that will be added at most. */
  readonly accounts: number
  readonly tiers: number
  readonly trades: number
  /** Whether the equity after every trade is kept. */
  readonly withEquity: boolean
  /** Whether every account's outcome is kept; else only counts in fixed bins are. */
  readonly exact: boolean
}

/** What became of the accounts of one risk level, added up chunk by chunk in order. */
export class LevelTally {
  readonly tiers: number
  readonly trades: number
  /** Accounts added. */
  count = 0
  ruined = 0
  stalled = 0
  liquidated = 0
  /** By tier: accounts that unlocked it. By tier x (trades + 1) + number: accounts that did at that trade. */
  readonly reached: Float64Array
  readonly reachedAt: Float64Array
  /** The same of accounts that were ruined and had never unlocked it. */
  readonly ruinedBefore: Float64Array
  readonly ruinedBeforeAt: Float64Array
  /** Trades offered to all accounts together, and by number of trades: accounts offered so many. */
  offered = 0
  readonly offeredAt: Float64Array
  /** By trade number: accounts ruined by it. */
  readonly ruinedAt: Float64Array
  readonly sums = noSums()
  /** By trade number, 0 = start: sums of equity. */
  readonly equitySums: Float64Array
  /** Every account's outcome; equityAt turned to trade x accounts + account. Null in fixed bins. */
  readonly exact: Outcomes | null
  /** What fixed bins count instead, bands by trade number. Null where every outcome is kept. */
  readonly binned: { readonly finals: Binned; readonly drawdowns: Binned; readonly bands: readonly Binned[] } | null
  private readonly capacity: number

  constructor({ accounts, tiers, trades, withEquity, exact }: TallySize) {
    const width = withEquity ? trades + 1 : 0
    this.capacity = accounts
    this.tiers = tiers
    this.trades = trades
    this.reached = new Float64Array(tiers)
    this.reachedAt = new Float64Array(tiers * (trades + 1))
    this.ruinedBefore = new Float64Array(tiers)
    this.ruinedBeforeAt = new Float64Array(tiers * (trades + 1))
    this.offeredAt = new Float64Array(trades + 1)
    this.ruinedAt = new Float64Array(trades + 1)
    this.equitySums = new Float64Array(width)
    this.exact = exact ? makeOutcomes(accounts, tiers, width - 1) : null
    this.binned = exact ? null : binnedColumns(width)
  }

  /** Adds the next accounts. */
  add({ outcomes, sums, equitySums }: LevelChunk): void {
    for (let a = 0; a < outcomes.count; a++) this.addFlags(outcomes, a)
    addSums(this.sums, sums)
    for (let t = 0; t < equitySums.length; t++) this.equitySums[t]! += equitySums[t]!
    if (this.exact !== null) this.keep(this.exact, outcomes)
    if (this.binned !== null) countInBins(this.binned, outcomes)
    this.count += outcomes.count
  }

  private addFlags(outcomes: Outcomes, a: number): void {
    const offered = outcomes.offered[a]!
    this.offered += offered
    this.offeredAt[offered]!++
    const ruinedAt = outcomes.ruinedAt[a]!
    if (ruinedAt > 0) {
      this.ruined++
      this.ruinedAt[ruinedAt]!++
    }
    if (outcomes.stalled[a] === 1) this.stalled++
    if (outcomes.liquidations[a]! > 0) this.liquidated++
    for (let k = 1; k < this.tiers; k++) {
      const trade = outcomes.firstTrade[a * this.tiers + k]!
      if (trade > 0) {
        this.reached[k]!++
        this.reachedAt[k * (this.trades + 1) + trade]!++
      } else if (ruinedAt > 0) {
        this.ruinedBefore[k]!++
        this.ruinedBeforeAt[k * (this.trades + 1) + ruinedAt]!++
      }
    }
  }

  private keep(exact: Outcomes, chunk: Outcomes): void {
    const at = this.count
    exact.finalEquity.set(chunk.finalEquity, at)
    exact.worstDrawdown.set(chunk.worstDrawdown, at)
    exact.stage.set(chunk.stage, at)
    exact.offered.set(chunk.offered, at)
    exact.taken.set(chunk.taken, at)
    exact.liquidations.set(chunk.liquidations, at)
    exact.stalled.set(chunk.stalled, at)
    exact.ruinedAt.set(chunk.ruinedAt, at)
    exact.firstTrade.set(chunk.firstTrade, at * this.tiers)
    const { count, equityAt } = chunk
    for (let t = 0; t < equityAt.length / count; t++) {
      exact.equityAt.set(equityAt.subarray(t * count, (t + 1) * count), t * this.capacity + at)
    }
  }

  /** Equity of all accounts after a trade; only where every outcome is kept. */
  equityAfter(trade: number): Float64Array {
    const row = trade * this.capacity
    return this.exact!.equityAt.subarray(row, row + this.count)
  }
}

function binnedColumns(width: number): NonNullable<LevelTally['binned']> {
  const bands = Array.from({ length: width }, () => new Binned(MONEY_BINS))
  return { finals: new Binned(MONEY_BINS), drawdowns: new Binned(DRAWDOWN_BINS), bands }
}

function countInBins({ finals, drawdowns, bands }: NonNullable<LevelTally['binned']>, chunk: Outcomes): void {
  finals.add(chunk.finalEquity)
  drawdowns.add(chunk.worstDrawdown)
  bands.forEach((band, t) => {
    band.add(chunk.equityAt.subarray(t * chunk.count, (t + 1) * chunk.count))
  })
}
