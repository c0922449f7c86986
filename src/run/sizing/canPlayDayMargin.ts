import { makeDayBars } from '../../parts/dayBars.ts'
import { TimeRuleError } from '../../parts/timeRules.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { MarketData } from '../market/marketData.ts'

/** Whether a run could play a broker's day margin on these prices: on bars short enough, of dates that the calendar covers. */
export function canPlayDayMargin({ market }: Scenario, { bars, usualBarMs }: MarketData): boolean {
  if (bars === null || usualBarMs === null) return false
  try {
    return makeDayBars(market.session, bars.time, usualBarMs, 0).some(bar => bar > 0)
  } catch (error) {
    if (error instanceof TimeRuleError) return false
    throw error
  }
}
