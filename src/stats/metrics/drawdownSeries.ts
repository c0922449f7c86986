import { SLACK } from '../../core/tolerance.ts'
import { from, type Metric, metric, noValue } from '../metric.ts'
import { tailMean } from './tail.ts'

/** Drawdowns d_t = 1 − E_t ÷ max(E_0 … E_t), t = 0 … n, above 1 in debt; the start is the first peak. */
export function drawdownSeries(index: ArrayLike<number>): Float64Array {
  const drawdowns = new Float64Array(index.length)
  let peak = 0
  for (let row = 0; row < index.length; row++) {
    peak = Math.max(peak, index[row]!)
    const depth = 1 - index[row]! / peak
    drawdowns[row] = depth > SLACK ? depth : 0
  }
  return drawdowns
}

/** Mean of a figure over t = 1 … n, as all figures below: the start cannot be under water. */
function meanAfterStart(drawdowns: Float64Array, figure: (depth: number) => number): Metric {
  if (drawdowns.length < 2) return NO_RETURNS
  let sum = 0
  for (let row = 1; row < drawdowns.length; row++) sum += figure(drawdowns[row]!)
  return metric(sum / (drawdowns.length - 1))
}

const NO_RETURNS = noValue('no returns')

/** Share of rows below the peak. */
export function timeUnderWater(drawdowns: Float64Array): Metric {
  return meanAfterStart(drawdowns, depth => (depth > 0 ? 1 : 0))
}

/** Ulcer index: root mean square drawdown (Martin & McCann 1989). */
export function ulcerIndex(drawdowns: Float64Array): Metric {
  return from(
    meanAfterStart(drawdowns, depth => depth * depth),
    Math.sqrt,
  )
}

/** Pain index: mean drawdown over all rows (Becker; Bacon 2008). */
export function painIndex(drawdowns: Float64Array): Metric {
  return meanAfterStart(drawdowns, depth => depth)
}

/**
 * Conditional drawdown at risk of each level: mean of the worst (1 − level) n drawdowns, the boundary one with its fraction
 * (Chekhlov, Uryasev & Zabarankin 2005).
 */
export function conditionalDrawdowns(drawdowns: Float64Array, levels: readonly number[]): Metric[] {
  const count = drawdowns.length - 1
  if (count < 1) return levels.map(() => NO_RETURNS)
  const most = Math.min(count, Math.ceil((1 - Math.min(...levels)) * count))
  const deepest = deepestOf(drawdowns.subarray(1), most)
  return levels.map(level => metric(-tailMean(deepest, 1 - level, count)))
}

const BINS = 4096

/** So many of the deepest drawdowns, negative, deepest first: those of the bin in which they end are all that is sorted beside them. */
function deepestOf(drawdowns: Float64Array, most: number): Float64Array {
  let deepest = 0
  for (let row = 0; row < drawdowns.length; row++) deepest = Math.max(deepest, drawdowns[row]!)
  const scale = deepest > 0 ? (BINS - 1) / deepest : 0
  const counts = new Int32Array(BINS)
  for (let row = 0; row < drawdowns.length; row++) counts[(drawdowns[row]! * scale) | 0]!++
  let last = BINS - 1
  let held = counts[last]!
  while (held < most) held += counts[--last]!
  const found = new Float64Array(held)
  let at = 0
  for (let row = 0; row < drawdowns.length; row++) {
    if (((drawdowns[row]! * scale) | 0) >= last) found[at++] = -drawdowns[row]!
  }
  return found.sort().subarray(0, most)
}
