import { DRAWDOWN_BINS, MONEY_BINS } from '../../core/bands.ts'
import type { Outcomes } from '../../core/batch.ts'
import { Binned } from './binned.ts'
import { addSums, type LevelChunk, noSums } from './levelChunk.ts'
import { RankQuantiles } from './rankQuantiles.ts'

/** Of the equity after each trade. */
export const BAND_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95]
/** Accounts whose equity is kept trade by trade, to be drawn one by one. */
export const DRAWN_PATHS = 6

/** How large a tally is. */
export interface TallySize {
  /** Accounts of the whole, at most. */
  readonly accounts: number
  readonly tiers: number
  readonly trades: number
  /** Whether the equity after every trade is kept. */
  readonly withEquity: boolean
  /** Whether quantiles are exact; else they are read from counts in fixed bins. */
  readonly exact: boolean
  /** Of `RankQuantiles`; as it has them where nothing is said. */
  readonly deviations?: number
}

/** What exact quantiles are found in. */
interface ExactColumns {
  /** By account. */
  readonly finalEquity: Float64Array
  readonly worstDrawdown: Float64Array
  /** By trade number, 0 = start: of equity. */
  readonly bands: readonly RankQuantiles[]
  /** Of the first accounts: equity after every trade, from the start on. */
  readonly paths: Float64Array[]
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
  /** Null in fixed bins. */
  readonly exact: ExactColumns | null
  /** What fixed bins count instead, bands by trade number. Null where quantiles are exact. */
  readonly binned: { readonly finals: Binned; readonly drawdowns: Binned; readonly bands: readonly Binned[] } | null

  /** @param room accounts that will be added at most: fewer than those of the whole in a part of it */
  constructor({ accounts, tiers, trades, withEquity, exact, deviations }: TallySize, room = accounts) {
    const width = withEquity ? trades + 1 : 0
    this.tiers = tiers
    this.trades = trades
    this.reached = new Float64Array(tiers)
    this.reachedAt = new Float64Array(tiers * (trades + 1))
    this.ruinedBefore = new Float64Array(tiers)
    this.ruinedBeforeAt = new Float64Array(tiers * (trades + 1))
    this.offeredAt = new Float64Array(trades + 1)
    this.ruinedAt = new Float64Array(trades + 1)
    this.equitySums = new Float64Array(width)
    this.exact = exact ? exactColumns(room, width, accounts, deviations) : null
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

  private keep({ finalEquity, worstDrawdown, bands, paths }: ExactColumns, chunk: Outcomes): void {
    finalEquity.set(chunk.finalEquity, this.count)
    worstDrawdown.set(chunk.worstDrawdown, this.count)
    bands.forEach((band, t) => {
      band.add(chunk.equityAt, t, bands.length)
    })
    for (let a = 0; a < chunk.count && paths.length < DRAWN_PATHS; a++)
      paths.push(chunk.equityAt.slice(a * bands.length, (a + 1) * bands.length))
  }

  /** Whether every quantile that is wanted can be told; else the samples are to be played again with more deviations. */
  get isWhole(): boolean {
    return this.exact === null || this.exact.bands.every(band => band.isWhole)
  }
}

function exactColumns(room: number, width: number, whole: number, deviations?: number): ExactColumns {
  return {
    finalEquity: new Float64Array(room),
    worstDrawdown: new Float64Array(room),
    bands: Array.from({ length: width }, () => new RankQuantiles(BAND_QUANTILES, deviations, whole)),
    paths: [],
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
    band.add(chunk.equityAt, t, bands.length)
  })
}
