import { type Account, drawdownFrom } from './account.ts'

/** Equity and what stands behind it, one row per bar. */
export interface Curve {
  readonly time: Float64Array
  /** Marked to the close. */
  readonly equity: Float64Array
  /** At the bar's adverse extreme. */
  readonly worst: Float64Array
  readonly balance: Float64Array
  readonly base: Float64Array
  readonly stage: Uint8Array
  /** Contracts held at the close, by tier. */
  readonly contracts: readonly Float64Array[]
  /** From the highest close: of the close (marked), and of the worst price against the peak before it (intrabar). */
  readonly drawdown: Float64Array
  readonly drawdownIntrabar: Float64Array
}

/** One row per bar, all of zeros. */
export function makeCurve(time: Float64Array, tiers: number): Curve {
  const column = () => new Float64Array(time.length)
  return {
    time,
    equity: column(),
    worst: column(),
    balance: column(),
    base: column(),
    stage: new Uint8Array(time.length),
    contracts: Array.from({ length: tiers }, column),
    drawdown: column(),
    drawdownIntrabar: column(),
  }
}

/** What hears of every bar as it is played, in order. */
export interface CurveSink {
  /** A cash flow multiplies the equity by a factor, and is no growth. */
  scalePeak(factor: number): void
  write(bar: number, account: Account, equity: number, worst: number, balance: number, held: boolean): void
  /** The bars from one on, up to before another, in which nothing is held. */
  writeFlat(bar: number, end: number, account: Account): void
}

/** Writes a curve, with the highest close before each bar. */
export class CurveWriter implements CurveSink {
  private readonly curve: Curve
  private readonly rowOf: Int32Array | null
  private peak: number
  /** The least equity in the present row so far. */
  private worstOfRow = Number.POSITIVE_INFINITY

  /**
   * @param start equity before the first bar
   * @param rowOf row of the curve that each bar is part of, where several make one; null = a row for every bar
   */
  constructor(curve: Curve, start: number, rowOf: Int32Array | null) {
    this.curve = curve
    this.peak = start
    this.rowOf = rowOf
  }

  scalePeak(factor: number): void {
    this.peak *= factor
  }

  write(bar: number, account: Account, equity: number, worst: number, balance: number, held: boolean): void {
    const { rowOf } = this
    if (rowOf === null) {
      this.writeRow(bar, account, equity, worst, balance, held)
      return
    }
    this.worstOfRow = Math.min(this.worstOfRow, worst)
    if (rowOf[bar] === rowOf[bar + 1]) return
    this.writeRow(rowOf[bar]!, account, equity, this.worstOfRow, balance, held)
    this.worstOfRow = Number.POSITIVE_INFINITY
  }

  /** From the second row on all are the same. */
  writeFlat(bar: number, end: number, account: Account): void {
    const { equity } = account
    const alike = this.rowOf === null ? Math.min(bar + 2, end) : end
    for (let at = bar; at < alike; at++) this.write(at, account, equity, equity, equity, false)
    if (alike === end) return
    const { curve } = this
    for (const column of [curve.equity, curve.worst, curve.balance, curve.base, curve.stage]) repeat(column, alike, end)
    for (const column of [curve.drawdown, curve.drawdownIntrabar]) repeat(column, alike, end)
  }

  private writeRow(
    row: number,
    { base, stage, position }: Account,
    equity: number,
    worst: number,
    balance: number,
    held: boolean,
  ): void {
    const { curve } = this
    const highest = Math.max(this.peak, equity)
    curve.equity[row] = equity
    curve.worst[row] = worst
    curve.balance[row] = balance
    curve.base[row] = base
    curve.stage[row] = stage
    if (held) for (let k = 0; k < curve.contracts.length; k++) curve.contracts[k]![row] = position.left[k]!
    curve.drawdownIntrabar[row] = Math.max(0, drawdownFrom(this.peak, worst))
    curve.drawdown[row] = drawdownFrom(highest, equity)
    this.peak = highest
  }
}

/** Gives the rows from one on, up to before another, what the row before them holds. */
function repeat(column: Float64Array | Uint8Array, from: number, end: number): void {
  column.fill(column[from - 1]!, from, end)
}
