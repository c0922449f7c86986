import type { FreshLevel, Recommendation, Shortfall } from '../../results/comparison.ts'
import { isTradable, keepsLimits, upperRuin } from '../../results/levelLimits.ts'
import type { LevelFigures } from '../../results/samples.ts'
import type { Limits } from '../../scenario/scenario.ts'
import { zeroEventsTrials } from '../../stats/intervals/zeroEventsTrials.ts'

/** What the samples of the comparison say of the risk levels. */
export interface Choice {
  readonly untradable: readonly string[]
  /** Levels that can be traded and keep the limits. */
  readonly within: readonly string[]
  /** Of those, the ones that grow: the one of best median growth, then the lower ones downwards. */
  readonly candidates: readonly string[]
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
 * @param isOpen whether a level may be chosen at all
 */
export function choose(
  { risks }: { readonly risks: readonly LevelFigures[] },
  limits: Limits,
  ruin = upperRuin,
  isOpen: (variant: string) => boolean = () => true,
): Choice {
  const judged = risks.map(level => ({ level, shortfall: shortfallOf(level, limits, ruin) }))
  const those = (...found: readonly (Shortfall | null)[]) =>
    judged.filter(({ shortfall }) => found.includes(shortfall)).map(({ level }) => level)
  const growing = those(null).filter(({ variant }) => isOpen(variant))
  const best = growing.toSorted((a, b) => b.medianFinal.value - a.medianFinal.value || a.risk - b.risk)[0]
  const downwards = growing
    .filter(({ risk }) => best !== undefined && risk <= best.risk)
    .toSorted((a, b) => b.risk - a.risk || b.medianFinal.value - a.medianFinal.value)
  return {
    untradable: namesOf(those('cannot be traded')),
    within: namesOf(those(null, 'does not grow')),
    candidates: namesOf(downwards),
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
    recommended: fresh.find(({ shortfall }) => shortfall === null)?.variant ?? null,
  }
}

function namesOf(levels: readonly LevelFigures[]): string[] {
  return levels.map(({ variant }) => variant)
}
