import type { Estimate, Proportion, RiskLevelSummary } from '../../results/samples.ts'
import { chance, chanceInterval, setting } from '../words/format.ts'
import { type Html, html } from './html.ts'

/** A risk level, marked where it is the plan's own. */
export function levelName({ risk, own }: Pick<RiskLevelSummary, 'risk' | 'own'>, mark = 'this plan'): Html {
  return html`${setting(risk)}${own ? html` <span class="tag">${mark}</span>` : null}`
}

/** A share over its 95% interval. */
export function share(found: Proportion): Html {
  return html`${chance(found.share)}<small>${chanceInterval(found)}</small>`
}

/** A figure over its 95% interval. */
export function estimate({ value, low, high }: Estimate, format: (value: number) => string): Html {
  return html`${format(value)}<small>${format(low)} to ${format(high)}</small>`
}
