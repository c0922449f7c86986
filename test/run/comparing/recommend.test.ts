import { describe, expect, it } from 'vitest'
import type { RiskLevelSummary, SampleSummary } from '../../../src/results/samples.ts'
import { choose, recommendation, shortfallOf } from '../../../src/run/comparing/recommend.ts'
import { riskVariant } from '../../../src/run/sampling/lanes.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'

const COUNT = 1000
const START = 1000

function level(
  risk: number,
  median: number,
  ruined: number,
  drawdown: number,
  more: Partial<RiskLevelSummary> = {},
): RiskLevelSummary {
  const estimate = (value: number) => ({ value, low: value, high: value })
  const proportion = (events: number) => ({ share: events / COUNT, ...wilson(events, COUNT) })
  return {
    ...riskVariant(risk),
    own: risk === 0.01,
    samples: COUNT,
    medianFinal: estimate(median),
    meanFinal: 3 * median,
    p05Final: estimate(median),
    p95Final: estimate(median),
    growthPerTrade: 0,
    grew: proportion(median > START ? COUNT : 0),
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
    ...more,
  }
}

function samplesOf(...risks: RiskLevelSummary[]): SampleSummary {
  return {
    ...{ requested: COUNT, count: COUNT, trades: 100, from: 'tape', block: 5, anchor: 'last' },
    ...{ offered: { least: 100, median: 100, most: 100, short: 0, none: 0 } },
    ...{
      anchorPrice: null,
      poolSize: 10,
      accountFlows: 'none' as const,
      dayMargin: 'none' as const,
      exact: true,
      largerContracts: null,
      spread: null,
      timeToTier: null,
      by: 'risk',
      risks,
    },
  }
}

const MOST = wilsonOf(501)

function wilsonOf(events: number) {
  return { share: events / COUNT, ...wilson(events, COUNT) }
}

describe('shortfallOf', () => {
  it('holds ruin by its upper bound, not by the share that was counted', () => {
    const five = level(0.01, 1100, 5, 0.1)
    expect(five.ruined.share).toBe(0.005)
    expect(shortfallOf(five, { ruin: 0.01, drawdown: null })).toBe('breaks the limits')
    expect(shortfallOf(five, { ruin: five.ruined.high, drawdown: null })).toBeNull()
    expect(shortfallOf(level(0.01, 1100, 0, 0.1), { ruin: 0.001, drawdown: null })).toBe('breaks the limits')
    expect(shortfallOf(level(0.01, 1100, 0, 0.1), { ruin: 0.01, drawdown: null })).toBeNull()
  })

  it('holds the drawdown by its 95% quantile, equality included', () => {
    expect(shortfallOf(level(0.01, 1100, 0, 0.3), { ruin: null, drawdown: 0.3 })).toBeNull()
    expect(shortfallOf(level(0.01, 1100, 0, 0.3001), { ruin: null, drawdown: 0.3 })).toBe('breaks the limits')
  })

  it('asks for both, and for nothing where no limit is set', () => {
    const deep = level(0.01, 1100, 0, 0.6)
    const ruined = level(0.01, 1100, 500, 0.1)
    for (const bad of [deep, ruined]) {
      expect(shortfallOf(bad, { ruin: 0.01, drawdown: 0.3 })).toBe('breaks the limits')
      expect(shortfallOf(bad, { ruin: null, drawdown: null })).toBeNull()
    }
  })

  it('finds what cannot be traded: no risk was taken, or most accounts stalled', () => {
    const none = { ruin: null, drawdown: null }
    for (const riskTakenShare of [0, null]) {
      expect(shortfallOf(level(0.01, 1100, 0, 0.1, { riskTakenShare }), none)).toBe('cannot be traded')
    }
    expect(shortfallOf(level(0.01, 1100, 0, 0.1, { stalled: MOST }), none)).toBe('cannot be traded')
    expect(shortfallOf(level(0.01, 1100, 0, 0.1, { stalled: wilsonOf(500) }), none)).toBeNull()
  })

  it('finds a median account that does not grow', () => {
    expect(shortfallOf(level(0.01, 1000, 0, 0.1), { ruin: null, drawdown: null })).toBe('does not grow')
    const half = level(0.01, 1100, 0, 0.1, { grew: wilsonOf(500) })
    expect(shortfallOf(half, { ruin: null, drawdown: null })).toBe('does not grow')
  })
})

