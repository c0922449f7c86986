/** A point and the value of the function there. */
interface Vertex {
  readonly at: readonly number[]
  readonly value: number
}

/**
 * The least value of a function of several variables, by the simplex method of Nelder and Mead (1965). A value of
 * Infinity or NaN marks a point out of bounds.
 * @param start the first vertex, within bounds
 * @param steps how far the other vertices lie from it, one for each variable
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
  tolerance = 1e-9,
  mostRounds = 2000,
): readonly number[] {
  const vertex = (at: readonly number[]): Vertex => {
    const value = f(at)
    return { at, value: Number.isNaN(value) ? Infinity : value }
  }
  const simplex = [
    vertex(start),
    ...steps.map((step, k) => vertex(start.map((value, j) => (j === k ? value + step : value)))),
  ]
  const last = simplex.length - 1
  for (let round = 0; round < mostRounds; round++) {
    simplex.sort((a, b) => a.value - b.value)
    const best = simplex[0]!
    const worst = simplex[last]!
    if (worst.value - best.value <= tolerance * (1 + Math.abs(best.value))) break
    const centre = best.at.map((_, j) => simplex.slice(0, last).reduce((sum, v) => sum + v.at[j]!, 0) / last)
    const beyond = (factor: number) => vertex(centre.map((value, j) => value + factor * (value - worst.at[j]!)))

    const reflected = beyond(1)
    if (reflected.value < best.value) {
      const expanded = beyond(2)
      simplex[last] = expanded.value < reflected.value ? expanded : reflected
    } else if (reflected.value < simplex[last - 1]!.value) {
      simplex[last] = reflected
    } else {
      const outside = reflected.value < worst.value
      const contracted = beyond(outside ? 0.5 : -0.5)
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[last] = contracted
      else for (let k = 1; k <= last; k++) simplex[k] = vertex(best.at.map((b, j) => (b + simplex[k]!.at[j]!) / 2))
    }
  }
  simplex.sort((a, b) => a.value - b.value)
  return simplex[0]!.at
}
