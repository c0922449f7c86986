import type { SampleSummary } from '../../results/samples.ts'
import { count, plural } from './format.ts'

/** How many trades an account plays; price paths may end before. */
export function tradeWords({ trades, offered }: SampleSummary): string {
  const { short, least, median, most } = offered
  if (short === 0) return plural(trades, 'trade')
  const range = least === most ? plural(most, 'trade') : `${count(least)} to ${plural(most, 'trade')}`
  return `${range} (median ${count(median)})`
}

/** That there were too many accounts to keep one by one, and what follows; null where each is kept. */
export function binWords({ exact }: SampleSummary): string | null {
  if (exact) return null
  return 'Too many accounts to keep one by one: quantiles come from bins under 0.8% wide, which intervals hold whole, and samples.csv is left out'
}

/** That the account's own deposits and withdrawals are not in the samples; null where it has none, or an older program did not say. */
export function flowsLeftOutWords({ accountFlows }: SampleSummary): string | null {
  if (accountFlows === 'none' || accountFlows === null) return null
  const instead = accountFlows === 'replaced' ? ', which have those of samples.cashFlows' : ', which have none'
  return `The deposits and withdrawals of account.cashFlows are not in the samples${instead}`
}

/** That price paths ended early; null where none did. */
export function shortWords({ count: samples, trades, offered }: SampleSummary): string | null {
  const { short, none } = offered
  if (short === 0) return null
  const without = none === 0 ? '' : `, ${count(none)} of them without any trade`
  return `${count(short)} of ${plural(samples, 'price path')} ended before ${plural(trades, 'trade')}${without}`
}
