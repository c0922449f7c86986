import type { Bars } from '../../core/bars.ts'
import type { Moment } from '../../parts/priceModel.ts'

/** Mean, variance and standardised third and fourth cumulant of a law. */
export interface Cumulants {
  readonly mean: number
  readonly variance: number
  readonly skew: number
  readonly excessKurtosis: number
}

/** Which sample moments have a finite variance, so that a comparison with the exact one means something. */
export interface Testable {
  readonly variance: boolean
  readonly skew: boolean
  readonly kurtosis: boolean
}

export const ALL_TESTABLE: Testable = { variance: true, skew: true, kurtosis: true }

/** The first four moments of the log return of the path, from its first open to its last close. */
export function returnMoments(exact: Cumulants, testable: Testable): readonly Moment[] {
  const { mean, variance, skew, excessKurtosis } = exact
  const score = (bars: Bars) => (pathReturn(bars) - mean) / Math.sqrt(variance)
  const moments: Moment[] = [
    { name: 'mean of log return', exact: mean, measure: pathReturn, testable: true },
    {
      name: 'variance of log return',
      exact: variance,
      measure: bars => (pathReturn(bars) - mean) ** 2,
      testable: testable.variance,
    },
    { name: 'skew of log return', exact: skew, measure: bars => score(bars) ** 3, testable: testable.skew },
    {
      name: 'excess kurtosis of log return',
      exact: excessKurtosis,
      measure: bars => score(bars) ** 4 - 3,
      testable: testable.kurtosis,
    },
  ]
  return moments.filter(moment => Number.isFinite(moment.exact))
}

/** The mean of last close ÷ first open. */
export function priceMoment(exact: number, testable = true): Moment {
  return { name: 'mean of last close / first open', exact, measure: bars => Math.exp(pathReturn(bars)), testable }
}

/** Log return from the first open to the last close. */
export function pathReturn(bars: Bars): number {
  return Math.log(bars.close[bars.close.length - 1]! / bars.open[0]!)
}

/** The cumulants of a law from its moments about zero, of orders 1 to 4. */
export function cumulantsOf(m1: number, m2: number, m3: number, m4: number): Cumulants {
  const variance = m2 - m1 * m1
  const third = m3 - 3 * m1 * m2 + 2 * m1 ** 3
  const fourth = m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 ** 4
  return {
    mean: m1,
    variance,
    skew: third / variance ** 1.5,
    excessKurtosis: fourth / variance ** 2 - 3,
  }
}
