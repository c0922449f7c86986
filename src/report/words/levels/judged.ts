import type { ComparisonSummary } from '../../../results/comparison.ts'
import { isTradable } from '../../../results/levelLimits.ts'
import type { LevelFigures, RiskLevelSummary } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'

type Told = Pick<Summary, 'samples'>
type Advised = Pick<ComparisonSummary, 'recommendation'>

/**
 * What keeps every level of a comparison from being judged: none can be traded, samples cannot play its day margin, or
 * there are too few of them for the limit of ruin. Null where nothing does.
 */
export type Unjudged = 'untradable' | 'day margin' | 'few samples'

export function unjudged({ recommendation }: Advised, { samples }: Told): Unjudged | null {
  const { untradable, samplesNeeded } = recommendation
  if (samples !== null && untradable.length === samples.risks.length) {
    return samples.dayMargin === 'left out' ? 'day margin' : 'untradable'
  }
  return samplesNeeded === null ? null : 'few samples'
}

/** Whether no account of any level took a trade. */
export function neverTraded({ samples }: Told): boolean {
  return (samples?.risks ?? []).every(({ riskTakenShare }) => riskTakenShare === null || riskTakenShare === 0)
}

/** Which limits a level is shown to keep; null where there is no limit, or nothing can be said. */
export interface KeptLimits {
  readonly drawdown: boolean | null
  readonly ruin: boolean | null
}

export function keptLimits(
  level: LevelFigures,
  { limits, comparison }: Pick<Summary, 'limits' | 'comparison'>,
): KeptLimits {
  if (!isTradable(level)) return { drawdown: null, ruin: null }
  const few = (comparison?.recommendation.samplesNeeded ?? null) !== null
  const { ruined, drawdownP95 } = level
  return {
    drawdown: limits.drawdown === null ? null : drawdownP95.value <= limits.drawdown,
    ruin: limits.ruin === null || (few && ruined.share <= limits.ruin) ? null : ruined.high <= limits.ruin,
  }
}

export function breaksLimits(level: LevelFigures, told: Pick<Summary, 'limits' | 'comparison'>): boolean {
  const { drawdown, ruin } = keptLimits(level, told)
  return drawdown === false || ruin === false
}

/** The level that grows the most where the scenario sets no limits: without any, growth alone chose it. Null elsewhere. */
export function chosenUnlimited({ recommendation }: Advised, { samples }: Told): LevelFigures | null {
  const { recommended, ruinLimit, drawdownLimit, fresh } = recommendation
  if (recommended === null || ruinLimit !== null || drawdownLimit !== null) return null
  return [...fresh, ...(samples?.risks ?? [])].find(({ variant }) => variant === recommended) ?? null
}

/** Those of the largest risk that keep the limits with the edge taken out: several where they are plans of one risk. */
export function keptWithoutEdge({ withoutEdge }: Pick<ComparisonSummary, 'withoutEdge'>): readonly LevelFigures[] {
  if (withoutEdge === null) return []
  const { largest, levels, within } = withoutEdge
  const risk = levels.find(({ variant }) => variant === largest)?.risk
  return levels.filter(level => level.risk === risk && within.includes(level.variant))
}

/** The other levels within the limits whose middle account ends at the very same money. */
export function endAlike(variant: string, { recommendation }: Advised, { samples }: Told): readonly RiskLevelSummary[] {
  return alikeAmong(samples?.risks ?? [], variant, recommendation.within)
}

/** The same with the edge taken out, of the largest level that keeps the limits then. */
export function alikeWithoutEdge({ withoutEdge }: Pick<ComparisonSummary, 'withoutEdge'>): readonly LevelFigures[] {
  if (withoutEdge === null || withoutEdge.largest === null) return []
  return alikeAmong(withoutEdge.levels, withoutEdge.largest, withoutEdge.within)
}

function alikeAmong<L extends LevelFigures>(
  levels: readonly L[],
  variant: string,
  within: readonly string[],
): readonly L[] {
  const end = levels.find(level => level.variant === variant)?.medianFinal.value
  return levels.filter(
    level =>
      level.variant !== variant &&
      within.includes(level.variant) &&
      end !== undefined &&
      Math.abs(level.medianFinal.value - end) <= 1e-9 * Math.abs(end),
  )
}
