import type { Bars } from '../core/bars.ts'

/** The first bars, as if the rest had not happened yet. The columns are views of the same memory. */
export function firstBars(bars: Bars, count: number): Bars {
  const { time, open, high, low, close, volume, mark } = bars
  const cut = (column: Float64Array) => column.subarray(0, count)
  return {
    time: cut(time),
    open: cut(open),
    high: cut(high),
    low: cut(low),
    close: cut(close),
    volume: cut(volume),
    mark: mark && { open: cut(mark.open), high: cut(mark.high), low: cut(mark.low), close: cut(mark.close) },
  }
}
