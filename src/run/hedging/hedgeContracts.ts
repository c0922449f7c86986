import type { Contracts } from '../../core/contracts.ts'
import type { HedgeTerms, Scenario } from '../../scenario/scenario.ts'
import { contractsOf } from '../loading/contractsOf.ts'

/** A holding that is margin backs the short with all that the account has, as a cross position is backed. */
export function hedgeContracts(scenario: Scenario, { spotIsMargin }: HedgeTerms): Contracts {
  const { account } = scenario
  return contractsOf(spotIsMargin ? { ...scenario, account: { ...account, marginMode: 'cross' } } : scenario)
}
