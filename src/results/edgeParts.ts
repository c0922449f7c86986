import type { Edge } from '../stats/edge.ts'

/** The edge of parts of the closed trades: an edge of all of them may be that of a few years, or of one side. */
export interface EdgeParts {
  /** By trade: the first half has one more of an odd number. */
  readonly firstHalf: Edge
  readonly secondHalf: Edge
  readonly long: Edge
  readonly short: Edge
  /** Second half less first, and long less short. */
  readonly betweenHalves: EdgeDifference
  readonly betweenSides: EdgeDifference
}

/** Of two means in R, with its 95% interval; null where a part has too few trades. */
export interface EdgeDifference {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly reason: string | null
}
