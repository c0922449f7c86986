import { quantileSorted } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { MONEY_BINS } from '../../../src/core/bands.ts'
import { type Outcomes, playBatch } from '../../../src/core/batch.ts'
import { Purpose, rootKey, Stream } from '../../../src/parts/random.ts'
import { drawBlocks } from '../../../src/parts/resample.ts'
import type { Estimate } from '../../../src/results/samples.ts'
import { Binned } from '../../../src/run/sampling/binned.ts'
import { riskVariant } from '../../../src/run/sampling/lanes.ts'
import { BAND_QUANTILES } from '../../../src/run/sampling/levelBands.ts'
import { CHUNK, flooredLogGrowth, levelChunk } from '../../../src/run/sampling/levelChunk.ts'
import { LevelTally } from '../../../src/run/sampling/levelTally.ts'
import { bandQuantiles, bandRows } from '../../../src/run/summing/bandRows.ts'
import { levelSummary } from '../../../src/run/summing/sampleSummary.ts'
import { compile, MICRO_STANDARD, results } from '../../core/support.ts'

const COUNT = 3500
const TRADES = 30
const R = [1, -1, 2.5, -0.5, 3, -1, 0.2, -1, 1.5, -1]

/** Outcomes of samples `from` … `to` - 1 at a risk, on the same draws for every risk. */
function sample(risk: number, from: number, to: number): Outcomes {
  const qualify = { trades: 5, expectancy: 0, winRate: 0, confidence: null }
  const { quotes, plan } = compile({ tiers: MICRO_STANDARD, plan: { risk, qualify }, trades: results(...R) })
  const picks = new Uint32Array((to - from) * TRADES)
  for (let path = from; path < to; path++) {
    const at = (path - from) * TRADES
    drawBlocks(new Stream(rootKey('tally'), path, Purpose.trades), R.length, 2, picks, at, at + TRADES)
  }
  return playBatch(plan, quotes, picks, TRADES, true)
}

function tallyOf(exact: boolean, risk: number): LevelTally {
  const tally = new LevelTally({ accounts: COUNT, tiers: 2, trades: TRADES, withEquity: true, exact })
  for (let from = 0; from < COUNT; from += CHUNK) {
    const to = Math.min(from + CHUNK, COUNT)
    tally.add(levelChunk(sample(risk, from, to), sample(0.02, from, to), 1000))
  }
  return tally
}

const summary = (tally: LevelTally) => levelSummary(riskVariant(0.1), tally, ['micro', 'standard'], false)

function expectNear(read: Estimate, exact: Estimate): void {
  expect(Math.abs(read.value / exact.value - 1)).toBeLessThan(0.004)
}

