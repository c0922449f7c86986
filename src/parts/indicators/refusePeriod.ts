/** Throws RangeError where a period counts no values: the indicators of a strategy file are called without types, too. */
export function refusePeriod(period: number): void {
  if (Number.isInteger(period) && period >= 1) return
  throw new RangeError(`the period of an indicator is ${String(period)}; allowed: a whole number from 1`)
}
