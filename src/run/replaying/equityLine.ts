import { type Account, drawdownFrom } from '../../core/account.ts'
import type { Curve, CurveSink } from '../../core/curve.ts'
import type { CurveRows } from '../../core/replayBars.ts'

/** A curve of which no more is told than its equity and how far it fell. */
export interface EquityLine {
  readonly equity: Float64Array
  readonly worstDrawdown: number
}

/** The line of a whole curve. */
export function lineOfCurve({ equity, drawdown }: Curve): EquityLine {
  let worstDrawdown = 0
  for (let row = 0; row < drawdown.length; row++) worstDrawdown = Math.max(worstDrawdown, drawdown[row]!)
  return { equity, worstDrawdown }
}

/** Writes the line alone, as bars are played: an eighth of a curve. */
export class LineWriter implements CurveSink, EquityLine {
  readonly equity: Float64Array
  worstDrawdown = 0
  private readonly rowOf: Int32Array | null
  private peak: number

  /**
   * @param start equity before the first bar
   * @param rows the bars that have a row; null = each of the path
   */
  constructor(start: number, bars: number, rows: CurveRows | null) {
    this.equity = new Float64Array(rows?.time.length ?? bars)
    this.rowOf = rows?.barOf ?? null
    this.peak = start
  }

  scalePeak(factor: number): void {
    this.peak *= factor
  }

  write(bar: number, _account: Account, equity: number): void {
    const { rowOf } = this
    if (rowOf !== null && rowOf[bar] === rowOf[bar + 1]) return
    this.equity[rowOf === null ? bar : rowOf[bar]!] = equity
    this.peak = Math.max(this.peak, equity)
    this.worstDrawdown = Math.max(this.worstDrawdown, drawdownFrom(this.peak, equity))
  }

  writeFlat(bar: number, end: number, account: Account): void {
    const { equity } = account
    const alike = this.rowOf === null ? Math.min(bar + 1, end) : end
    for (let at = bar; at < alike; at++) this.write(at, account, equity)
    if (alike < end) this.equity.fill(equity, alike, end)
  }
}
