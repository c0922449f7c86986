import { isTradable } from '../../../results/levelLimits.ts'
import type { RiskLevelSummary } from '../../../results/samples.ts'
import { briefMoney, chance, percent, setting } from '../format.ts'
import { accountsNeeded } from '../limitWords.ts'

/** The limits of a scenario; null = none. */
interface Limits {
  readonly ruin: number | null
  readonly drawdown: number | null
}

/** What becomes of the accounts under a setting, in one sentence, with the limits that it breaks. */
export function whatIfHeadline(level: RiskLevelSummary, quote: string, { ruin, drawdown }: Limits): string {
  const { medianFinal, drawdownP95, ruined, stalled, riskTakenShare } = level
  const at = `At ${setting(level.risk)}`
  if (riskTakenShare === null || riskTakenShare === 0) return `${at} no account takes a trade: no contract fits them.`
  if (!isTradable(level)) return `${at} ${chance(stalled.share)} of the accounts stall: no contract fits them any more.`
  const few = ruin !== null && accountsNeeded(level, ruin) !== null
  const past = [
    ...(drawdown !== null && drawdownP95.value > drawdown ? [`drawdown of ${setting(drawdown)}`] : []),
    ...(ruin !== null && ruined.high > ruin && !few ? [`ruin of ${setting(ruin)}`] : []),
  ]
  const limits = past.length === 0 ? '' : `: past your limit${past.length > 1 ? 's' : ''}, ${past.join(' and ')}`
  const stop = stalled.share > 0 ? `, ${chance(stalled.share)} stall` : ''
  return `${at} the middle account ends at ${briefMoney(medianFinal.value, quote)}, 95 of 100 fall at most ${percent(drawdownP95.value)}, ${chance(ruined.share)} are ruined${stop}${limits}${few ? `; too few accounts to show ruin within ${setting(ruin)}` : ''}.`
}
