import type { Bars } from '../../core/bars.ts'
import type { PathShape } from '../../parts/priceModel.ts'

const times = new WeakMap<PathShape, Float64Array>()

/** Bars with their times, which all paths of a shape share, and with all prices and volumes still 0. */
export function emptyBars(shape: PathShape): Bars {
  const column = () => new Float64Array(shape.bars)
  return {
    time: timesOf(shape),
    open: column(),
    high: column(),
    low: column(),
    close: column(),
    volume: column(),
    mark: null,
  }
}

/** @throws RangeError where the price of a bar left the range of numbers, which only absurd parameters do */
export function checkRange({ high, low }: Bars, bar: number): void {
  if (low[bar]! > 0 && high[bar]! < Infinity) return
  throw new RangeError(`the price of bar ${bar + 1} left the range of numbers: the parameters drive it off`)
}

function timesOf(shape: PathShape): Float64Array {
  const known = times.get(shape)
  if (known !== undefined) return known
  const made = new Float64Array(shape.bars)
  for (let i = 0; i < made.length; i++) made[i] = shape.startTime + i * shape.barMs
  times.set(shape, made)
  return made
}
