import { evenTicks, logTicks } from './logTicks.ts'

/** Half of what a label takes along its axis, in pixels: nearer to an end one has no room. */
const HALF_LABEL = 6
/** Even steps within a power of ten. */
const STEPS = [1, 2, 2.5, 5]

/**
 * Labels of a short axis that all have room between its ends, off each other: two at least, and at most so many.
 * @param height of the axis, in pixels
 */
export function fittingTicks(low: number, high: number, log: boolean, height: number, most: number): number[] {
  const inset = HALF_LABEL / height
  if (log) {
    const factor = (high / low) ** inset
    return logTicks(low * factor, high / factor, most)
  }
  const room = (high - low) * inset
  const power = Math.floor(Math.log10((high - low) / most)) - 1
  const sets = [power, power + 1, power + 2].flatMap(each =>
    STEPS.map(step => evenTicks(low + room, high - room, step * 10 ** each, Number.POSITIVE_INFINITY)),
  )
  const fitting = sets.find(({ length }) => length <= most)!
  if (fitting.length > 1) return fitting
  const finer = sets[sets.indexOf(fitting) - 1]!
  return [finer[0]!, finer.at(-1)!]
}
