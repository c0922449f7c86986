import type { Bars } from '../../src/core/bars.ts'

/**
 * What a programmer would write by hand for two fixed contract sizes, without rules that can change: one floor, the
 * split into tens and ones, a flat cost, a base that moves in steps of 25%, a running drawdown. Ratios to it mean the
 * same on any machine.
 * @param move result of one micro in each trade, before costs
 * @param stop what one micro risks
 * @returns the sum of the final equities
 */
export function plainAccounts(
  picks: Uint32Array,
  trades: number,
  move: Float64Array,
  stop: Float64Array,
  risk: number,
): number {
  let total = 0
  for (let first = 0; first < picks.length; first += trades)
    total += plainAccount(picks, first, trades, move, stop, risk)
  return total
}

function plainAccount(
  picks: Uint32Array,
  first: number,
  trades: number,
  move: Float64Array,
  stop: Float64Array,
  risk: number,
): number {
  let equity = 50_000
  let base = 50_000
  let peak = 50_000
  let drawdown = 0
  for (let n = first; n < first + trades && equity > 25_000; n++) {
    const i = picks[n]!
    const micros = Math.floor(Math.min((risk * base) / stop[i]!, equity / 2500))
    const standards = Math.floor(micros * 0.1)
    equity += micros * (move[i]! - 1.3) + standards * 8
    if (equity > peak) peak = equity
    const fall = (peak - equity) / peak
    if (fall > drawdown) drawdown = fall
    if (equity >= base * 1.25) base *= 1.25
    else if (equity < base * 0.8) base /= 1.25
  }
  return equity + drawdown * 1e-9
}

/**
 * A breakout written into one pass over the bars: highest and lowest of `period` bars kept and searched again when
 * they fall out of the window, the true range smoothed, one position with stop and target.
 * @returns trades
 */
export function plainBreakout({ open, high, low, close }: Bars, period: number): number {
  let [top, bottom, range, side, stop, target, trades, pending] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 1; i < close.length; i++) {
    if (pending !== 0) {
      side = pending
      stop = open[i]! - side * 2 * range
      target = open[i]! + side * 4 * range
      pending = 0
    }
    if (side !== 0) {
      const [adverse, favourable] = side > 0 ? [low[i]!, high[i]!] : [high[i]!, low[i]!]
      if (side * (adverse - stop) <= 0 || side * (target - favourable) <= 0) {
        side = 0
        trades++
      }
    }
    const before = close[i - 1]!
    range += (Math.max(high[i]!, before) - Math.min(low[i]!, before) - range) / 14
    if (top < i - period) for (let k = ++top; k < i; k++) if (high[k]! >= high[top]!) top = k
    if (bottom < i - period) for (let k = ++bottom; k < i; k++) if (low[k]! <= low[bottom]!) bottom = k
    if (side === 0 && i > period) {
      if (close[i]! > high[top]!) pending = 1
      else if (close[i]! < low[bottom]!) pending = -1
    }
    if (high[i]! >= high[top]!) top = i
    if (low[i]! <= low[bottom]!) bottom = i
  }
  return trades
}
