import type { ComparisonSummary } from '../../src/results/comparison.ts'
import type { BandRow } from '../../src/results/ledger.ts'
import type { RunResult } from '../../src/results/runResult.ts'
import type { Estimate, Proportion, RiskLevelSummary, SampleSummary } from '../../src/results/samples.ts'
import { riskVariant } from '../../src/run/sampling/lanes.ts'
import { makeEdge, makeResult, makeSummary } from './makeResult.ts'

function share(value: number): Proportion {
  return { share: value, low: value * 0.98, high: Math.min(1, value * 1.02) }
}

function estimate(value: number): Estimate {
  return { value, low: value * 0.95, high: value * 1.05 }
}

function level(risk: number, survived: number, own: boolean): RiskLevelSummary {
  return {
    ...riskVariant(risk),
    own,
    samples: 500,
    medianFinal: estimate(1100),
    meanFinal: 1150,
    growthPerTrade: 0.001,
    p05Final: estimate(800),
    p95Final: estimate(1600),
    grew: share(0.6),
    survived: share(survived),
    ruined: share(1 - survived),
    stalled: share(0),
    liquidated: share(0.0004),
    drawdownMedian: estimate(0.12),
    drawdownP95: estimate(0.3),
    riskTakenShare: 0.93,
    paired: estimate(own ? 0 : 0.02),
    winsShare: own ? 0.5 : 0.45,
    reached: [
      {
        tier: 'standard',
        share: share(own ? 0.6 : 0.4),
        ruinedBefore: share(0.05),
        neither: share(own ? 0.35 : 0.55),
        medianTrades: own
          ? { value: 61, low: 58, high: null, reason: null }
          : { value: null, low: null, high: null, reason: 'not more than half of the accounts unlock it' },
      },
    ],
  }
}

/** Two risk levels, of which 2% is the plan's own. */
export function makeSamples(): SampleSummary {
  return {
    requested: 500,
    count: 500,
    accountFlows: 'none',
    dayMargin: 'none',
    by: 'risk',
    exact: true,
    trades: 100,
    offered: { least: 100, median: 100, most: 100, short: 0, none: 0 },
    from: 'tape',
    block: 5,
    anchor: 'last',
    anchorPrice: 2500,
    poolSize: 150,
    largerContracts: { value: 0.02, low: 0.01, high: 0.03 },
    spread: null,
    timeToTier: [
      {
        tier: 'standard',
        points: [0, 50, 100].map(trade => ({
          trade,
          reached: share((trade * 0.6) / 100),
          ruinedBefore: share((trade * 0.05) / 100),
        })),
      },
    ],
    risks: [level(0.01, 0.98, false), level(0.02, 0.9, true)],
  }
}

/** What is said of both levels: 2% is within the limits and best, nothing can be proven. */
export function makeComparison(): ComparisonSummary {
  return {
    edge: makeEdge(-0.1, 0.4),
    recommendation: {
      ...{ ruinLimit: 0.2, drawdownLimit: 0.4, samplesNeeded: null, untradable: [] },
      ...{ within: ['0.01', '0.02'], best: '0.02', fresh: [], recommended: null },
    },
    withoutEdge: { moved: 0.15, levels: [], within: ['0.01'], largest: '0.01' },
    histories: null,
    selections: [],
    proof: null,
    reasons: { proof: 'all trades have the same result in R' },
  }
}

/** Bands of both levels that widen over the trades, with accounts lost on the way. */
export function makeBands(): BandRow[] {
  return [0.01, 0.02].flatMap(risk => {
    const { variant, label } = riskVariant(risk)
    return Array.from({ length: 101 }, (_, trade) => {
      const at = (slope: number) => 1000 + slope * trade * risk * 100
      return {
        ...{ variant, label, risk, trade },
        p05: at(-2),
        p25: at(0),
        p50: at(1),
        p75: at(3),
        p95: at(6),
        mean: at(1.5),
        alive: 1 - trade / 1000,
      }
    })
  })
}

/** The small run with its samples. */
export function makeSampledResult(): RunResult {
  return makeResult({ summary: makeSummary({ samples: makeSamples() }), bands: makeBands() })
}
