import type { Spec } from 'vega'
import type { TimelineTerms } from '../series/timelineWindow.ts'

/** The chart of the first screen to be zoomed, without its lines, and what they are counted in and held against. */
export interface Explored {
  readonly spec: Spec
  readonly terms: TimelineTerms
}
