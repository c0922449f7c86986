import type { FactSource } from './scenario.ts'

/**
 * One sentence that names the numbers whose day of review has passed, or null. It goes to the person who runs the
 * program and never into results: those do not depend on the day.
 * @param today ISO day
 */
export function overdueFacts(sources: readonly FactSource[], today: string): string | null {
  const overdue = sources.filter(({ reviewBy }) => reviewBy !== null && today > reviewBy)
  if (overdue.length === 0) return null
  const named = eachOnce(overdue, ({ field, reviewBy }) => `${field} (due ${reviewBy})`)
  return `numbers of the market that are due for a look at their source: ${named.join('; ')}`
}

/** One sentence that names the numbers on which two sources disagree, and both of them; or null. */
export function disputedFacts(sources: readonly FactSource[]): string | null {
  const disputed = sources.filter(({ conflict }) => conflict !== null)
  if (disputed.length === 0) return null
  const named = eachOnce(disputed, ({ field, conflict }) => `${field} (${conflict})`)
  return `sources disagree, and the worse for you counts: ${named.join('; ')}`
}

/** Each fact once, with everything that it is of. */
function eachOnce(sources: readonly FactSource[], textOf: (fact: FactSource) => string): string[] {
  const byFact = Map.groupBy(sources, textOf)
  return [...byFact].map(([fact, rows]) => `${[...new Set(rows.map(({ of }) => of))].join(', ')}: ${fact}`)
}
