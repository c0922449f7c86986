import type { Metric } from '../metric.ts'
import type { DrawdownEpisode } from './drawdownEpisodes.ts'
import { conditionalDrawdown, drawdownSeries, painIndex, timeUnderWater, ulcerIndex } from './drawdownSeries.ts'

/** Drawdowns of a curve. `episodes` deepest first; the averages are over episodes, an open one included. */
export function drawdownMetrics(index: readonly number[], episodes: readonly DrawdownEpisode[]) {
  const drawdowns = drawdownSeries(index)
  const conditional = conditionalDrawdown(drawdowns)
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
    cdar_95: conditional(0.95),
    cdar_90: conditional(0.9),
    cdar_80: conditional(0.8),
  } satisfies Record<string, Metric | number>
}
