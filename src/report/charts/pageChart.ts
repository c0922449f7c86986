import type { TopLevelSpec } from 'vega-lite'
import type { ChartSize } from './chartTheme.ts'

/** A chart of a page, with how it is drawn from what the page is about. */
export interface PageChart<Subject> {
  /** What it shows, for readers who cannot see it. */
  readonly label: string
  /** Of the drawing for a screen, where it is not the usual one. */
  readonly wide?: ChartSize
  /** Null where the subject has nothing to show in it. */
  readonly spec: (subject: Subject, size: ChartSize) => TopLevelSpec | null
}
