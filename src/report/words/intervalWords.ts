import type { SampleSummary } from '../../results/samples.ts'
import { plural } from './format.ts'

/** What the 95% intervals of the samples do not hold. */
export function intervalWords({ count, poolSize }: SampleSummary): string {
  const unknown =
    poolSize === null
      ? 'how well the price model stands for a market'
      : `how well a tape of ${plural(poolSize, 'trade')} stands for the strategy`
  return `The 95% intervals hold the error of drawing ${plural(count, 'sample')}, and no more: ${unknown} is not in them.`
}
