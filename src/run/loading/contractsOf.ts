import { type Contracts, compileContracts } from '../../core/contracts.ts'
import type { Ladder } from '../../core/ladder.ts'
import { pricesAreFills, type Scenario } from '../../scenario/scenario.ts'

/** The contracts that a scenario trades, with its own ladder or another. */
export function contractsOf({ market, account, prices, stress }: Scenario, ladder: Ladder = market.ladder): Contracts {
  return compileContracts(ladder, market.venue, account, pricesAreFills(prices), stress)
}
