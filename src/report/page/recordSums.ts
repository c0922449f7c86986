import type { RunResult } from '../../results/runResult.ts'
import type { Summary } from '../../results/summary.ts'
import { monthlyReturns } from '../series/monthlyReturns.ts'
import { DRAWDOWNS, episodesWhere, harshestDrawdown, worstDrawdown } from '../words/drawdownKinds.ts'
import { count, fixed, inR, money, percent, plural, setting, signedMoney, signedPercent } from '../words/format.ts'
import type { Section } from './section.ts'

/** What sums up a section of the record where the section itself does not say. */
const SUMS: Readonly<Record<string, (result: RunResult) => string>> = {
  costs: () => 'none',
  gap: ({ summary }) => signedPercent(summary.facts.final_equity / summary.facts.start - 1),
  results: ({ summary }) => `mean ${inR(summary.edge.mean)}`,
  edge: ({ summary }) => `mean ${inR(summary.edge.mean)}`,
  alternatives: ({ summary: { facts, market } }) => `this account: ${money(facts.final_equity, market.quote)}`,
  drawdown: ({ summary }) => `${worstOf(summary)} at the worst`,
  plan: ({ summary }) => `risk ${setting(summary.plan.risk)}`,
  ledger: ({ summary: { facts } }) => `${count(facts.taken)} of ${count(facts.trades)} taken`,
  months: result => monthSum(result),
  metrics: ({ summary }) => metricSum(summary),
  drawdowns: ({ drawdowns, summary }) => `${percent(drawdowns[0]?.depth)} ${episodesWhere(summary)} the deepest`,
  skipped: ({ summary: { facts } }) => `${count(facts.trades - facts.taken)} of ${count(facts.trades)} skipped`,
  liquidation: ({ summary }) => liquidationSum(summary),
  ambiguity: ({ summary: { ambiguity, market } }) =>
    ambiguity === null
      ? 'nothing to assume'
      : ambiguity.ambiguous === 0
        ? 'changes nothing'
        : `the other order: ${signedMoney(ambiguity.difference, market.quote)}`,
  assumptions: ({ summary }) => plural(summary.assumptions.length, 'rule'),
  data: ({ summary: { data, inputs } }) =>
    data.model === null ? plural(inputs.length, 'file') : `simulated, ${data.model} model`,
  contracts: ({ summary: { market } }) => plural(market.tiers.length, 'size'),
  repeat: ({ summary }) => `seed ${summary.seed}`,
}

/** The section with the one figure that sums it up, so that the folded record can be read by itself. */
export function summedUp(section: Section, result: RunResult): Section {
  const sum = section.sum ?? SUMS[section.id]?.(result)
  return sum === undefined ? section : { ...section, sum }
}

function worstOf({ facts }: Summary): string {
  const kind = harshestDrawdown([facts])
  return `${percent(worstDrawdown(facts, kind))} ${DRAWDOWNS[kind].where}`
}

function monthSum(result: RunResult): string {
  const months = monthlyReturns(result).flatMap(year => year.months.filter(month => month !== null))
  const [least, most] = [months.reduce((a, b) => Math.min(a, b), 0), months.reduce((a, b) => Math.max(a, b), 0)]
  return `from ${signedPercent(least)} to ${signedPercent(most)}`
}

function metricSum({ curve: { values } }: Summary): string {
  const sharpe = values['sharpe'] ?? null
  return sharpe === null ? 'no Sharpe ratio' : `Sharpe ratio ${fixed(sharpe, 2)}`
}

function liquidationSum({ facts, closestCalls: [closest] }: Summary): string {
  if (facts.liquidations > 0) return `${plural(facts.liquidations, 'trade')} liquidated`
  return closest === undefined ? 'none liquidated' : `none liquidated, closest ${percent(closest.approach)} away`
}
