import { disputedFacts, overdueFacts } from '../scenario/overdueFacts.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { notice } from './shared.ts'

/** The only place where the age of facts meets the clock: on standard error, so that results stay the same every day. */
export function remindOfOverdueFacts({ market }: Scenario): void {
  const overdue = overdueFacts(market.sources, new Date().toISOString().slice(0, 10))
  const disputed = disputedFacts(market.sources)
  for (const said of [disputed, overdue]) if (said !== null) notice(`Note: ${said}.`)
}
