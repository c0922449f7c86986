import type { RiskLevelSummary } from '../../results/samples.ts'

/** A risk level against the plan's own on the same draws: the change of the typical end, 0.1 = 10% more. */
export interface PairedLevel {
  readonly name: string
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * Mean differences of log growth as changes of the geometric mean of the ends: e^difference − 1. The own level is left
 * out, and so are differences that nothing is known of.
 */
export function pairedLevels(risks: readonly RiskLevelSummary[]): readonly PairedLevel[] {
  return risks.flatMap(({ own, label, paired }) => {
    if (own || paired === null) return []
    const { value, low, high } = paired
    return [{ name: label, value: Math.expm1(value), low: Math.expm1(low), high: Math.expm1(high) }]
  })
}
