import type { Estimate, Proportion, RiskLevelSummary } from '../../../results/samples.ts'
import type { Cell } from '../cell.ts'
import { chance, chanceEnds, roundMoney, withoutCurrency } from '../format.ts'

/** A risk level, marked where it is the plan's own. */
export function levelName({ label, own }: Pick<RiskLevelSummary, 'label' | 'own'>, mark = 'this plan'): Cell {
  return own ? { text: label, tag: mark } : { text: label }
}

/** A share with its 95% interval. */
export function share(found: Proportion): Cell {
  return { text: chance(found.share), interval: chanceEnds(found) }
}

/** A figure with its 95% interval. */
export function estimate({ value, low, high }: Estimate, format: (value: number) => string): Cell {
  return { text: format(value), interval: [format(low), format(high)] }
}

/** Money with its 95% interval. */
export function moneyEstimate(found: Estimate, quote: string): Cell {
  const bare = (value: number) => withoutCurrency(roundMoney(value, quote), quote)
  return {
    ...estimate(found, value => roundMoney(value, quote)),
    bareInterval: [bare(found.low), bare(found.high)],
  }
}
