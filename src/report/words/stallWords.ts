import type { Summary } from '../../results/summary.ts'
import { tierLabel } from './tierLabel.ts'

/** What stalled the account, as a sentence without its capital and full stop. */
export function stallWords({ facts, market }: Pick<Summary, 'facts' | 'market'>): string {
  const smallest = market.tiers[0]
  const one = smallest === undefined ? 'one contract' : `one ${tierLabel(smallest)} contract`
  if (facts.skipped_margin > 0 && facts.skipped_risk > 0) {
    return `${one} had come to risk more than the budget, or to need more margin than allowed`
  }
  return facts.skipped_margin > 0
    ? `${one} had come to need more margin than allowed`
    : `${one} had come to risk more than the budget`
}
