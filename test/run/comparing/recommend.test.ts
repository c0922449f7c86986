import { describe, expect, it } from 'vitest'
import type { RiskLevelSummary, SampleSummary } from '../../../src/report/summary.ts'
import { choose, keepsLimits, recommendation } from '../../../src/run/comparing/recommend.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'

const COUNT = 1000

function level(risk: number, median: number, ruined: number, drawdown: number): RiskLevelSummary {
  const estimate = (value: number) => ({ value, low: value, high: value })
  const proportion = (events: number) => ({ share: events / COUNT, ...wilson(events, COUNT) })
  return {
    risk,
    own: risk === 0.01,
    samples: COUNT,
    medianFinal: estimate(median),
    meanFinal: 3 * median,
    p05Final: estimate(median),
    p95Final: estimate(median),
    growthPerTrade: 0,
    survived: proportion(COUNT - ruined),
    ruined: proportion(ruined),
    stalled: proportion(0),
    liquidated: proportion(0),
    drawdownMedian: estimate(drawdown / 2),
    drawdownP95: estimate(drawdown),
    riskTakenShare: 1,
    reached: [],
    paired: null,
    winsShare: 0.5,
  }
}

function samplesOf(...risks: RiskLevelSummary[]): SampleSummary {
  return {
    ...{ requested: COUNT, count: COUNT, trades: 100, from: 'tape', block: 5, anchor: 'last' },
    ...{ offered: { least: 100, median: 100, most: 100, short: 0, none: 0 } },
    ...{ anchorPrice: null, poolSize: 10, exact: true, risks },
  }
}

describe('keepsLimits', () => {
  it('holds ruin by its upper bound, not by the share that was counted', () => {
    const five = level(0.01, 1000, 5, 0.1)
    expect(five.ruined.share).toBe(0.005)
    expect(keepsLimits(five, { ruin: 0.01, drawdown: null })).toBe(false)
    expect(keepsLimits(five, { ruin: five.ruined.high, drawdown: null })).toBe(true)
    expect(keepsLimits(level(0.01, 1000, 0, 0.1), { ruin: 0.001, drawdown: null })).toBe(false)
    expect(keepsLimits(level(0.01, 1000, 0, 0.1), { ruin: 0.01, drawdown: null })).toBe(true)
  })

  it('holds the drawdown by its 95% quantile, equality included', () => {
    expect(keepsLimits(level(0.01, 1000, 0, 0.3), { ruin: null, drawdown: 0.3 })).toBe(true)
    expect(keepsLimits(level(0.01, 1000, 0, 0.3001), { ruin: null, drawdown: 0.3 })).toBe(false)
  })

  it('asks for both, and for nothing where no limit is set', () => {
    const deep = level(0.01, 1000, 0, 0.6)
    const ruined = level(0.01, 1000, 500, 0.1)
    for (const bad of [deep, ruined]) {
      expect(keepsLimits(bad, { ruin: 0.01, drawdown: 0.3 })).toBe(false)
      expect(keepsLimits(bad, { ruin: null, drawdown: null })).toBe(true)
    }
  })
})

describe('choose', () => {
  const limits = { ruin: 0.01, drawdown: 0.3 }

  it('takes the best median among the levels within the limits', () => {
    const samples = samplesOf(
      level(0.005, 1100, 0, 0.1),
      level(0.01, 1300, 0, 0.2),
      level(0.02, 1200, 0, 0.3),
      level(0.03, 1900, 0, 0.31),
      level(0.05, 2500, 40, 0.2),
    )
    expect(choose(samples, limits)).toEqual({ within: [0.005, 0.01, 0.02], best: 0.01 })
  })

  it('takes the smaller risk of equal medians', () => {
    expect(choose(samplesOf(level(0.01, 1300, 0, 0.2), level(0.02, 1300, 0, 0.2)), limits).best).toBe(0.01)
  })

  it('takes none where none keeps the limits', () => {
    expect(choose(samplesOf(level(0.01, 1300, 0, 0.4)), limits)).toEqual({ within: [], best: null })
  })
})

describe('recommendation', () => {
  const limits = { ruin: 0.01, drawdown: 0.3 }
  const choice = { within: [0.01], best: 0.01 }

  it('judges the choice on the fresh samples', () => {
    const kept = level(0.01, 1250, 0, 0.29)
    expect(recommendation(choice, limits, samplesOf(kept))).toEqual({
      ruinLimit: 0.01,
      drawdownLimit: 0.3,
      within: [0.01],
      best: 0.01,
      fresh: kept,
      keepsLimits: true,
    })
    expect(recommendation(choice, limits, samplesOf(level(0.01, 1250, 0, 0.31))).keepsLimits).toBe(false)
  })

  it('has nothing to judge without a choice', () => {
    const none = recommendation({ within: [], best: null }, limits, null)
    expect(none).toMatchObject({ best: null, fresh: null, keepsLimits: null })
  })
})
