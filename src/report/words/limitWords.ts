import { type LevelFigures, ownLevel } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { zeroEventsTrials } from '../../stats/intervals/zeroEventsTrials.ts'
import { harshestDrawdown, worstDrawdown } from './drawdownKinds.ts'
import { chance, percent, plural, setting } from './format.ts'

type Limited = Pick<Summary, 'facts' | 'limits' | 'samples'>

/** Which limit of the user's own a run breaks, in its history before redrawn accounts; null where none. */
export function brokenLimit({ facts, limits, samples }: Limited): string | null {
  const { drawdown, ruin } = limits
  const own = ownLevel(samples)
  const worst = worstDrawdown(facts, harshestDrawdown([facts])) ?? 0
  const accounts = samples?.from === 'tape' ? 'redrawn accounts' : 'accounts'
  if (drawdown !== null && worst > drawdown)
    return `It fell ${percent(worst)}, past your limit of ${setting(drawdown)}.`
  if (drawdown !== null && own !== undefined && own.drawdownP95.value > drawdown)
    return `5 of 100 ${accounts} fall deeper than ${percent(own.drawdownP95.value)}, past your limit of ${setting(drawdown)}.`
  if (ruin !== null && own !== undefined && own.ruined.high > ruin && accountsNeeded(own, ruin) === null)
    return `Of ${accounts} ${chance(own.ruined.share)} are ruined, up to ${chance(own.ruined.high)}: past your limit of ${setting(ruin)}.`
  return null
}

/**
 * Of how many accounts at least none must be ruined to show ruin within a limit, where fewer were played and their own
 * share is within it: no smaller risk would show it either. Null where they are enough, or break it.
 */
export function accountsNeeded(
  { ruined, samples }: Pick<LevelFigures, 'ruined' | 'samples'>,
  limit: number,
): number | null {
  const needed = zeroEventsTrials(limit)
  return samples < needed && ruined.share <= limit ? needed : null
}

/** What helps where too few accounts were played. */
export function moreAccounts(needed: number, ruin: number): string {
  return `Play at least ${plural(needed, 'sample')}: fewer cannot show ruin within ${setting(ruin)}.`
}
