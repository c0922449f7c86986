import type { FreshLevel, Recommendation, Shortfall } from '../../results/comparison.ts'
import type { LevelFigures } from '../../results/samples.ts'
import type { Limits } from '../../scenario/scenario.ts'
import { zeroEventsTrials } from '../../stats/intervals/zeroEventsTrials.ts'

/** What the samples of the comparison say of the risk levels. */
export interface Choice {
  readonly untradable: readonly number[]
  /** Levels that can be traded and keep the limits. */
  readonly within: readonly number[]
  /** Of those, the ones that grow: the one of best median growth, then the lower ones downwards. */
  readonly candidates: readonly number[]
}

/** What keeps a level from being recommended; null = nothing. */
export function shortfallOf(level: LevelFigures, limits: Limits, ruin = upperRuin): Shortfall | null {
  if (!isTradable(level)) return 'cannot be traded'
  if (!keepsLimits(level, limits, ruin)) return 'breaks the limits'
  return level.grew.share > 0.5 ? null : 'does not grow'
}

/**
 * Chooses on the samples of the comparison; of equal medians the smaller risk.
 * @param ruin what of a level is held against the limit of ruin
 */
export function choose(
  { risks }: { readonly risks: readonly LevelFigures[] },
  limits: Limits,
  ruin = upperRuin,
): Choice {
  const judged = risks.map(level => ({ level, shortfall: shortfallOf(level, limits, ruin) }))
  const those = (...found: readonly (Shortfall | null)[]) =>
    judged.filter(({ shortfall }) => found.includes(shortfall)).map(({ level }) => level)
  let best: RiskAndMedian | null = null
  for (const level of those(null)) if (best === null || level.medianFinal.value > best.medianFinal.value) best = level
  const top = best?.risk ?? 0
  return {
    untradable: risksOf(those('cannot be traded')),
    within: risksOf(those(null, 'does not grow')),
    candidates: risksOf(those(null))
      .filter(risk => risk <= top)
      .reverse(),
  }
}

/** The choice with the candidates' figures on fresh samples, judged downwards until one holds. */
export function recommendation(
  { untradable, within, candidates }: Choice,
  limits: Limits,
  samples: number,
  fresh: readonly FreshLevel[],
): Recommendation {
  const needed = limits.ruin === null ? 0 : zeroEventsTrials(limits.ruin)
  return {
    ruinLimit: limits.ruin,
    drawdownLimit: limits.drawdown,
    samplesNeeded: samples < needed ? needed : null,
    untradable,
    within,
    best: candidates[0] ?? null,
    fresh,
    recommended: fresh.find(({ shortfall }) => shortfall === null)?.risk ?? null,
  }
}

/** An account that took no trade, or most of which stalled, shows no risk worth taking. */
export function isTradable({ riskTakenShare, stalled }: LevelFigures): boolean {
  return riskTakenShare !== null && riskTakenShare > 0 && stalled.share <= 0.5
}

/** A limit of ruin is held by the upper Wilson bound, one of drawdown by the 95% quantile of the worst drawdown. */
export function keepsLimits(level: LevelFigures, { ruin, drawdown }: Limits, ruinOf = upperRuin): boolean {
  return (ruin === null || ruinOf(level) <= ruin) && (drawdown === null || level.drawdownP95.value <= drawdown)
}

function upperRuin({ ruined }: LevelFigures): number {
  return ruined.high
}

type RiskAndMedian = Pick<LevelFigures, 'risk' | 'medianFinal'>

function risksOf(levels: readonly LevelFigures[]): number[] {
  return levels.map(({ risk }) => risk)
}
