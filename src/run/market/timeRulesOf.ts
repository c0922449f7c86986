import { makeTimeRules, TimeRuleError, type TimeRules } from '../../parts/timeRules.ts'
import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'

const PATHS = { flatAtSessionEnd: ['exits', 'flatAtSessionEnd'], perSession: ['entries', 'perSession'] } as const

/** The scenario's rules of time on bars that open at these times. Throws InputError where they cannot be played. */
export function timeRulesOf({ scenario, document }: LoadedScenario, time: Float64Array, stepMs: number): TimeRules {
  try {
    return makeTimeRules(scenario.time, scenario.market.session, time, stepMs)
  } catch (error) {
    if (!(error instanceof TimeRuleError)) throw error
    throw new InputError([problemAt(document, PATHS[error.rule], error.message)])
  }
}
