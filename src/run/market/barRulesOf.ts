import { makeDayBars } from '../../parts/dayBars.ts'
import type { SessionCalendar } from '../../parts/sessionCalendar.ts'
import { makeTimeRules, TimeRuleError, type TimeRules } from '../../parts/timeRules.ts'
import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'

const PATHS = {
  flatAtSessionEnd: ['exits', 'flatAtSessionEnd'],
  perSession: ['entries', 'perSession'],
  dayMargin: ['account', 'dayMargin'],
} as const

/** What the scenario and its session make of bars that open at these times. */
export interface BarRules {
  readonly rules: TimeRules
  /** A number of `DayBar` for every bar; null where the account has no day margin. */
  readonly dayBars: Uint8Array | null
}

/** Throws InputError where a rule of time cannot be played on the bars, in the sessions of that calendar. */
export function barRulesOf(
  { scenario, document }: LoadedScenario,
  session: SessionCalendar,
  time: Float64Array,
  stepMs: number,
): BarRules {
  const { dayMargin } = scenario.account
  try {
    return {
      rules: makeTimeRules(scenario.time, session, time, stepMs),
      dayBars: dayMargin === undefined ? null : makeDayBars(session, time, stepMs, dayMargin.minutesBefore),
    }
  } catch (error) {
    if (!(error instanceof TimeRuleError)) throw error
    throw new InputError([problemAt(document, PATHS[error.rule], error.message, error.hint)])
  }
}
