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
