let desk = new Float64Array(0)

/** The values from the smallest on, good until the next are sorted: of a million a copy each time would wait to be collected. */
export function sortedCopy(values: Float64Array): Float64Array {
  if (desk.length < values.length) desk = new Float64Array(values.length)
  const copy = desk.subarray(0, values.length)
  copy.set(values)
  return copy.sort()
}
