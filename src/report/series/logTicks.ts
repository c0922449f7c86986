/** Steps within a power of ten, from the finest on. */
const STEPS = [[1, 1.5, 2, 3, 5, 7], [1, 2, 3, 5], [1, 2, 5], [1, 3], [1]]
/** Even steps, for an axis that is too short for others. */
const EVEN = [1, 2, 2.5, 5]
/** Powers of ten from tick to tick, where an axis is too long for each. */
const POWERS = [1, 2, 3, 4, 6, 8]
/** Ratios that differ by less are the same. */
const EQUAL = 1e-6

/**
 * Round values on a logarithmic axis, at most so many: those that leave least of it unlabelled, from end to end.
 * @param most two at least
 */
export function logTicks(low: number, high: number, most: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const within = (ticks: readonly number[]) => ticks.filter(tick => tick >= low && tick <= high)
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const uneven = STEPS.map(steps => powers.flatMap(power => steps.map(step => rounded(step * 10 ** power))))
  const sparse = POWERS.map(every => powers.filter(power => power % every === 0).map(power => rounded(10 ** power)))
  const finest = Math.floor(Math.log10((high - low) / most))
  const even = [finest, finest + 1].flatMap(power => EVEN.map(step => evenTicks(low, high, step * 10 ** power, most)))
  const sets = [...uneven, ...sparse, ...even].map(within).filter(({ length }) => length > 0 && length <= most)
  const several = sets.some(({ length }) => length > 1) ? sets.filter(({ length }) => length > 1) : sets
  const bare = (ticks: readonly number[]) => [widestGap(ticks, low, high), high / ticks.at(-1)!] as const
  return several.reduce<number[]>((best, set) => {
    if (best.length === 0) return set
    const [[a, topOfA], [b, topOfB]] = [bare(best), bare(set)]
    return b < a - EQUAL || (b < a + EQUAL && topOfB < topOfA - EQUAL) ? set : best
  }, [])
}

/** The most of a logarithmic axis that stands without a tick, as a ratio. */
export function widestGap(ticks: readonly number[], low: number, high: number): number {
  return [...ticks, high].reduce((widest, tick, i) => Math.max(widest, tick / (ticks[i - 1] ?? low)), 1)
}

/** Every multiple of a step from end to end; none where they are more than so many. */
export function evenTicks(low: number, high: number, step: number, most: number): number[] {
  const first = Math.ceil(low / step)
  const length = Math.floor(high / step) - first + 1
  return length > most ? [] : Array.from({ length }, (_, i) => rounded((first + i) * step))
}

function rounded(value: number): number {
  return Number(value.toPrecision(9))
}
