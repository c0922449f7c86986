import type { Bars } from '../../src/core/bars.ts'
import type { Decision, Strategy } from '../../src/parts/strategy.ts'
import { hourly } from '../parts/makeBars.ts'

/** What a strategy decides at every close while it is flat. */
export function decisionsWhenFlat(strategy: Strategy, bars: Bars, block: unknown): (Decision | null)[] {
  const decide = strategy.start(bars, strategy.params.parse(block), hourly(bars))
  return Array.from(bars.time, (_, i) => decide(i, null))
}

/** The bars at whose close a strategy leaves a trade of this side. */
export function exitsOf(strategy: Strategy, bars: Bars, block: unknown, side: 1 | -1): number[] {
  const decide = strategy.start(bars, strategy.params.parse(block), hourly(bars))
  const trade = { side, entry: 100, stop: 100 - side * 50, target: Number.NaN, entryBar: 0 }
  return Array.from(bars.time, (_, i) => i).filter(i => {
    const decision = decide(i, trade)
    return decision !== null && 'exit' in decision
  })
}
