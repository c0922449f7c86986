import { DRAWDOWN_BINS, MONEY_BINS } from '../../core/bands.ts'
import type { Outcomes } from '../../core/batch.ts'
import { Binned } from './binned.ts'
import { LevelBands, type TallySize } from './levelBands.ts'
import { addSums, type LevelChunk, noSums } from './levelChunk.ts'

/** Accounts whose equity is kept trade by trade, to be drawn one by one. */
export const DRAWN_PATHS = 6

/** What exact quantiles are found in. */
interface ExactColumns {
  /** By account. */
  readonly finalEquity: Float64Array
  readonly worstDrawdown: Float64Array
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
  readonly bands: LevelBands
  /** Null in fixed bins. */
  readonly exact: ExactColumns | null
  /** What fixed bins count instead. Null where quantiles are exact. */
  readonly binned: { readonly finals: Binned; readonly drawdowns: Binned } | null

  /** @param room accounts that will be added at most: fewer than those of the whole in a part of it */
  constructor(size: TallySize, room = size.accounts) {
    const { tiers, trades, exact } = size
    this.tiers = tiers
    this.trades = trades
    this.reached = new Float64Array(tiers)
    this.reachedAt = new Float64Array(tiers * (trades + 1))
    this.ruinedBefore = new Float64Array(tiers)
    this.ruinedBeforeAt = new Float64Array(tiers * (trades + 1))
    this.offeredAt = new Float64Array(trades + 1)
    this.ruinedAt = new Float64Array(trades + 1)
    this.bands = new LevelBands(size)
    this.equitySums = new Float64Array(this.bands.width)
    this.exact = exact
      ? { finalEquity: new Float64Array(room), worstDrawdown: new Float64Array(room), paths: [] }
      : null
    this.binned = exact ? null : { finals: new Binned(MONEY_BINS), drawdowns: new Binned(DRAWDOWN_BINS) }
  }

  /** Adds the next accounts. Their equity, which a thread may have in bands of its own, is then joined to these bands. */
  add({ outcomes, sums, equitySums }: LevelChunk): void {
    for (let a = 0; a < outcomes.count; a++) this.addFlags(outcomes, a)
    addSums(this.sums, sums)
    for (let t = 0; t < equitySums.length; t++) this.equitySums[t]! += equitySums[t]!
    this.bands.add(outcomes.equityAt)
    if (this.exact !== null) this.keep(this.exact, outcomes)
    this.binned?.finals.add(outcomes.finalEquity)
    this.binned?.drawdowns.add(outcomes.worstDrawdown)
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

  private keep({ finalEquity, worstDrawdown, paths }: ExactColumns, { equityAt, ...chunk }: Outcomes): void {
    finalEquity.set(chunk.finalEquity, this.count)
    worstDrawdown.set(chunk.worstDrawdown, this.count)
    const { width } = this.bands
    for (let at = 0; at < equityAt.length && paths.length < DRAWN_PATHS; at += width)
      paths.push(equityAt.slice(at, at + width))
  }
}
