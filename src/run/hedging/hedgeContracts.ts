import type { Contracts } from '../../core/contracts.ts'
import type { HedgeTerms, Scenario } from '../../scenario/scenario.ts'
import { contractsOf } from '../loading/contractsOf.ts'

/**
 * A holding that is margin backs the short with all that the account has, as a cross position is backed. A hedge opens and
 * closes at any hour: where the ladder's spreads are wider outside the main session, these count.
 */
export function hedgeContracts(scenario: Scenario, { spotIsMargin }: HedgeTerms): Contracts {
  const { account } = scenario
  const contracts = contractsOf(spotIsMargin ? { ...scenario, account: { ...account, marginMode: 'cross' } } : scenario)
  return { ...contracts, crossing: contracts.crossingOutside }
}
