import type { Summary } from '../../results/summary.ts'
import { money, signedPercent } from './format.ts'

/** What the account grew by from start to end, cash flows taken out; a debt counts in full. Null where it is unknown. */
export function growth({ facts, curve }: Pick<Summary, 'facts' | 'curve'>): number | null {
  return facts.total_cash_flows === 0 ? facts.final_equity / facts.start - 1 : (curve.values['total_return'] ?? null)
}

/** The same a year; null also where nothing is left. */
export function yearlyGrowth({ facts, curve }: Pick<Summary, 'facts' | 'curve'>): number | null {
  return facts.final_equity > 0 ? (curve.values['cagr_by_calendar'] ?? null) : null
}

/** `+23.5%`, or `+23.5% without the cash flows`; null where it is unknown. */
export function growthWords(summary: Pick<Summary, 'facts' | 'curve'>): string | null {
  const found = growth(summary)
  if (found === null) return null
  return summary.facts.total_cash_flows === 0 ? signedPercent(found) : `${signedPercent(found)} without the cash flows`
}

/** `$700.00 paid in`; null where nothing was, in sum. */
export function flowWords({ facts, market }: Pick<Summary, 'facts' | 'market'>): string | null {
  const flows = facts.total_cash_flows
  return flows === 0 ? null : `${money(Math.abs(flows), market.quote)} ${flows > 0 ? 'paid in' : 'taken out'}`
}
