import type { Bars } from '../core/bars.ts'

/** A finer bar that leaves the range of its bar: the two cannot be of one market. */
export interface StrayBar {
  /** Index of the finer bar and of the bar. */
  readonly finer: number
  readonly bar: number
  readonly price: 'high' | 'low'
}

/** Bars with finer ones in their place. */
export interface FinerPath {
  /** The finer bars of every bar that they make up, and the other bars as they are. */
  readonly path: Bars
  /** The bar that each bar of the path is part of. */
  readonly barOf: Int32Array
  /** Bars that finer ones make up, that have none, and whose open, high, low or close is not that of theirs. */
  readonly madeUp: number
  readonly without: number
  readonly unlike: number
  /** Finer bars that lie in no bar. */
  readonly outside: number
  readonly strays: readonly StrayBar[]
}

/** How the prices of a run of finer bars add up. */
interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Puts finer bars in the place of the bars that they make up: together they open, reach and close as the bar does.
 * @param stepMs usual step between bars: one ends so much after its open, or at the next open if that is earlier
 */
export function finerPath(bars: Bars, finer: Bars, stepMs: number): FinerPath {
  const strays: StrayBar[] = []
  const spans: (Span | null)[] = []
  let [next, inside, madeUp, without] = [0, 0, 0, 0]
  for (let i = 0; i < bars.time.length; i++) {
    const end = Math.min(bars.time[i]! + stepMs, bars.time[i + 1] ?? Number.POSITIVE_INFINITY)
    while (next < finer.time.length && finer.time[next]! < bars.time[i]!) next++
    const from = next
    while (next < finer.time.length && finer.time[next]! < end) next++
    inside += next - from
    strays.push(...straysOf(bars, i, finer, { from, to: next }))
    const makesUp = next > from && isMadeUp(bars, i, finer, { from, to: next })
    spans.push(makesUp ? { from, to: next } : null)
    if (makesUp) madeUp++
    else if (next === from) without++
  }
  const unlike = bars.time.length - madeUp - without
  return { ...joined(bars, finer, spans), madeUp, without, unlike, outside: finer.time.length - inside, strays }
}

function straysOf(bars: Bars, i: number, finer: Bars, { from, to }: Span): StrayBar[] {
  const found: StrayBar[] = []
  for (let k = from; k < to; k++) {
    if (finer.high[k]! > bars.high[i]!) found.push({ finer: k, bar: i, price: 'high' })
    if (finer.low[k]! < bars.low[i]!) found.push({ finer: k, bar: i, price: 'low' })
  }
  return found
}

function isMadeUp(bars: Bars, i: number, finer: Bars, { from, to }: Span): boolean {
  if (finer.open[from] !== bars.open[i] || finer.close[to - 1] !== bars.close[i]) return false
  let [high, low] = [finer.high[from]!, finer.low[from]!]
  for (let k = from + 1; k < to; k++) {
    high = Math.max(high, finer.high[k]!)
    low = Math.min(low, finer.low[k]!)
  }
  return high === bars.high[i] && low === bars.low[i]
}

function joined(bars: Bars, finer: Bars, spans: readonly (Span | null)[]): Pick<FinerPath, 'path' | 'barOf'> {
  const length = spans.reduce((sum, span) => sum + (span === null ? 1 : span.to - span.from), 0)
  const barOf = new Int32Array(length)
  let end = 0
  for (const [i, span] of spans.entries()) {
    const start = end
    end += span === null ? 1 : span.to - span.from
    barOf.fill(i, start, end)
  }
  const column = (own: Float64Array, fine: Float64Array) => {
    const values = new Float64Array(length)
    let at = 0
    for (const [i, span] of spans.entries()) {
      if (span === null) values[at++] = own[i]!
      else {
        values.set(fine.subarray(span.from, span.to), at)
        at += span.to - span.from
      }
    }
    return values
  }
  const prices = (own: Pick<Bars, 'open' | 'high' | 'low' | 'close'>, fine: typeof own) => ({
    open: column(own.open, fine.open),
    high: column(own.high, fine.high),
    low: column(own.low, fine.low),
    close: column(own.close, fine.close),
  })
  const path = {
    time: column(bars.time, finer.time),
    ...prices(bars, finer),
    volume: column(bars.volume, finer.volume),
    mark: bars.mark === null || finer.mark === null ? null : prices(bars.mark, finer.mark),
  }
  return { path, barOf }
}
