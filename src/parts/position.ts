import { Place, Reason, type TapeLeg, type TapeTrade } from '../core/tape.ts'
import type { FillRules } from './fillRules.ts'
import { slackOf, stopAt, type Target, targetsOf } from './levels.ts'
import type { OpenTrade } from './strategy.ts'
import { givenOnTick } from './tickRounding.ts'
import type { WorkingOrder } from './workingOrder.ts'

/**
 * The position on one price path: flat, or in one trade. It is one object for the whole path, and strategies see it as
 * `OpenTrade`. It knows its levels, what it has seen and the legs in which it has left; `barExits.ts` says what leaves
 * in a bar.
 */
export class PathPosition implements OpenTrade {
  /** +1 long, -1 short, 0 flat. */
  side = 0
  /** The bar that is played. */
  bar = -1
  entryBar = -1
  entry = Number.NaN
  /** The stop in force now. */
  stop = Number.NaN
  /** The next target; NaN = none. */
  target = Number.NaN
  fundingPerUnit = 0
  /** Leaves at the next open, as decided. */
  leaving = false
  /** Bars in which it was open what came first, in order: that of the fill, that of the exit. */
  openBars: number[] = []
  private readonly time: Float64Array
  private sideOfTrade = 0
  private rests = false
  private place: number = Place.open
  private initialStop = Number.NaN
  private targets: readonly Target[] = []
  private nextTarget = 0
  private stopSlack = 0
  private tick: number | null = null
  private targetSlack = 0
  /** Where targets of this bar move the stop to, once it is over; NaN = nowhere. */
  private stopAfterBar = Number.NaN
  private worst = Number.NaN
  private best = Number.NaN
  /** Worst price since the leg before. */
  private worstOfLeg = Number.NaN
  private legs: TapeLeg[] = []

  /** @param time open times of the bars of the path */
  constructor(time: Float64Array) {
    this.time = time
  }

  /** Fills an order in a bar; whether the fill is void: at or beyond its own stop or target, or its targets in disorder. */
  open(order: WorkingOrder, bar: number, { tick, stopsAboveZero }: FillRules): boolean {
    const { side, price, entry } = order
    this.tick = tick
    this.side = side
    this.sideOfTrade = side
    this.bar = bar
    this.entryBar = bar
    this.entry = price
    this.rests = order.rests
    this.place = order.place
    this.initialStop = stopAt(entry, side, price, tick)
    this.stop = this.initialStop
    this.stopSlack = slackOf(this.stop, entry.stop === undefined)
    this.stopAfterBar = Number.NaN
    this.targets = targetsOf(entry, side, price, this.stop, tick)
    this.aimAt(0)
    this.worst = price
    this.best = price
    this.worstOfLeg = price
    this.fundingPerUnit = 0
    this.leaving = false
    this.openBars = []
    this.legs = []
    return (stopsAboveZero === true && this.stop <= 0) || this.isVoid()
  }

  private isVoid(): boolean {
    if (this.side * (this.entry - this.stop) <= 0) return true
    if (this.side * (this.target - this.entry) <= 0) return true
    return this.targets.some(({ price }, j) => j > 0 && this.side * (price - this.targets[j - 1]!.price) < 0)
  }

  /** Whether a price is at or beyond the stop. */
  touchesStop(price: number): boolean {
    return this.side * (price - this.stop) <= this.stopSlack
  }

  /** Whether a price is at or beyond the next target. */
  touchesTarget(price: number): boolean {
    return this.side * (this.target - price) <= this.targetSlack
  }

  /** Targets from the next one on that a price is at or beyond. */
  countTouched(price: number): number {
    let n = this.nextTarget
    while (n < this.targets.length && this.side * (this.targets[n]!.price - price) <= this.targets[n]!.slack) n++
    return n - this.nextTarget
  }

  /** How many targets take the whole position; Infinity where a part stays after the last. */
  get targetsOfAll(): number {
    return this.targets.at(-1)?.gone === 1 ? this.targets.length : Number.POSITIVE_INFINITY
  }

  /**
   * The part of the next target leaves at a price.
   * @param seen the worst price that the bar has shown to it
   */
  takeTarget(price: number, place: number, seen: number, stopTouched = false): void {
    const { gone, thenStop } = this.targets[this.nextTarget]!
    if (!Number.isNaN(thenStop)) {
      const further = !(this.side * (thenStop - this.stopAfterBar) <= 0)
      if (further) this.stopAfterBar = thenStop
    }
    this.aimAt(this.nextTarget + 1)
    this.leave(gone, price, Reason.target, place, seen, stopTouched)
  }

  /** The present bar leaves open what came first. */
  leaveOpen(): void {
    this.openBars.push(this.bar)
  }

