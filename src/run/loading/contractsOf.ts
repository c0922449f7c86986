import { type Contracts, compileContracts, scaledCosts } from '../../core/contracts.ts'
import type { Ladder } from '../../core/ladder.ts'
import { pricesAreFills, type Scenario } from '../../scenario/scenario.ts'

/** The contracts that a scenario trades, with its own ladder or another, and the costs as it scales them. */
export function contractsOf(scenario: Scenario, ladder: Ladder = scenario.market.ladder): Contracts {
  return scaledCosts(unscaledContracts(scenario, ladder), scenario.market.costs)
}

/** The same with the costs that ladder and venue say. */
export function unscaledContracts({ market, account, prices, stress }: Scenario, ladder = market.ladder): Contracts {
  return compileContracts(ladder, market.venue, account, pricesAreFills(prices), stress)
}
