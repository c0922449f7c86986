import { ownLevel, type Proportion, type RiskLevelSummary } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { growth } from '../growth.ts'
import { atLevel } from '../levels/levelLabel.ts'

/** What a run is judged by: its own account; on simulated prices all accounts of its samples, or without samples one path. */
export type Basis = 'account' | 'accounts' | 'path'

type Played = Pick<Summary, 'data' | 'samples'>

export function basisOf({ data, samples }: Played): Basis {
  if (data.model === null) return 'account'
  return samples === null ? 'path' : 'accounts'
}

/** The accounts at the plan's own risk, where a run is judged by them; else null. */
export function judgedAccounts(summary: Played): RiskLevelSummary | null {
  return basisOf(summary) === 'accounts' ? (ownLevel(summary.samples) ?? null) : null
}

/** What the account that it is judged by grew by, of many the middle one; null where it is unknown. */
export function judgedGrowth(summary: Played & Pick<Summary, 'facts' | 'curve'>): number | null {
  const accounts = judgedAccounts(summary)
  return accounts === null ? growth(summary) : accounts.medianFinal.value / summary.facts.start - 1
}

/**
 * The ruin that belongs to the outcome: of the plan's own samples, of a comparison that of the level it speaks of, on fresh samples,
 * with where that is. Null where nothing was sampled, and where a comparison chooses none.
 */
export function toldRuin(
  summary: Pick<Summary, 'comparison' | 'samples'>,
): { readonly ruined: Proportion; readonly at: string | null } | null {
  const { comparison, samples } = summary
  if (comparison === null) {
    const own = ownLevel(samples)
    return own === undefined ? null : { ruined: own.ruined, at: null }
  }
  const { recommended, fresh } = comparison.recommendation
  const level = [...fresh, ...(samples?.risks ?? [])].find(({ variant }) => variant === recommended)
  return level === undefined ? null : { ruined: level.ruined, at: atLevel(level.variant, summary) }
}
