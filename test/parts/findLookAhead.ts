import { searchLookAhead } from '../../src/parts/lookAhead.ts'
import { hourly } from './makeBars.ts'

type Given = Parameters<typeof searchLookAhead>

/** The search to its end, in sessions that are UTC days. */
export function findLookAhead(
  ...[bars, strategy, params, fills]: [Given[0], Given[1], Given[2], Given[3]]
): number | null {
  const search = searchLookAhead(bars, strategy, params, fills, hourly(bars))
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}
