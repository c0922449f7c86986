import { searchLookAhead } from '../../src/parts/lookAhead.ts'

/** The search to its end. */
export function findLookAhead(...given: Parameters<typeof searchLookAhead>): number | null {
  const search = searchLookAhead(...given)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}
