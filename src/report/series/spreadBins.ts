import { type EqualBins, type Estimate, ownLevel } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { axisMoney, percent, setting } from '../words/format.ts'

/** How the accounts of the own level are spread: where they end, or how deep they fall. */
export type SpreadKind = 'ends' | 'falls'

/** A histogram with the levels that decide. */
export interface SpreadBins {
  readonly kind: SpreadKind
  readonly quote: string
  readonly bins: readonly {
    readonly from: number
    readonly to: number
    readonly accounts: number
    readonly bad: boolean
  }[]
  readonly lines: readonly SpreadLine[]
}

/** A level with its 95% interval, where it is an estimate. */
export interface SpreadLine {
  readonly what: 'start' | 'limit' | 'estimate'
  readonly at: number
  readonly low: number
  readonly high: number
  readonly name: string
}

/** Accounts in the first two bars from which on a histogram tells nothing of the rest. */
const CROWDED = 0.6

/** Null where outcomes are not kept one by one, all are the same, or a few far ones crowd the rest into two bars. */
export function spreadBins({ samples, facts, market, plan, limits }: Summary, kind: SpreadKind): SpreadBins | null {
  const own = ownLevel(samples)
  const bins = samples?.spread?.[kind === 'ends' ? 'finals' : 'drawdowns']
  if (own === undefined || bins === undefined || bins.low === bins.high || isCrowded(bins)) return null
  const { quote } = market
  const estimate = (name: string, { value, low, high }: Estimate, text: string): SpreadLine => ({
    ...{ what: 'estimate', at: value, low, high },
    name: `${name} ${text}`,
  })
  const level = (what: 'start' | 'limit', at: number, name: string): SpreadLine => ({
    what,
    at,
    low: at,
    high: at,
    name,
  })
  if (kind === 'falls') {
    const { drawdown } = limits
    return {
      ...{ kind, quote, bins: barsOf(bins, fall => drawdown !== null && fall > drawdown) },
      lines: [
        estimate('middle', own.drawdownMedian, percent(own.drawdownMedian.value)),
        estimate('95 of 100 within', own.drawdownP95, percent(own.drawdownP95.value)),
        ...(drawdown === null ? [] : [level('limit', drawdown, `your limit ${setting(drawdown)}`)]),
      ],
    }
  }
  const { start } = facts
  const ruin =
    plan.ruin === null || own.ruined.share === 0 || samples!.accountFlows === 'replaced' ? null : plan.ruin * start
  return {
    ...{ kind, quote, bins: barsOf(bins, end => end < start) },
    lines: [
      level('start', start, `Start ${axisMoney(start, quote)}`),
      estimate('middle', own.medianFinal, axisMoney(own.medianFinal.value, quote)),
      estimate('5 of 100 below', own.p05Final, axisMoney(own.p05Final.value, quote)),
      ...(ruin === null ? [] : [level('limit', ruin, `Ruin ${axisMoney(ruin, quote)}`)]),
    ],
  }
}

function isCrowded({ counts }: EqualBins): boolean {
  const sum = (of: readonly number[]) => of.reduce((total, count) => total + count, 0)
  return counts.length > 4 && sum(counts.slice(0, 2)) > CROWDED * sum(counts)
}

function barsOf({ low, high, counts }: EqualBins, isBad: (middle: number) => boolean): SpreadBins['bins'] {
  const step = (high - low) / counts.length
  return counts.map((accounts, i) => ({
    from: low + i * step,
    to: low + (i + 1) * step,
    accounts,
    bad: isBad(low + (i + 0.5) * step),
  }))
}
