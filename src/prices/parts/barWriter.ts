import type { Bars } from '../../core/bars.ts'
import { barsOf, type ExtremesDrawer } from '../../parts/drawnBars.ts'
import type { PathShape } from '../../parts/priceModel.ts'
import type { Stream } from '../../parts/random.ts'
import { BridgeExtremes } from './bridge.ts'
import { depthBound } from './bridgeBounds.ts'
import { topOf } from './bridgeStart.ts'
import { checkRange, emptyBars } from './emptyBars.ts'

/** Prices and log ranges far from the ends of the numbers: nothing drawn between them can reach those. */
const [SMALLEST, LARGEST, WIDEST] = [1e-100, 1e100, 100]
/** No uniform number of 53 bits makes an extreme so many deviations away from both ends of its step. */
const FURTHEST = 12
/** Numbers kept of a step. */
const OF_STEP = 4
const NONE = new Float64Array(0)

/**
 * Writes the bars of one path from log returns. A bar opens at the close of the bar before it, times its gap; inside
 * it the price diffuses in one or more steps, and its extremes are those of the Brownian bridges through the steps:
 * what they are drawn from is kept, and they are drawn when they are asked for. The first bar opens at the start, so it
 * has no gap.
 */
export class BarWriter implements ExtremesDrawer {
  readonly bars: Bars
  readonly drawn: Bars
  upIsKnown = false
  known = Number.NaN
  bound = Number.NaN
  private readonly bridge = new BridgeExtremes()
  private readonly stream: Stream
  private readonly steps: number
  /** Of each step its move and deviation, and the two uniform numbers of its extremes; given up once all are drawn. */
  private kept: Float64Array
  private readonly isDrawn: Uint8Array
  private bar = -1
  private at = 0
  private price: number
  private high = 0
  private low = 0
  private width = 0

  /** @param steps of each bar */
  constructor(shape: PathShape, stream: Stream, steps = 1) {
    this.drawn = emptyBars(shape)
    this.bars = barsOf(this)
    this.stream = stream
    this.steps = steps
    this.kept = new Float64Array(shape.bars * steps * OF_STEP)
    this.isDrawn = new Uint8Array(shape.bars)
    this.price = shape.start
  }

  /** Opens the next bar, a log return of `gap` away from the last close. */
  open(gap: number): void {
    this.bar += 1
    if (gap !== 0) this.price *= Math.exp(gap)
    this.drawn.open[this.bar] = this.price
    this.high = this.price
    this.low = this.price
    this.width = 0
  }

  /** Lets the price diffuse by a log return of `move`; `deviation` is the standard deviation of the step. */
  diffuse(move: number, deviation: number): void {
    const { at, kept, stream } = this
    kept[at] = move
    kept[at + 1] = deviation
    kept[at + 2] = 1 - stream.nextUniform()
    kept[at + 3] = 1 - stream.nextUniform()
    this.at = at + OF_STEP
    this.width += Math.abs(move) + FURTHEST * deviation
    const price = this.price * Math.exp(move)
    if (price > this.high) this.high = price
    if (price < this.low) this.low = price
    this.price = price
  }

  /** @throws RangeError where the price left the range of numbers */
  close(): void {
    const { bar, drawn, high, low } = this
    drawn.high[bar] = high
    drawn.low[bar] = low
    drawn.close[bar] = this.price
    if (low > SMALLEST && high < LARGEST && this.width < WIDEST) return
    this.draw(bar)
    checkRange(drawn, bar)
  }

  drawAll(): void {
    const { isDrawn, steps, kept, bridge, drawn } = this
    if (kept.length === 0) return
    const { open, high, low } = drawn
    for (let bar = 0; bar < isDrawn.length; bar++) {
      drawStep(bridge, kept, bar * steps * OF_STEP, open[bar]!, high, low, bar)
    }
    for (let bar = 0; bar < isDrawn.length && steps > 1; bar++) this.drawFurther(bar)
    isDrawn.fill(1)
    this.kept = NONE
  }

  draw(bar: number): void {
    if (this.isDrawn[bar] === 1) return
    this.isDrawn[bar] = 1
    const { open, high, low } = this.drawn
    drawStep(this.bridge, this.kept, bar * this.steps * OF_STEP, open[bar]!, high, low, bar)
    if (this.steps > 1) this.drawFurther(bar)
  }

  /** All steps of the bar but its first. */
  private drawFurther(bar: number): void {
    const { kept, steps, drawn } = this
    let price = drawn.open[bar]!
    for (let step = 1; step < steps; step++) {
      const at = (bar * steps + step) * OF_STEP
      price *= Math.exp(kept[at - OF_STEP]!)
      drawStep(this.bridge, kept, at, price, drawn.high, drawn.low, bar)
    }
  }

  sketch(bar: number): boolean {
    if (this.steps > 1 || this.isDrawn[bar] === 1) return false
    const { open, high, low } = this.drawn
    const at = bar * OF_STEP
    const move = this.kept[at]!
    const deviation = this.kept[at + 1]!
    const u = this.kept[at + 2]!
    const c = Math.abs(move) / deviation
    // exp(x) is at least 1 + x, and at most 1 + x + x² up to 1.
    const depth = deviation * depthBound(c, u, this.kept[at + 3]!)
    if (!(depth < 1)) return false
    const top = deviation * topOf(c, u)
    this.upIsKnown = move >= 0
    if (move >= 0) {
      high[bar] = Math.max(high[bar]!, open[bar]! * Math.exp(top))
      this.known = high[bar]!
      this.bound = open[bar]! * (1 - depth)
    } else {
      low[bar] = Math.min(low[bar]!, open[bar]! * Math.exp(-top))
      this.known = low[bar]!
      this.bound = open[bar]! * (1 + depth + depth * depth)
    }
    return true
  }
}

/** Both ends of the step are in already: the exponential of an extreme may round to the wrong side of one. */
function drawStep(
  bridge: BridgeExtremes,
  kept: Float64Array,
  at: number,
  price: number,
  high: Float64Array,
  low: Float64Array,
  bar: number,
): void {
  bridge.draw(kept[at]!, kept[at + 1]!, kept[at + 2]!, kept[at + 3]!)
  high[bar] = Math.max(high[bar]!, price * Math.exp(bridge.high))
  low[bar] = Math.min(low[bar]!, price * Math.exp(bridge.low))
}
