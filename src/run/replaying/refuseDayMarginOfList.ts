import { dayMarginOfList } from '../../scenario/brokers/brokerMessages.ts'
import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'

/** Sizing needs no evening, and takes the day margin with a list; playing it does. Throws InputError. */
export function refuseDayMarginOfList({ scenario, document }: LoadedScenario): void {
  if (scenario.prices.kind !== 'trades' || scenario.account.dayMargin === undefined) return
  const { message, hint } = dayMarginOfList
  throw new InputError([problemAt(document, ['account', 'dayMargin'], message, hint)])
}
