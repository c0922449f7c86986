import type { RunResult } from '../../results/runResult.ts'
import type { LevelFigures } from '../../results/samples.ts'

/** A level on the trades as they are or with the edge taken out: median end as a multiple of the start. */
export interface LevelPoint {
  readonly label: string
  readonly variant: string
  readonly multiple: number
  readonly drawdown: number
  readonly ruined: number
}

/** Every level of a comparison with its twin without the edge, and what decides among them. */
export interface LevelPairs {
  readonly levels: readonly LevelPoint[]
  /** In the order of the levels; none where the edge cannot be taken out. */
  readonly twins: readonly LevelPoint[]
  readonly drawdownLimit: number | null
  /** The variant that is recommended, or the largest that keeps the limits without the edge. */
  readonly marked: string | null
  /** Trades of an account. */
  readonly trades: number
  /** Whether the levels follow each other, so that a line joins them. */
  readonly joined: boolean
}

/** An account at or below zero counts as a cent of its start, so that it can stand on an axis of equal growth. */
const LEAST = 0.01

/** Null without a comparison. */
export function levelPairs({ summary }: RunResult): LevelPairs | null {
  const { samples, comparison, facts, limits } = summary
  if (samples === null || comparison === null) return null
  const point = ({ label, variant, medianFinal, drawdownP95, ruined }: LevelFigures): LevelPoint => ({
    ...{ label, variant, drawdown: drawdownP95.value, ruined: ruined.share },
    multiple: Math.max(LEAST, medianFinal.value / facts.start),
  })
  return {
    levels: samples.risks.map(point),
    twins: (comparison.withoutEdge?.levels ?? []).map(point),
    drawdownLimit: limits.drawdown,
    marked: comparison.recommendation.recommended ?? comparison.withoutEdge?.largest ?? null,
    trades: samples.trades,
    joined: samples.by === 'risk',
  }
}
