import { describe, it } from 'vitest'
import { type Annualisation, curveMetrics } from '../../../src/stats/metrics/curveMetrics.ts'
import { drawdownEpisodes } from '../../../src/stats/metrics/drawdownEpisodes.ts'
import { episodeRecord } from '../../../src/stats/metrics/episodeRecord.ts'
import { type EquityCurve, growthIndex } from '../../../src/stats/metrics/growthIndex.ts'
import { tradeMetrics } from '../../../src/stats/metrics/tradeMetrics.ts'
import { expectLike, type Json } from '../expectLike.ts'
import { referenceJson, referenceSeries } from '../reference.ts'

const DAY = 86_400_000

/** Everything under the names of the reference files. */
function reported(curve: EquityCurve, annualisation: Annualisation): Json {
  const { values, episodes } = curveMetrics(curve, annualisation)
  const records = episodes.map(episodeRecord)
  return { ...values, max_drawdown_episode: records[0] ?? null, top5_drawdowns: records.slice(0, 5) }
}

describe('curveMetrics', () => {
  for (const { name, time, equity, json } of referenceSeries()) {
    it(`reproduces every metric of ${name}`, () => {
      const periodsPerYear = json.periods_per_year
      expectLike(reported({ time, equity }, { periodsPerYear }), json.recommended)
      expectLike(reported({ time, equity }, { periodsPerYear, riskFree: 0.03 }), json.recommended_rf_3pct)
    })
  }

  for (const { id, what, equity, periods_per_year, expected } of referenceJson('metrics/edge_cases.json').cases) {
    if (!equity) continue
    it(`reproduces edge case ${id}: ${what}`, () => {
      const time = equity.map((_: number, i: number) => Date.UTC(2024, 0, 1) + i * DAY)
      const net = equity.slice(1).map((e: number, i: number) => e - equity[i])
      const trades = tradeMetrics({ net, r: null, startEquity: equity[0], holdDays: null }).values
      const curve = reported({ time, equity }, { periodsPerYear: periods_per_year })
      const actual = {
        ...curve,
        calmar: curve.calmar_by_periods,
        recovery_factor: curve.recovery_factor_money,
        profit_factor: trades.profit_factor,
        payoff_ratio: trades.payoff_ratio,
        kelly: trades.kelly_fraction,
        recovered: curve.max_drawdown_episode?.recovered,
        episodes: drawdownEpisodes(growthIndex({ time, equity })).map(episodeRecord),
        log_return_metrics: null,
      }
      expectLike(actual, expected)
    })
  }
})
