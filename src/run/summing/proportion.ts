import type { Proportion } from '../../results/samples.ts'
import { wilson } from '../../stats/intervals/wilson.ts'

/** A share that was counted, with its Wilson interval. */
export function proportion(successes: number, trials: number): Proportion {
  return { share: successes / trials, ...wilson(successes, trials) }
}
