/** A value, or null with the reason why there is none. Never NaN, never Infinity. */
export type Maybe<T> = { readonly value: T; readonly reason: null } | { readonly value: null; readonly reason: string }

/** A figure that may be undefined. */
export type Metric = Maybe<number>

/** A figure; one that no finite number can hold is undefined. */
export function metric(value: number): Metric {
  return Number.isFinite(value) ? { value, reason: null } : noValue('the result is not a finite number')
}

export function noValue(reason: string): { readonly value: null; readonly reason: string } {
  return { value: null, reason }
}

/** A metric computed from another one; undefined for the same reason as its source. */
export function from(source: Metric, compute: (value: number) => number): Metric {
  return source.value === null ? source : metric(compute(source.value))
}

/** numerator ÷ denominator; undefined for `reason` where the denominator is 0. */
export function ratio(numerator: number, denominator: number, reason: string): Metric {
  return denominator === 0 ? noValue(reason) : metric(numerator / denominator)
}

/** Metrics as a flat table for files, and the reasons of those that are null. */
export interface MetricTable<Key extends string> {
  readonly values: Readonly<Record<Key, number | null>>
  readonly reasons: Readonly<Partial<Record<Key, string>>>
}

/** Splits metrics into their values and the reasons of the undefined ones. Plain numbers are defined. */
export function metricTable<Key extends string>(metrics: Record<Key, Metric | number>): MetricTable<Key> {
  const values = {} as Record<Key, number | null>
  const reasons: Partial<Record<Key, string>> = {}
  for (const key in metrics) {
    const entry = metrics[key]
    const { value, reason } = typeof entry === 'number' ? metric(entry) : entry
    values[key] = value
    if (reason !== null) reasons[key] = reason
  }
  return { values, reasons }
}
