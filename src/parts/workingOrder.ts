import { Place } from '../core/tape.ts'
import type { FillRules } from './fillRules.ts'
import type { Entry } from './strategy.ts'
import { givenOnTick } from './tickRounding.ts'

/** How an order fills in a bar. Inside the bar it depends on what is known of the order of prices. */
export const Fill = { none: 0, open: 1, trigger: 2, limit: 3, limitAfterTrigger: 4 } as const

/** An entry that waits for its fill: at the next open, at a limit, once a trigger is reached, or both (§12). */
export class WorkingOrder {
  readonly entry: Entry
  readonly side: number
  /** NaN = none. */
  readonly limit: number
  readonly trigger: number
  /** Bars that it still works in. */
  barsLeft: number
  /** Set by a fill. */
  price = Number.NaN
  rests = false
  place: number = Place.open
  /** Bars that touched the limit and did not fill it. */
  touchedInVain = 0
  private hasWorked = false
  private triggered = false

  /** @param tick price step that its prices are moved to, on the side where they fill later; null = they stay */
  constructor(entry: Entry, tick: number | null) {
    this.entry = entry
    this.side = entry.enter === 'long' ? 1 : -1
    this.limit = entry.limit === undefined ? Number.NaN : givenOnTick(entry.limit, -this.side, tick)
    this.trigger = entry.trigger === undefined ? Number.NaN : givenOnTick(entry.trigger, this.side, tick)
    this.barsLeft = entry.bars ?? 1
  }

  get isMarket(): boolean {
    return Number.isNaN(this.limit) && Number.isNaN(this.trigger)
  }

  /** Works in one bar that is open to it. */
  work(open: number, high: number, low: number, close: number, fills: FillRules): number {
    if (this.isMarket) return this.fill(open, Fill.open, false)
    const { side, limit } = this
    const first = !this.hasWorked
    this.hasWorked = true
    const adverse = side > 0 ? low : high
    if (Number.isNaN(this.trigger) || this.triggered) {
      if (side * (open - limit) > 0) return this.rest(adverse, fills)
      if (first) return this.fill(open, Fill.open, false)
      return this.fill(fills.targetAtOpen ? open : limit, Fill.open, true)
    }
    if (side * (open - this.trigger) >= 0) {
      this.triggered = true
      if (!(side * (open - limit) > 0)) return this.fill(open, Fill.open, false)
      return this.rest(adverse, fills)
    }
    if (side * ((side > 0 ? high : low) - this.trigger) < 0) return Fill.none
    this.triggered = true
    if (!(side * (this.trigger - limit) > 0)) return this.fill(this.trigger, Fill.trigger, false)
    if (this.isFilledAt(close, fills)) return this.fill(limit, Fill.limitAfterTrigger, true)
    if (close === limit) this.touchedInVain++
    return Fill.none
  }

  /** Whether it would fill in a bar that is shut to it, which leaves it as it is. */
  wouldFill(open: number, high: number, low: number, close: number, fills: FillRules): boolean {
    const { hasWorked, triggered, touchedInVain } = this
    const filled = this.work(open, high, low, close, fills)
    this.hasWorked = hasWorked
    this.triggered = triggered
    this.touchedInVain = touchedInVain
    return filled !== Fill.none
  }

  /** A limit that rests from the open of the bar on. */
  private rest(adverse: number, fills: FillRules): number {
    if (this.isFilledAt(adverse, fills)) return this.fill(this.limit, Fill.limit, true)
    if (adverse === this.limit) this.touchedInVain++
    return Fill.none
  }

  private isFilledAt(price: number, { entryLimit }: FillRules): boolean {
    const beyond = this.side * (price - this.limit)
    return beyond < 0 || (beyond === 0 && entryLimit === 'touch')
  }

  private fill(price: number, kind: number, rests: boolean): number {
    this.price = price
    this.rests = rests
    this.place = kind === Fill.open ? Place.open : Place.inside
    return kind
  }
}