describe('choose', () => {
  const limits = { ruin: 0.01, drawdown: 0.3 }

  it('takes the best median among the levels within the limits, and the lower ones after it', () => {
    const samples = samplesOf(
      level(0.0025, 990, 0, 0.05),
      level(0.005, 1100, 0, 0.1),
      level(0.01, 1300, 0, 0.2),
      level(0.02, 1200, 0, 0.3),
      level(0.03, 1900, 0, 0.31),
      level(0.05, 2500, 40, 0.2),
    )
    const within = ['0.0025', '0.005', '0.01', '0.02']
    expect(choose(samples, limits)).toEqual({ untradable: [], within, candidates: ['0.01', '0.005'] })
  })

  it('takes the smaller risk of equal medians', () => {
    const { candidates } = choose(samplesOf(level(0.01, 1300, 0, 0.2), level(0.02, 1300, 0, 0.2)), limits)
    expect(candidates).toEqual(['0.01'])
  })

  it('takes none where none keeps the limits', () => {
    expect(choose(samplesOf(level(0.01, 1300, 0, 0.4)), limits)).toEqual({ untradable: [], within: [], candidates: [] })
  })

  it('leaves out what cannot be traded, and takes none where no median account grows', () => {
    const idle = level(0.005, 1000, 0, 0, { riskTakenShare: 0, stalled: wilsonOf(COUNT) })
    const samples = samplesOf(idle, level(0.01, 999, 0, 0.2), level(0.02, 900, 0, 0.2))
    expect(choose(samples, limits)).toEqual({ untradable: ['0.005'], within: ['0.01', '0.02'], candidates: [] })
  })
})

describe('recommendation', () => {
  const limits = { ruin: 0.01, drawdown: 0.3 }
  const choice = { untradable: [], within: ['0.01', '0.02'], candidates: ['0.02', '0.01'] }
  const fresh = (risk: number, drawdown: number) => {
    const { own, paired, winsShare, ...figures } = level(risk, 1250, 0, drawdown)
    return { ...figures, shortfall: shortfallOf(figures, limits) }
  }

  it('judges the choice on the fresh samples, and the lower levels where it fails there', () => {
    const held = [fresh(0.02, 0.29)]
    expect(recommendation(choice, limits, COUNT, held)).toEqual({
      ruinLimit: 0.01,
      drawdownLimit: 0.3,
      samplesNeeded: null,
      untradable: [],
      within: ['0.01', '0.02'],
      best: '0.02',
      fresh: held,
      recommended: '0.02',
    })
    expect(recommendation(choice, limits, COUNT, [fresh(0.02, 0.31), fresh(0.01, 0.2)]).recommended).toBe('0.01')
    expect(recommendation(choice, limits, COUNT, [fresh(0.02, 0.31), fresh(0.01, 0.31)]).recommended).toBeNull()
  })

  it('has nothing to judge without a choice', () => {
    const none = recommendation({ untradable: [], within: [], candidates: [] }, limits, COUNT, [])
    expect(none).toMatchObject({ best: null, fresh: [], recommended: null })
  })

  it('says from how many samples on the limit of ruin can be shown', () => {
    const needed = (samples: number, ruin: number | null) =>
      recommendation(choice, { ruin, drawdown: null }, samples, []).samplesNeeded
    expect([needed(380, 0.01), needed(381, 0.01), needed(10, null)]).toEqual([381, null, null])
  })
})
