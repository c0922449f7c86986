import type { Summary } from '../../../results/summary.ts'
import { plural } from '../format.ts'
import { tierSymbol } from '../tierLabel.ts'

/** What the account is held against; null where nothing was played. */
export function alternativesWords({ alternatives, market }: Pick<Summary, 'alternatives' | 'market'>): string | null {
  const smallest = tierSymbol(market.tiers[0]!)
  const held = alternatives?.buyAndHold.line ?? null
  const ways = [
    alternatives?.smallestOnly.line ? `the same plan with ${smallest} alone` : null,
    held === null ? null : `${plural(held.contracts!, smallest, smallest)} held from the first open to the last close`,
  ].filter(way => way !== null)
  if (ways.length === 0) return null
  const rest =
    held === null
      ? ''
      : ' What is held is what the start pays for without leverage, costs and funding paid; the rest stays in cash.'
  return `This account beside ${ways.join(', and beside ')}.${rest}`
}
