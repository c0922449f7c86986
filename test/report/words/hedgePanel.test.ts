import { describe, expect, it } from 'vitest'
import { PANEL } from '../../../src/report/charts/chartTheme.ts'
import { hedgeFallChart } from '../../../src/report/charts/hedgeCharts.ts'
import { renderSvg } from '../../../src/report/charts/renderSvg.ts'
import { hedgeSeries } from '../../../src/report/series/hedgeSeries.ts'
import { hedgeFinding, hedgePanel, hedgeValueFinding } from '../../../src/report/words/panel/hedgePanel.ts'
import { hedgeOnBarClock } from '../../../src/results/barClock.ts'
import type { HedgeFacts, HedgeResult, HedgeSummary } from '../../../src/results/hedge.ts'
import { makeRow, makeSummary } from '../makeResult.ts'

/** Of a holding that fell by half, with figures replaced where a test asks for it. */
function made(changes: Partial<HedgeSummary> = {}, facts: Partial<HedgeFacts> = {}): HedgeSummary {
  const { market, period, data } = makeSummary()
  return {
    ...({
      market,
      period,
      data,
      outcome: 'fell no less',
      hedge: { start: 100, value: 100 },
    } as unknown as HedgeSummary),
    facts: {
      ...{
        taken: 2,
        skipped: 0,
        skipped_size: 0,
        liquidations: 0,
        hedge_residual_share: 0.25,
        hedge_effectiveness: 0.3,
      },
      ...{ hedge_liquidation_price: 130, hedge_closest: 0.7, hedge_closest_time: '2024-01-02T00:00:00Z' },
      ...{ hedge_spread_month: 1, hedge_fees_month: 2, hedge_funding_month: -1, final_equity: 90, final_total: 190 },
      ...{ worst_drawdown_holding: 0.5, worst_drawdown_idle: 0.25, worst_drawdown_total: 0.3, final_spot_value: 100 },
      ...facts,
    } as HedgeFacts,
    ...changes,
  }
}

describe('hedgePanel', () => {
  it('decides by the account left idle, and says what to do', () => {
    const { checks, reason, next } = hedgePanel(made())
    expect(reason).toContain('30.0% below its highest value with the hedge, 25.0% with the account idle')
    expect(checks.map(({ state, label, value }) => [state, label, value])).toEqual([
      ['not kept', 'Falls less than idle', '30.0%, idle 25.0%'],
      ['kept', 'Never liquidated', '70.0% left'],
      ['not kept', 'Covers all it is to hedge', '25.0% left open'],
      ['open', 'Variance taken away', '30.0%'],
      ['open', 'Cost a month', '$2.00'],
      ['open', 'Value at the end', '$190.00'],
    ])
    expect(next?.text).toMatch(/Leave the account idle/)
  })

  it('has a title over its values: what the hedge ended with against the idle account', () => {
    const finding = (final_total: number) => hedgeValueFinding(made({}, { final_total }))
    expect([190, 240, 200].map(finding)).toEqual([
      'With the hedge it ended $10.00 below the idle account',
      'With the hedge it ended $40.00 above the idle account',
      'It ended as it would have with the account idle',
    ])
  })

  it('has the finding of its chart as title: what the hedge did to the deepest fall', () => {
    const finding = (total: number, facts: Partial<HedgeFacts> = {}) =>
      hedgeFinding(made({}, { worst_drawdown_total: total, ...facts }))
    expect(finding(0.3)).toBe('The hedge deepened the fall by 5.0 points')
    // 29.76% and 24.94% are shown as 29.8% and 24.9%.
    expect(finding(0.2976, { worst_drawdown_idle: 0.2494 })).toBe('The hedge deepened the fall by 4.9 points')
    expect(finding(0.2)).toBe('The hedge took 5.0 points off the deepest fall')
    expect(finding(0.25)).toBe('The hedge left the deepest fall as it was')
    expect(finding(0.25, { taken: 0 })).toBe('No short was ever opened')
  })

  it.each([
    ['liquidated', { liquidations: 2 }, ['Falls less than idle', 'Never liquidated'], /more money/],
    [
      'not opened',
      { taken: 0, skipped: 3, skipped_size: 3 },
      ['Falls less than idle', 'A short was opened'],
      /smaller contract/,
    ],
  ] as const)('names what failed where it was %s', (outcome, facts, broken, advice) => {
    const { checks, next } = hedgePanel(made({ outcome }, { hedge_residual_share: 0, ...facts }))
    expect(checks.filter(({ state }) => state === 'not kept').map(({ label }) => label)).toEqual(broken)
    expect(next?.text).toMatch(advice)
  })
})

describe('a hedge on simulated prices', () => {
  const day = 86_400_000
  const start = Date.UTC(2100, 0, 1)
  const summary = made({
    data: { ...makeSummary().data, model: 'garch' },
    period: { start: new Date(start).toISOString(), end: new Date(start + 3 * day).toISOString(), days: 3, bars: 4 },
  })
  const spotValue = Float64Array.of(100, 110, 55, 80)
  const total = Float64Array.of(200, 205, 150, 170)
  const time = Float64Array.from([0, 1, 2, 3], i => start + i * day)
  const result: HedgeResult = {
    summary: { ...summary, facts: { ...summary.facts, hedge_closest_time: new Date(start + 2 * day).toISOString() } },
    curve: { time, spotValue, total, equity: Float64Array.of(100, 95, 95, 90) },
    rows: [makeRow({ entryTime: start + day, exitTime: start + 3 * day })],
  }

  it('counts bars in place of its made-up dates, and leaves those of a market alone', () => {
    const counted = hedgeOnBarClock(result)
    expect(JSON.stringify([hedgePanel(counted.summary), counted.summary.period, counted.rows])).not.toMatch(/2100/)
    expect(hedgePanel(counted.summary).checks[1]!.detail).toBe('The first short at 130.00; closest call at bar 3')
    expect([...counted.curve.time].map((each, i, all) => each - all[0]! - i)).toEqual([0, 0, 0, 0])
    const market = { ...result, summary: made() }
    expect(hedgeOnBarClock(market)).toBe(market)
  })

  it('draws the holding alone, with the account idle, and with the hedge, each named with its deepest fall', async () => {
    const lines = hedgeSeries(hedgeOnBarClock(result), 100)
    const svg = await renderSvg(hedgeFallChart(lines, PANEL))
    for (const name of ['held alone −50.0%', 'account idle −26.2%', 'with the hedge −26.8%', '>bar<']) {
      expect(svg).toContain(name)
    }
  })
})
