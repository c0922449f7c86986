import { Place, Reason, type TapeLeg, type TapeTrade } from '../core/tape.ts'
import { above } from '../core/tolerance.ts'
import type { FillRules } from './fillRules.ts'
import { slackOf, stopAt, type Target, targetsOf } from './levels.ts'
import type { OpenTrade } from './strategy.ts'
import { Fill, type WorkingOrder } from './workingOrder.ts'

/**
 * The position on one price path: flat, or in one trade. It is one object for the whole path, and strategies see it as
 * `OpenTrade`. The methods play the fill rules of §2 and §12.
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
  ambiguous = false
  private sideOfTrade = 0
  private rests = false
  private place: number = Place.open
  private initialStop = Number.NaN
  private targets: readonly Target[] = []
  private nextTarget = 0
  private stopSlack = 0
  private targetSlack = 0
  /** Where targets of this bar move the stop to, once it is over; NaN = nowhere. */
  private stopAfterBar = Number.NaN
  private worst = Number.NaN
  private best = Number.NaN
  /** Worst price since the leg before. */
  private worstOfLeg = Number.NaN
  private legs: TapeLeg[] = []

  /** Fills an order in a bar; whether the fill is void: at or beyond its own stop or target, or its targets in disorder. */
  open(order: WorkingOrder, bar: number, { tick, stopsAboveZero }: FillRules): boolean {
    const { side, price, entry } = order
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
    this.ambiguous = false
    this.legs = []
    return (stopsAboveZero === true && this.stop <= 0) || this.isVoid()
  }

  private isVoid(): boolean {
    if (this.side * (this.entry - this.stop) <= 0) return true
    let before = this.entry
    for (const [j, { price }] of this.targets.entries()) {
      const further = this.side * (price - before)
      if (j === 0 ? further <= 0 : further < 0) return true
      before = price
    }
    return false
  }

  /** For a bar that the trade was carried into: what leaves at its open. `outOfTime`: the trade has had its bars. */
  leaveAtOpen(open: number, outOfTime: boolean, fills: FillRules): void {
    if (this.side * (open - this.stop) <= this.stopSlack) this.leaveAll(open, Reason.gap, Place.open, open)
    else if (this.leaving) this.leaveAll(open, Reason.signal, Place.open, open)
    else if (outOfTime) this.leaveAll(open, Reason.time, Place.open, open)
    else while (this.targetReachedBy(open)) this.takeTarget(fills.targetAtOpen ? open : this.target, Place.open, open)
  }

  /** A resting order that filled at an open has met it: at or beyond the stop it leaves there. */
  meetOpen(open: number): void {
    if (this.side * (open - this.stop) <= this.stopSlack) this.leaveAll(open, Reason.gap, Place.open, open)
    else this.see(open)
  }

  /** What leaves inside a bar whose open the position has seen, and the prices that it sees there. */
  leaveInside(open: number, high: number, low: number, { intrabar }: FillRules): void {
    const adverse = this.side > 0 ? low : high
    const favourable = this.side > 0 ? high : low
    const stopTouched = this.side * (adverse - this.stop) <= this.stopSlack
    const targetTouched = this.targetReachedBy(favourable)
    if (stopTouched && targetTouched) {
      this.ambiguous = true
      this.see(open)
      while (this.targetReachedBy(favourable) && (intrabar === 'optimistic' || this.isNearer(open, intrabar))) {
        this.takeTarget(this.target, Place.inside, open, true)
      }
      if (this.side !== 0) this.leaveAtStop()
    } else if (stopTouched) {
      this.see(favourable)
      this.leaveAtStop()
    } else if (targetTouched) {
      this.see(adverse)
      while (this.targetReachedBy(favourable)) this.takeTarget(this.target, Place.inside, adverse)
      if (this.side !== 0) this.see(favourable)
    } else {
      this.seeRange(adverse, favourable)
    }
  }

  /**
   * What leaves in the bar of a fill inside it: what may have come before the fill counts against the trade, in
   * `optimistic` only what is certain to come after it (§12, rule 4).
   */
  leaveInFillBar(kind: number, high: number, low: number, close: number, { intrabar }: FillRules): void {
    const adverse = this.side > 0 ? low : high
    const favourable = this.side > 0 ? high : low
    const surelyAfter = kind === Fill.trigger ? favourable : close
    const stopMay = this.side * (adverse - this.stop) <= this.stopSlack
    const stopSurely = kind === Fill.limit ? stopMay : this.side * (close - this.stop) <= this.stopSlack
    const [may, surely] = [this.countReached(favourable), this.countReached(surelyAfter)]
    const all =
      this.targets.length > 0 && this.targets.at(-1)!.gone === 1 ? this.targets.length : Number.POSITIVE_INFINITY
    const [worstCase, bestCase] = [stopMay ? 0 : surely, may]
    const [stopInWorst, stopInBest] = [stopMay, stopSurely && may < all]
    if (worstCase !== bestCase || stopInWorst !== stopInBest) this.ambiguous = true
    const seen = stopMay ? this.stop : adverse
    const targets = intrabar === 'optimistic' ? bestCase : worstCase
    const stopped = intrabar === 'optimistic' ? stopInBest : stopInWorst
    for (let n = 0; n < targets; n++) this.takeTarget(this.target, Place.inside, seen, stopMay)
    if (this.side === 0) return
    if (stopped) {
      this.leaveAtStop()
      return
    }
    this.see(seen)
    if (this.side * (surelyAfter - this.entry) > 0) this.see(surelyAfter)
  }

  /** Leaves whole at a price. `seen`: the worst price that the bar has shown to it. */
  leaveAll(price: number, reason: number, place: number, seen: number): void {
    this.leave(1, price, reason, place, seen, false)
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
  moveStop(stop: number): boolean {
    if (this.side * (stop - this.stop) < 0) return false
    this.stop = stop
    this.stopSlack = 0
    return true
  }

  /** The trade as a row of the tape. `time` is of the bar of entry and of exit; a void one was never open. */
  row(time: Float64Array, exitBar: number, isVoid: boolean): TapeTrade {
    const last = this.legs.at(-1)
    return {
      side: this.sideOfTrade,
      entryTime: time[this.entryBar]!,
      entry: this.entry,
      entryRests: this.rests,
      entryPlace: this.place,
      stop: this.initialStop,
      target: this.targets[0]?.price ?? Number.NaN,
      exitTime: isVoid ? Number.NaN : time[exitBar]!,
      exit: last?.price ?? Number.NaN,
      exitStop: this.stop,
      reason: last?.reason ?? Reason.none,
      worst: this.worst,
      best: this.best,
      fundingPerUnit: this.fundingPerUnit,
      ambiguous: this.ambiguous,
      void: isVoid,
      entryBar: this.entryBar,
      exitBar,
      ...(last === undefined ? {} : { legs: this.legs.map(leg => ({ ...leg, time: time[leg.bar]! })) }),
    }
  }

  private targetReachedBy(price: number): boolean {
    return this.side * (this.target - price) <= this.targetSlack
  }

  private countReached(price: number): number {
    let n = this.nextTarget
    while (n < this.targets.length && this.side * (this.targets[n]!.price - price) <= this.targets[n]!.slack) n++
    return n - this.nextTarget
  }

  /** Equal distances are the stop's; computed levels can miss equality by rounding, hence the slack. */
  private isNearer(open: number, intrabar: FillRules['intrabar']): boolean {
    return intrabar === 'nearest' && above(Math.abs(open - this.stop), Math.abs(this.target - open))
  }

  private takeTarget(price: number, place: number, seen: number, stopTouched = false): void {
    const { gone, thenStop } = this.targets[this.nextTarget]!
    if (!Number.isNaN(thenStop)) {
      const further = !(this.side * (thenStop - this.stopAfterBar) <= 0)
      if (further) this.stopAfterBar = thenStop
    }
    this.aimAt(this.nextTarget + 1)
    this.leave(gone, price, Reason.target, place, seen, stopTouched)
  }

  private leaveAtStop(): void {
    this.leave(1, this.stop, Reason.stop, Place.inside, this.stop, true)
  }

  private leave(gone: number, price: number, reason: number, place: number, seen: number, stopTouched: boolean): void {
    this.see(seen)
    this.see(price)
    this.legs.push({
      gone,
      price,
      time: Number.NaN,
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

  /** Sees both ends of a bar in which nothing leaves, as most bars are: each end can move its own extreme alone. */
  private seeRange(adverse: number, favourable: number): void {
    const { side } = this
    if (side * (adverse - this.worst) < 0) this.worst = adverse
    if (side * (adverse - this.worstOfLeg) < 0) this.worstOfLeg = adverse
    if (side * (favourable - this.best) > 0) this.best = favourable
  }

  private see(price: number): void {
    if (this.side * (price - this.worst) < 0) this.worst = price
    if (this.side * (price - this.worstOfLeg) < 0) this.worstOfLeg = price
    if (this.side * (price - this.best) > 0) this.best = price
  }
}
