/** A fraction as a reader's percentage, with so many significant digits. */
export function percentOf(fraction: number, digits = 3): string {
  return `${Number((fraction * 100).toPrecision(digits))}%`
}

/** A number with so many significant digits. */
export function rounded(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits)))
}
