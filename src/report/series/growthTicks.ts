import { widestGap } from './logTicks.ts'

/** Growths that read well beside an axis of equal growth. */
const TICKS = [
  ...[-0.98, -0.95, -0.9, -0.8, -0.7, -0.6, -0.4, -0.2, 0, 0.2, 0.5, 1, 1.5, 2, 3, 4],
  ...[6, 9, 14, 19, 29, 49, 99, 199, 499, 999],
]
/** Steps of growth, where the axis is too short for those. */
const STEPS = [0.1, 0.05, 0.02, 0.01]
/** Least distance of two ticks. */
const TICK_GAP = 22

/**
 * Growths beside an axis of multiples, those that leave least of it bare; no change is one of them.
 * @param height of the axis in pixels
 */
export function growthTicks(low: number, high: number, height: number): number[] {
  const perPixel = Math.log(high / low) / height
  const even = STEPS.map(step => {
    const first = Math.ceil((low - 1) / step)
    const length = Math.max(0, Math.floor((high - 1) / step) - first + 1)
    return Array.from({ length }, (_, i) => Number((1 + (first + i) * step).toFixed(2)))
  }).filter(ticks => ticks.every((tick, i) => i === 0 || Math.log(tick / ticks[i - 1]!) / perPixel >= TICK_GAP))
  const uneven = thinned(
    TICKS.map(tick => 1 + tick).filter(tick => tick >= low && tick <= high),
    perPixel,
  )
  return even.reduce((best, set) => (widestGap(set, low, high) < widestGap(best, low, high) ? set : best), uneven)
}

/** The ticks that have room: no change first, then from the middle outwards. */
function thinned(ticks: readonly number[], perPixel: number): number[] {
  const kept: number[] = []
  const order = [...ticks].sort((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)))
  for (const tick of order) {
    if (kept.every(other => Math.abs(Math.log(tick / other)) / perPixel >= TICK_GAP)) kept.push(tick)
  }
  return kept.sort((a, b) => a - b)
}
