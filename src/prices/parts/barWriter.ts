import type { Bars } from '../../core/bars.ts'
import type { PathShape } from '../../parts/priceModel.ts'
import type { Stream } from '../../parts/random.ts'
import { BridgeExtremes } from './bridge.ts'
import { checkRange, emptyBars } from './emptyBars.ts'

/**
 * Writes the bars of one path from log returns. A bar opens at the close of the bar before it, times its gap; inside
 * it the price diffuses in one or more steps, and its extremes are those of the Brownian bridges through the steps.
 * The first bar opens at the start, so it has no gap.
 */
export class BarWriter {
  readonly bars: Bars
  private readonly bridge = new BridgeExtremes()
  private readonly stream: Stream
  private bar = -1
  private price: number
  private high = 0
  private low = 0

  constructor(shape: PathShape, stream: Stream) {
    this.bars = emptyBars(shape)
    this.stream = stream
    this.price = shape.start
  }

  /** Opens the next bar, a log return of `gap` away from the last close. */
  open(gap: number): void {
    this.bar += 1
    if (gap !== 0) this.price *= Math.exp(gap)
    this.bars.open[this.bar] = this.price
    this.high = this.price
    this.low = this.price
  }

  /** Lets the price diffuse by a log return of `move`; `deviation` is the standard deviation of the step. */
  step(move: number, deviation: number): void {
    this.bridge.draw(this.stream, move, deviation)
    this.high = Math.max(this.high, this.price * Math.exp(this.bridge.high))
    this.low = Math.min(this.low, this.price * Math.exp(this.bridge.low))
    this.price *= Math.exp(move)
  }

  /** @throws RangeError where the price left the range of numbers */
  close(): void {
    const { bar, bars, price } = this
    // The exponential of an extreme may round to the wrong side of the close.
    bars.high[bar] = Math.max(this.high, price)
    bars.low[bar] = Math.min(this.low, price)
    bars.close[bar] = price
    checkRange(bars, bar)
  }
}
