import type { SampleSummary } from '../../results/samples.ts'
import { price } from './format.ts'

/** Which contract value samples trade, and whether the replay trades the same. */
export function contractValueWords({ anchor, anchorPrice }: SampleSummary): string {
  if (anchor !== 'last') return "Like the replay, samples trade the contract value of each trade's own date."
  const at = anchorPrice === null ? '' : `, at ${price(anchorPrice)}`
  return (
    `Samples trade the contract value of today${at}, while the replay trades the value of each trade's own date, ` +
    'so the two need not agree.'
  )
}
