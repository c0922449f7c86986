import type { RunResult } from '../../../results/runResult.ts'
import { ownLevel, type RiskLevelSummary, type SampleSummary } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { briefMoney, chance, chanceInterval, of100, percent, plural, setting } from '../format.ts'
import { pathsLook } from '../outcomeWords.ts'
import { tradeWords } from '../sampleWords.ts'
import { tierSymbol } from '../tierLabel.ts'
import { idleAccounts, ruinCheck } from './checks.ts'
import type { Check, Panel } from './panel.ts'

/** The first screen of a run on simulated prices: what becomes of all its accounts; path 1 says nothing here. */
export function pathsPanel({ summary }: RunResult): Panel {
  const samples = summary.samples!
  const own = ownLevel(samples)!
  const [headline = '', reason = ''] = summary.verdict.sentences
  const checks = [
    ruinCheck(summary),
    idleAccounts(summary) === null ? drawdown(own, summary) : null,
    median(own, summary),
    ...reached(own, samples, summary),
    liquidated(own),
  ]
  return {
    kind: 'Simulated paths',
    question: `What becomes of ${briefMoney(summary.facts.start, summary.market.quote)} on simulated prices?`,
    chip: pathsLook(summary),
    headline,
    reason,
    next: { label: 'What to do next.', text: 'Fit the model to prices of your own market, and run again.' },
    checks: checks.filter(check => check !== null),
  }
}

function drawdown({ drawdownP95 }: RiskLevelSummary, { limits }: Summary): Check {
  const detail = `95 of 100 fall no deeper; 95% range ${percent(drawdownP95.low)} to ${percent(drawdownP95.high)}`
  const value = percent(drawdownP95.value)
  if (limits.drawdown === null) return { state: 'open', label: 'Worst drawdown', value, detail }
  const kept = drawdownP95.value <= limits.drawdown
  return { state: kept ? 'kept' : 'not kept', label: `Drawdown within ${setting(limits.drawdown)}`, value, detail }
}

function median({ medianFinal, p05Final, p95Final }: RiskLevelSummary, { facts, market }: Summary): Check {
  const money = (value: number) => briefMoney(value, market.quote)
  const { low, high, value } = medianFinal
  return {
    state: low > facts.start ? 'kept' : high < facts.start ? 'not kept' : 'open',
    label: 'Median ends above the start',
    value: money(value),
    detail: `95% range ${money(low)} to ${money(high)}; 90 of 100 end from ${money(p05Final.value)} to ${money(p95Final.value)}`,
  }
}

function reached({ reached: tiers }: RiskLevelSummary, samples: SampleSummary, { market }: Summary): Check[] {
  return tiers.slice(0, 1).map(({ tier, share }) => {
    const found = market.tiers.find(({ name }) => name === tier)
    return {
      state: 'open',
      label: `Reach ${found === undefined ? tier : tierSymbol(found)}`,
      value: of100(share.share),
      detail: `Within ${tradeWords(samples)}; 95% range ${chanceInterval(share)}`,
    }
  })
}

function liquidated({ liquidated: share, samples }: RiskLevelSummary): Check | null {
  if (share.share === 0) return null
  return {
    state: 'open',
    label: 'Accounts ever liquidated',
    value: chance(share.share),
    detail: `Of ${plural(samples, 'account')}; 95% range ${chanceInterval(share)}`,
  }
}
