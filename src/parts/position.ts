import { Place, Reason, type TapeTrade } from '../core/tape.ts'
import { above } from '../core/tolerance.ts'
import type { FillRules, Intrabar } from './fillRules.ts'
import { stopAt, targetAt } from './orders.ts'
import type { Entry, OpenTrade } from './strategy.ts'

/**
 * The position on one price path: flat, or in one trade. It is one object for the whole path, and strategies see it as
 * `OpenTrade`. The methods play steps a to g of the fill rules.
 */
export class Position implements OpenTrade {
  /** +1 long, -1 short, 0 flat. */
  side = 0
  entryBar = -1
  entry = Number.NaN
  /** The stop that sizes the trade, and the one in force now. */
  initialStop = Number.NaN
  stop = Number.NaN
  target = Number.NaN
  worst = Number.NaN
  best = Number.NaN
  fundingPerUnit = 0
  /** Leaves at the next open, as decided. */
  leaving = false
  exit = Number.NaN
  reason: number = Reason.none
  place: number = Place.open
  ambiguous = false

  /** Fills an entry at the open of a bar. */
  open(order: Entry, bar: number, fill: number, { tick }: FillRules): void {
    this.side = order.enter === 'long' ? 1 : -1
    this.entryBar = bar
    this.entry = fill
    this.initialStop = stopAt(order, this.side, fill, tick)
    this.stop = this.initialStop
    this.target = targetAt(order, this.side, fill, tick)
    this.worst = fill
    this.best = fill
    this.fundingPerUnit = 0
    this.leaving = false
    this.exit = Number.NaN
    this.reason = Reason.none
    this.ambiguous = false
  }

  /** Steps a to c, for a bar that the trade was carried into: what ends it at the open. */
  leaveAtOpen(open: number, fills: FillRules): void {
    const { open: at } = Place
    if (this.side * (open - this.stop) <= 0) this.leave(open, Reason.gap, at)
    else if (this.leaving) this.leave(open, Reason.signal, at)
    else if (this.side * (this.target - open) <= 0)
      this.leave(fills.targetAtOpen ? open : this.target, Reason.target, at)
    else return
    this.see(open)
  }

  /** Steps d to g: what ends the trade inside the bar, and the prices that it sees there. */
  leaveInside(open: number, high: number, low: number, fills: FillRules): void {
    const adverse = this.side > 0 ? low : high
    const favourable = this.side > 0 ? high : low
    const stopTouched = this.side * (adverse - this.stop) <= 0
    const targetTouched = this.side * (this.target - favourable) <= 0
    if (stopTouched && targetTouched) {
      this.ambiguous = true
      this.see(open)
      if (targetFirst(fills.intrabar, open, this.stop, this.target))
        this.leave(this.target, Reason.target, Place.inside)
      else this.leave(this.stop, Reason.stop, Place.inside)
    } else if (stopTouched) {
      this.see(favourable)
      this.leave(this.stop, Reason.stop, Place.inside)
    } else if (targetTouched) {
      this.see(adverse)
      this.leave(this.target, Reason.target, Place.inside)
    } else {
      this.see(adverse)
      this.see(favourable)
    }
  }

  /** Ends the trade at a price. */
  leave(price: number, reason: number, place: number): void {
    this.exit = price
    this.reason = reason
    this.place = place
    this.see(price)
  }

  /** Moves the stop towards the price; refuses (false) to move it away. */
  moveStop(stop: number): boolean {
    if (this.side * (stop - this.stop) < 0) return false
    this.stop = stop
    return true
  }

  /** The trade as a row of the tape. `time` is of the bar of entry and of exit. */
  row(time: Float64Array, exitBar: number, isVoid: boolean): TapeTrade {
    return {
      side: this.side,
      entryTime: time[this.entryBar]!,
      entry: this.entry,
      stop: this.initialStop,
      target: this.target,
      exitTime: isVoid ? Number.NaN : time[exitBar]!,
      exit: this.exit,
      exitStop: this.stop,
      reason: this.reason,
      worst: this.worst,
      best: this.best,
      fundingPerUnit: this.fundingPerUnit,
      ambiguous: this.ambiguous,
      void: isVoid,
      entryBar: this.entryBar,
      exitBar,
      legs: [
        {
          gone: 1,
          price: this.exit,
          time: isVoid ? Number.NaN : time[exitBar]!,
          bar: exitBar,
          place: this.place,
          rests: this.reason === Reason.target,
          stop: this.stop,
          stopTouched: this.reason === Reason.stop || this.ambiguous,
          worst: this.worst,
          fundingPerUnit: this.fundingPerUnit,
          reason: this.reason,
        },
      ],
    }
  }

  private see(price: number): void {
    if (this.side * (price - this.worst) < 0) this.worst = price
    if (this.side * (price - this.best) > 0) this.best = price
  }
}

/** Equal distances are the stop's; computed levels can miss equality by rounding, hence the slack. */
function targetFirst(intrabar: Intrabar, open: number, stop: number, target: number): boolean {
  if (intrabar === 'nearest') return above(Math.abs(open - stop), Math.abs(target - open))
  return intrabar === 'optimistic'
}
