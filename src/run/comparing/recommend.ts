import type { Recommendation, RiskLevelSummary, SampleSummary } from '../../report/summary.ts'
import type { Limits } from '../../scenario/scenario.ts'

/** The risk levels that keep the scenario's limits, and of those the one of best median growth. */
export interface Choice {
  readonly within: readonly number[]
  readonly best: number | null
}

/** A limit of ruin is held by the upper Wilson bound, one of drawdown by the 95% quantile of the worst drawdown. */
export function keepsLimits(level: RiskLevelSummary, { ruin, drawdown }: Limits): boolean {
  return (ruin === null || level.ruined.high <= ruin) && (drawdown === null || level.drawdownP95.value <= drawdown)
}

/** Chooses on the samples of the comparison; of equal medians the smaller risk. */
export function choose(samples: SampleSummary, limits: Limits): Choice {
  const within = samples.risks.filter(level => keepsLimits(level, limits))
  let best: RiskLevelSummary | null = null
  for (const level of within) if (best === null || level.medianFinal.value > best.medianFinal.value) best = level
  return { within: within.map(level => level.risk), best: best?.risk ?? null }
}

/** The choice with the chosen level's figures on fresh samples. */
export function recommendation(choice: Choice, limits: Limits, fresh: SampleSummary | null): Recommendation {
  const level = fresh?.risks.find(candidate => candidate.risk === choice.best) ?? null
  return {
    ruinLimit: limits.ruin,
    drawdownLimit: limits.drawdown,
    within: choice.within,
    best: choice.best,
    fresh: level,
    keepsLimits: level === null ? null : keepsLimits(level, limits),
  }
}
