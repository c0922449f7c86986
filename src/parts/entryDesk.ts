import type { Bars } from '../core/bars.ts'
import type { FillRules } from './fillRules.ts'
import type { Entry } from './strategy.ts'
import type { TapeCounts } from './tapeCounts.ts'
import { Shut, type TimeRules } from './timeRules.ts'
import { Fill, WorkingOrder } from './workingOrder.ts'

/** The one entry order of a path while it waits, and what became of all that were placed. */
export class EntryDesk {
  order: WorkingOrder | null = null
  private readonly rules: TimeRules
  private readonly counts: TapeCounts
  private readonly tick: number | null
  private session = -1
  private entries = 0
  /** What the present bar has done with the order so far: it is counted once a bar, however fine the path is. */
  private touched = false
  private refused: 'refusedHours' | 'refusedPerSession' | null = null

  constructor(rules: TimeRules, counts: TapeCounts, { tick }: FillRules) {
    this.rules = rules
    this.counts = counts
    this.tick = tick
  }

  /** A new entry takes the place of one that still works. */
  place(entry: Entry, isLast: boolean): void {
    const { counts } = this
    if (this.order !== null) counts.ordersReplaced++
    this.order = new WorkingOrder(entry, this.tick)
    if (!this.order.isMarket) counts.ordersPlaced++
    else if (isLast) counts.unfilledEntries++
  }

  cancel(): void {
    if (this.order === null) this.counts.idleCancels++
    else this.counts.ordersCancelled++
    this.order = null
  }

  /** The order works in bar i, or the bar is shut to it and used up; an order that has had its bars expires. */
  work({ open, high, low, close }: Bars, i: number, fills: FillRules): number {
    const order = this.order!
    const refused = this.refusal(i)
    if (refused === null) {
      const touched = order.touchedInVain
      const filled = order.work(open[i]!, high[i]!, low[i]!, close[i]!, fills)
      if (order.touchedInVain > touched) this.touched = true
      if (filled !== Fill.none) {
        if (!order.isMarket) this.counts.ordersFilled++
        this.touched = false
        return filled
      }
    } else if (refused !== 'session' && order.wouldFill(open[i]!, high[i]!, low[i]!, close[i]!, fills)) {
      this.refused = refused
    }
    const { barOf } = this.rules
    if (barOf !== null && barOf[i] === barOf[i + 1]) return Fill.none
    this.closeBar()
    order.barsLeft -= 1
    if (order.barsLeft === 0) this.expire()
    return Fill.none
  }

  private closeBar(): void {
    if (this.touched) this.counts.touchedUnfilled++
    if (this.refused !== null) this.counts[this.refused]++
    this.touched = false
    this.refused = null
  }

  /** The order has had its bars, or there are no more. */
  expire(): void {
    if (this.order !== null && !this.order.isMarket) this.counts.ordersExpired++
    this.order = null
  }

  /** An entry of bar i's session, voids apart. */
  countEntry(i: number): void {
    this.enterSession(i)
    this.entries += 1
  }

  /** Why bar i takes no entry: the count of what is refused, or the end of the session, which is not counted. */
  private refusal(i: number): 'refusedHours' | 'refusedPerSession' | 'session' | null {
    const { shut, perSession } = this.rules
    if (shut !== null && shut[i] !== Shut.open) return shut[i] === Shut.hours ? 'refusedHours' : 'session'
    this.enterSession(i)
    return this.entries < perSession ? null : 'refusedPerSession'
  }

  private enterSession(i: number): void {
    const session = this.rules.session === null ? 0 : this.rules.session[i]!
    if (session !== this.session) this.entries = 0
    this.session = session
  }
}
