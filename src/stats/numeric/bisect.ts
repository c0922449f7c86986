/**
 * The root of a continuous function between two points of opposite sign, to the last bit: halving stops where no
 * number is left in between. A zero end is the root.
 *
 * @throws RangeError where both ends have the same sign
 */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  const atLow = f(low)
  const atHigh = f(high)
  if (atLow === 0) return low
  if (atHigh === 0) return high
  if (atLow < 0 === atHigh < 0) throw new RangeError(`no change of sign between ${low} and ${high}`)
  let [a, b] = [low, high]
  for (;;) {
    const middle = a + (b - a) / 2
    if (middle === a || middle === b) return middle
    const value = f(middle)
    if (value === 0) return middle
    if (value < 0 === atLow < 0) a = middle
    else b = middle
  }
}
