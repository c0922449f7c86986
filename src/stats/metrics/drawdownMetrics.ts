import type { Metric } from '../metric.ts'
import type { DrawdownEpisode } from './drawdownEpisodes.ts'
import { conditionalDrawdowns, drawdownSeries, painIndex, timeUnderWater, ulcerIndex } from './drawdownSeries.ts'

/** Drawdowns of a curve. `episodes` deepest first; the averages are over episodes, an open one included. */
export function drawdownMetrics(index: Float64Array, episodes: readonly DrawdownEpisode[]) {
  const drawdowns = drawdownSeries(index)
  const [cdar95, cdar90, cdar80] = conditionalDrawdowns(drawdowns, [0.95, 0.9, 0.8])
  const average = (figure: (e: DrawdownEpisode) => number) =>
    episodes.reduce((sum, e) => sum + figure(e), 0) / Math.max(episodes.length, 1)
  return {
    max_drawdown: episodes[0]?.depth ?? 0,
    n_drawdown_episodes: episodes.length,
    average_drawdown: average(e => e.depth),
    average_drawdown_periods: average(e => e.periods),
    longest_drawdown_periods: episodes.reduce((longest, e) => Math.max(longest, e.periods), 0),
    time_under_water: timeUnderWater(drawdowns),
    ulcer_index: ulcerIndex(drawdowns),
    pain_index: painIndex(drawdowns),
    cdar_95: cdar95!,
    cdar_90: cdar90!,
    cdar_80: cdar80!,
  } satisfies Record<string, Metric | number>
}