describe('LevelTally', () => {
  it('counts what became of the accounts', () => {
    const outcomes = sample(0.1, 0, COUNT)
    const accounts = Array.from({ length: COUNT }, (_, a) => a)
    const those = (passes: (a: number) => boolean) => accounts.filter(passes).length
    const tally = tallyOf(true, 0.1)
    expect(tally.ruined).toBe(those(a => outcomes.ruinedAt[a]! > 0))
    expect(tally.stalled).toBe(those(a => outcomes.stalled[a] === 1))
    expect(tally.liquidated).toBe(those(a => outcomes.liquidations[a]! > 0))
    expect(tally.reached[1]).toBe(those(a => outcomes.firstTrade[2 * a + 1]! > 0))
    expect(tally.ruinedBefore[1]).toBe(those(a => outcomes.firstTrade[2 * a + 1] === 0 && outcomes.ruinedAt[a]! > 0))
    expect(tally.ruinedBefore[1]).toBeGreaterThan(5)
    expect(tally.ruinedBefore[1]).toBeLessThan(tally.ruined)
    for (let trade = 1; trade <= TRADES; trade++) {
      expect(tally.ruinedAt[trade]).toBe(those(a => outcomes.ruinedAt[a] === trade))
      expect(tally.reachedAt[TRADES + 1 + trade]).toBe(those(a => outcomes.firstTrade[2 * a + 1] === trade))
    }
    expect(tally.ruined).toBeGreaterThan(10)
    expect(tally.reached[1]).toBeGreaterThan(50)
  })

  it('keeps both outcomes of every account, and exact quantiles of the equity after each trade', () => {
    const { finalEquity, worstDrawdown, equityAt } = sample(0.1, 0, COUNT)
    const tally = tallyOf(true, 0.1)
    expect(tally.exact).toMatchObject({ finalEquity, worstDrawdown })
    expect(tally.exact!.paths[2]).toEqual(equityAt.slice(2 * (TRADES + 1), 3 * (TRADES + 1)))
    for (let trade = 0; trade <= TRADES; trade++) {
      const equity = Float64Array.from({ length: COUNT }, (_, a) => equityAt[a * (TRADES + 1) + trade]!)
      const exact = BAND_QUANTILES.map(p =>
        quantileSorted(
          [...equity].sort((a, b) => a - b),
          p,
        ),
      )
      expect(bandQuantiles(tally, trade)).toEqual(exact.map(value => expect.closeTo(value, 9)))
      const mean = equity.reduce((sum, value) => sum + value, 0) / COUNT
      expect(tally.equitySums[trade]! / COUNT).toBeCloseTo(mean, 8)
    }
  })

  it('counts in fixed bins exactly what it counts one by one; only quantiles are read from the bins', () => {
    const [exact, binned] = [summary(tallyOf(true, 0.1)), summary(tallyOf(false, 0.1))]
    const { medianFinal, p05Final, p95Final, drawdownMedian, drawdownP95, ...counts } = exact
    expect(binned).toMatchObject(counts)
    expectNear(binned.medianFinal, medianFinal)
    expectNear(binned.p05Final, p05Final)
    expectNear(binned.p95Final, p95Final)
    expectNear(binned.drawdownMedian, drawdownMedian)
    expectNear(binned.drawdownP95, drawdownP95)
    expect(binned.medianFinal).not.toEqual(medianFinal)
  })

  it('has intervals in fixed bins that hold the exact ones, and no more than a bin around them', () => {
    const [exact, binned] = [summary(tallyOf(true, 0.1)), summary(tallyOf(false, 0.1))]
    for (const name of ['medianFinal', 'p05Final', 'p95Final', 'drawdownMedian', 'drawdownP95'] as const) {
      const [{ low, high }, read] = [exact[name], binned[name]]
      expect(read.low).toBeLessThanOrEqual(low)
      expect(read.high).toBeGreaterThanOrEqual(high)
      expect(read.low).toBeGreaterThan(low * 0.992)
      expect(read.high).toBeLessThan(high * 1.008)
      expect(read.high).toBeGreaterThan(read.low)
    }
  })

  it('has intervals in fixed bins that end with the values: debts below the bins, one value alone', () => {
    const all = (value: number) => {
      const values = new Binned(MONEY_BINS)
      values.add(Float64Array.of(value, value))
      return values.interval(1, 2)
    }
    for (const value of [-500, 0, 1000, 1e300]) expect(all(value)).toEqual({ low: value, high: value })
    const values = new Binned(MONEY_BINS)
    values.add(Float64Array.of(-500, 1000, 1e300))
    expect(values.interval(1, 1).low).toBe(-500)
    expect(values.interval(3, 3).high).toBe(1e300)
  })

  it('has bands in fixed bins near the exact ones, with the same means and shares alive', () => {
    const rows = (exact: boolean) => bandRows({ levels: [{ ...riskVariant(0.1), tally: tallyOf(exact, 0.1) }] })
    const [exact, binned] = [rows(true), rows(false)]
    expect(exact).toHaveLength(TRADES + 1)
    exact.forEach(({ p05, p25, p50, p75, p95, ...same }, trade) => {
      const read = binned[trade]!
      expect(read).toMatchObject(same)
      if (trade === 0) expect([read.p05, read.p50, read.p95]).toEqual([1000, 1000, 1000])
      const pairs = [[read.p05, p05] as const, [read.p25, p25] as const, [read.p50, p50] as const]
      for (const [a, b] of [...pairs, [read.p75, p75] as const, [read.p95, p95] as const])
        expect(Math.abs(a / b - 1)).toBeLessThan(0.01)
    })
  })

  it('sees no difference between a level and itself', () => {
    const own = levelSummary(riskVariant(0.02), tallyOf(true, 0.02), ['micro', 'standard'], true)
    expect(own).toMatchObject({ own: true, paired: { value: 0, low: 0, high: 0 }, winsShare: 0.5 })
  })
})

describe('logGrowth', () => {
  it('counts an account at or below zero as one cent', () => {
    expect(flooredLogGrowth(1.5, 1000)).toBeCloseTo(Math.log(1.5), 12)
    for (const growth of [0, -0.3, 0.00001]) expect(flooredLogGrowth(growth, 1000)).toBe(Math.log(0.01 / 1000))
  })
})
