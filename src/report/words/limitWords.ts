import { ownLevel } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { harshestDrawdown, worstDrawdown } from './drawdownKinds.ts'
import { chance, percent, setting } from './format.ts'

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
  if (ruin !== null && own !== undefined && own.ruined.high > ruin)
    return `Of ${accounts} ${chance(own.ruined.share)} are ruined, up to ${chance(own.ruined.high)}: past your limit of ${setting(ruin)}.`
  return null
}
