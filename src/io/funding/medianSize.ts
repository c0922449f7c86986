import { median } from 'simple-statistics'

/** The middle one of the sizes of some rates, whatever their signs. */
export function medianSize(rates: Float64Array): number {
  return median(Array.from(rates, Math.abs))
}
