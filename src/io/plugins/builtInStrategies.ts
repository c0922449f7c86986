import type { Strategy } from '../../parts/strategy.ts'
import breakout from '../../strategies/breakout.ts'
import gapFade from '../../strategies/gap-fade.ts'
import meanReversion from '../../strategies/mean-reversion.ts'
import nr7 from '../../strategies/nr7.ts'
import openingRange from '../../strategies/opening-range.ts'
import pullback from '../../strategies/pullback.ts'
import script from '../../strategies/script.ts'
import trend from '../../strategies/trend.ts'

/** The strategies that come with the program: every file of src/strategies. */
export const BUILT_IN_STRATEGIES: readonly Strategy[] = [
  breakout,
  gapFade,
  meanReversion,
  nr7,
  openingRange,
  pullback,
  script,
  trend,
]
