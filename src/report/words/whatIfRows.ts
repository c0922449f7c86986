import type { Estimate, Proportion, RiskLevelSummary } from '../../results/samples.ts'
import type { MarketSummary } from '../../results/summary.ts'
import { chance, chanceInterval, percent, roundMoney, signedPercent } from './format.ts'
import { SURVIVED } from './outcomeWords.ts'
import { tierLabelOf } from './tierLabel.ts'

/** A figure of a risk level with its 95% interval, as the what-if panel shows it. */
export interface WhatIfRow {
  readonly label: string
  readonly value: string
  readonly interval: string
}

/** What becomes of the accounts of one level. */
export function whatIfRows(
  level: RiskLevelSummary,
  market: Pick<MarketSummary, 'quote' | 'tiers'>,
): readonly WhatIfRow[] {
  const inMoney = (value: number) => roundMoney(value, market.quote)
  return [
    share(`Survived (${SURVIVED})`, level.survived),
    share('Ruined', level.ruined),
    share('Stalled', level.stalled),
    estimate('Median end', level.medianFinal, inMoney),
    estimate('5% end below', level.p05Final, inMoney),
    estimate('5% end above', level.p95Final, inMoney),
    estimate('Median worst drawdown', level.drawdownMedian, percent),
    estimate('5% fall deeper than', level.drawdownP95, percent),
    ...level.reached.map(({ tier, share: reached }) => share(`Reached ${tierLabelOf({ market }, tier)}`, reached)),
    estimate('Typical end, against this plan', level.paired, log => signedPercent(Math.expm1(log))),
  ]
}

function share(label: string, found: Proportion): WhatIfRow {
  return { label, value: chance(found.share), interval: chanceInterval(found) }
}

function estimate(label: string, found: Estimate | null, format: (value: number) => string): WhatIfRow {
  if (found === null) return { label, value: '–', interval: '' }
  return { label, value: format(found.value), interval: `${format(found.low)} to ${format(found.high)}` }
}
