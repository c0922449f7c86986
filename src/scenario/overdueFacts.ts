import type { FactSource } from './scenario.ts'

/**
 * One sentence that names the numbers whose day of review has passed, or null. It goes to the person who runs the
 * program and never into results: those do not depend on the day.
 * @param today ISO day
 */
export function overdueFacts(sources: readonly FactSource[], today: string): string | null {
  const byFact = new Map<string, string[]>()
  for (const { of, field, reviewBy } of sources) {
    if (reviewBy === null || today <= reviewBy) continue
    const fact = `${field} (due ${reviewBy})`
    byFact.set(fact, [...(byFact.get(fact) ?? []), of])
  }
  if (byFact.size === 0) return null
  const named = [...byFact].map(([fact, of]) => `${[...new Set(of)].join(', ')}: ${fact}`)
  return `numbers of the market that are due for a look at their source: ${named.join('; ')}`
}
