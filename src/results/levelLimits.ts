import type { LevelFigures } from './samples.ts'

/** Upper bound of ruin and 95% quantile of the worst drawdown that are allowed; null = no limit. */
interface AllowedLimits {
  readonly ruin: number | null
  readonly drawdown: number | null
}

/** An account that took no trade, or most of which stalled, shows no risk worth taking. */
export function isTradable({ riskTakenShare, stalled }: LevelFigures): boolean {
  return riskTakenShare !== null && riskTakenShare > 0 && stalled.share <= 0.5
}

/** A limit of ruin is held by the upper Wilson bound, one of drawdown by the 95% quantile of the worst drawdown. */
export function keepsLimits(level: LevelFigures, { ruin, drawdown }: AllowedLimits, ruinOf = upperRuin): boolean {
  return (ruin === null || ruinOf(level) <= ruin) && (drawdown === null || level.drawdownP95.value <= drawdown)
}

export function upperRuin({ ruined }: LevelFigures): number {
  return ruined.high
}
