import { isTradable } from '../../../results/levelLimits.ts'
import { ownLevel, type Proportion } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import type { Edge } from '../../../stats/edge.ts'
import { FEW_TRADES } from '../../../stats/edge.ts'
import { DRAWDOWNS, harshestDrawdown, worstDrawdown } from '../drawdownKinds.ts'
import { capital, chance, chanceInterval, count, edgeEnds, inR, of100, percent, plural, setting } from '../format.ts'
import { accountsNeeded } from '../limitWords.ts'
import { tradeWords } from '../sampleWords.ts'
import type { Check } from './panel.ts'

/** Whether the trades show an edge, with the interval that decides. */
export function edgeCheck({ mean, low, high, reason, trades, proof }: Edge): Check {
  const common = { label: 'Shows an edge', state: proof === 'edge' ? 'kept' : 'not kept' } as const
  if (mean === null || low === null || high === null) {
    return { ...common, value: mean === null ? 'no result' : inR(mean), detail: `No range: ${reason}` }
  }
  const where = low > 0 ? 'above 0' : high < 0 ? 'below 0' : '0 is inside'
  const few = trades < FEW_TRADES ? `, ${FEW_TRADES} are needed` : ''
  const detail = `95% range, ${where}; mean ${inR(mean)} of ${plural(trades, 'trade')}${few}`
  return { ...common, value: edgeEnds({ low, high }), detail, range: { low, high, mean } }
}

/** The worst drawdown against the limit: of the history, and of the accounts redrawn from it. */
export function drawdownCheck(summary: Summary): Check {
  const { facts, samples } = summary
  const limit = summary.limits.drawdown
  const kind = harshestDrawdown([facts])
  const worst = worstDrawdown(facts, kind) ?? 0
  const found = `${percent(worst)} ${DRAWDOWNS[kind].where}`
  const idle = idleAccounts(summary)
  const p95 = idle === null ? (ownLevel(samples)?.drawdownP95.value ?? null) : null
  const redrawn = idle ?? (p95 === null ? '' : `95 of 100 ${accountsOf(summary)} stay within ${percent(p95)}`)
  if (limit === null) {
    const detail = redrawn === '' ? 'The scenario sets no limit' : `${redrawn}; no limit is set`
    return { state: 'open', label: 'Worst drawdown', value: found, detail }
  }
  const label = `Drawdown within ${setting(limit)}`
  const broken = worst > limit || (p95 !== null && p95 > limit)
  return {
    label,
    state: broken ? 'not kept' : idle === null ? 'kept' : 'open',
    value: worst <= limit && broken ? `95 of 100: ${percent(p95)}` : found,
    detail: worst <= limit && broken ? `${found} at the worst in the history itself` : redrawn,
  }
}

/** The share of sampled accounts that is ruined, against the limit. */
export function ruinCheck(summary: Summary): Check | null {
  const { samples, limits } = summary
  const own = ownLevel(samples)
  if (samples === null || own === undefined) return null
  const { ruined } = own
  const idle = idleAccounts(summary)
  if (idle !== null) {
    const label = limits.ruin === null ? 'Accounts ruined' : `Ruin within ${setting(limits.ruin)}`
    return { state: 'open', label, value: 'not played', detail: `${capital(idle)}: that says nothing of ruin` }
  }
  const detail = `${plural(samples.count, 'account')} of ${tradeWords(samples)}; 95% range ${chanceInterval(ruined)}`
  if (limits.ruin === null) return { state: 'open', label: 'Accounts ruined', value: ruinedShare(ruined), detail }
  return {
    state: ruined.high <= limits.ruin ? 'kept' : accountsNeeded(own, limits.ruin) === null ? 'not kept' : 'open',
    label: `Ruin within ${setting(limits.ruin)}`,
    value: ruinedShare(ruined),
    detail,
  }
}

/** How often accounts without an edge pass the test for the larger contract. */
export function luckCheck({ luck, samples }: Summary): Check | null {
  if (luck === null || samples === null) return null
  return {
    state: 'open',
    label: 'Step-up test passed by luck',
    value: of100(luck.share),
    detail: `Accounts without any edge that pass it within ${count(samples.trades)} trades`,
  }
}

/** That accounts which take no trade, or stall, show no risk; null where most follow their trades. */
export function idleAccounts(summary: Pick<Summary, 'samples'>): string | null {
  const own = ownLevel(summary.samples)
  if (own === undefined || isTradable(own)) return null
  const { riskTakenShare, stalled, samples } = own
  return riskTakenShare === null || riskTakenShare === 0
    ? `not one of ${count(samples)} ${accountsOf(summary)} takes a trade`
    : `${chance(stalled.share)} of ${accountsOf(summary)} stall`
}

/** `0%` of so many accounts has an upper end that is not. */
function ruinedShare(ruined: Proportion): string {
  return ruined.share === 0 ? `0%, at most ${chance(ruined.high)}` : chance(ruined.share)
}

function accountsOf({ samples }: Pick<Summary, 'samples'>): string {
  return samples?.from === 'tape' ? 'redrawn accounts' : 'accounts'
}
