/** The middle one of the sizes of some rates, whatever their signs. */
export function medianSize(rates: Float64Array): number {
  const sizes = rates.map(Math.abs).sort()
  const middle = sizes.length >> 1
  return sizes.length % 2 === 1 ? sizes[middle]! : (sizes[middle - 1]! + sizes[middle]!) / 2
}
