import type { Strategy } from '../../parts/strategy.ts'
import breakout from '../../strategies/breakout.ts'
import meanReversion from '../../strategies/mean-reversion.ts'
import script from '../../strategies/script.ts'
import trend from '../../strategies/trend.ts'

/** The strategies that come with the program: every file of src/strategies. */
export const BUILT_IN_STRATEGIES: readonly Strategy[] = [breakout, meanReversion, script, trend]
