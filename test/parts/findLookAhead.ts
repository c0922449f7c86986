import type { CalendarSessions } from '../../src/parts/barSessions.ts'
import { searchLookAhead } from '../../src/parts/lookAhead.ts'
import { hourly } from './makeBars.ts'

type Given = Parameters<typeof searchLookAhead>

/** The search to its end; sessions are UTC days where nothing else is said. */
export function findLookAhead(
  bars: Given[0],
  strategy: Given[1],
  params: unknown,
  fills: Given[3],
  session: CalendarSessions = hourly(bars),
): number | null {
  const search = searchLookAhead(bars, strategy, params, fills, session)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}
