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

/** What a bar leaves of an account: marked to its close, at its worst price, closed; and whether a position is held. */
interface Marks {
  readonly equity: number
  readonly worst: number
  readonly balance: number
  readonly held: boolean
}

/**
 * @param peak highest close before
 * @returns the highest close by now
 */
export function writeCurveRow(
  curve: Curve,
  bar: number,
  { base, stage, position }: Account,
  { equity, worst, balance, held }: Marks,
  peak: number,
): number {
  const highest = Math.max(peak, equity)
  curve.equity[bar] = equity
  curve.worst[bar] = worst
  curve.balance[bar] = balance
  curve.base[bar] = base
  curve.stage[bar] = stage
  if (held) for (let k = 0; k < curve.contracts.length; k++) curve.contracts[k]![bar] = position.left[k]!
  curve.drawdownIntrabar[bar] = Math.max(0, drawdownFrom(peak, worst))
  curve.drawdown[bar] = drawdownFrom(highest, equity)
  return highest
}