  leaveAtStop(): void {
    this.leave(1, this.stop, Reason.stop, Place.inside, this.stop, true)
  }

  /** Leaves whole at a price. `seen`: the worst price that the bar has shown to it. */
  leaveAll(price: number, reason: number, place: number, seen: number): void {
    this.leave(1, price, reason, place, seen, false)
  }

  /**
   * Whether nothing leaves in a bar, as in most: it meets no level, and no decision waits for its open. Then both of its
   * ends have been seen.
   */
  staysIn(high: number, low: number): boolean {
    const adverse = this.side > 0 ? low : high
    const favourable = this.side > 0 ? high : low
    if (this.leaving || this.touchesStop(adverse) || this.touchesTarget(favourable)) return false
    this.seeRange(adverse, favourable)
    return true
  }

  /**
   * As `staysIn`, of a bar with one end known and a bound of the other; false also where that could tell something new. A position
   * that a part has left is to see its bars drawn.
   */
  staysWithin(known: number, bound: number, upIsKnown: boolean): boolean {
    const { side } = this
    const adverseIsKnown = upIsKnown === side < 0
    const adverse = adverseIsKnown ? known : bound
    const favourable = adverseIsKnown ? bound : known
    if (this.leaving || this.legs.length > 0 || this.touchesStop(adverse) || this.touchesTarget(favourable))
      return false
    const isNew = adverseIsKnown ? side * (bound - this.best) > 0 : side * (bound - this.worst) < 0
    if (isNew) return false
    if (adverseIsKnown) this.seeRange(known, this.best)
    else this.seeRange(this.worst, known)
    return true
  }

  /** Sees both ends of a bar in which nothing leaves, as most bars are: each end can move its own extreme alone. */
  seeRange(adverse: number, favourable: number): void {
    const { side } = this
    if (side * (adverse - this.worst) < 0) this.worst = adverse
    if (side * (adverse - this.worstOfLeg) < 0) this.worstOfLeg = adverse
    if (side * (favourable - this.best) > 0) this.best = favourable
  }

  see(price: number): void {
    if (this.side * (price - this.worst) < 0) this.worst = price
    if (this.side * (price - this.worstOfLeg) < 0) this.worstOfLeg = price
    if (this.side * (price - this.best) > 0) this.best = price
  }

  /** The bar is over: a stop that its targets move is in force from the next one on. */
  closeBar(): void {
    if (Number.isNaN(this.stopAfterBar)) return
    if (this.side * (this.stopAfterBar - this.stop) > 0) {
      this.stop = this.stopAfterBar
      this.stopSlack = slackOf(this.stop, true)
    }
    this.stopAfterBar = Number.NaN
  }

  /** Moves the stop towards the price; refuses (false) to move it away. */
  moveStop(asked: number): boolean {
    if (this.side * (asked - this.stop) < 0) return false
    const stop = givenOnTick(asked, -this.side, this.tick)
    if (this.side * (stop - this.stop) < 0) return true
    this.stop = stop
    this.stopSlack = 0
    return true
  }

  /** The trade as a row of the tape, once it has left; a void one was never open. */
  row(isVoid: boolean): TapeTrade {
    const { bar, entryBar, legs, time } = this
    const last = legs.at(-1)
    return {
      side: this.sideOfTrade,
      entryTime: time[entryBar]!,
      entry: this.entry,
      entryRests: this.rests,
      entryPlace: this.place,
      stop: this.initialStop,
      target: this.targets[0]?.price ?? Number.NaN,
      exitTime: isVoid ? Number.NaN : time[bar]!,
      exit: last?.price ?? Number.NaN,
      exitStop: this.stop,
      reason: last?.reason ?? Reason.none,
      worst: this.worst,
      best: this.best,
      fundingPerUnit: this.fundingPerUnit,
      ambiguous: this.openBars.length > 0,
      void: isVoid,
      entryBar,
      exitBar: bar,
      legs: last === undefined ? undefined : legs,
    }
  }

  private leave(gone: number, price: number, reason: number, place: number, seen: number, stopTouched: boolean): void {
    this.see(seen)
    this.see(price)
    this.legs.push({
      gone,
      price,
      time: this.time[this.bar]!,
      bar: this.bar,
      place,
      rests: reason === Reason.target,
      stop: this.stop,
      stopTouched,
      worst: this.worstOfLeg,
      fundingPerUnit: this.fundingPerUnit,
      reason,
    })
    this.worstOfLeg = seen
    if (gone === 1) this.side = 0
  }

  private aimAt(target: number): void {
    this.nextTarget = target
    const next = this.targets[target]
    this.target = next?.price ?? Number.NaN
    this.targetSlack = next?.slack ?? 0
  }
}
