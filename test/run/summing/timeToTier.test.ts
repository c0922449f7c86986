import { describe, expect, it } from 'vitest'
import { playBatch } from '../../../src/core/batch.ts'
import { Purpose, rootKey, Stream } from '../../../src/parts/random.ts'
import { drawBlocks } from '../../../src/parts/resample.ts'
import { levelChunk } from '../../../src/run/sampling/levelChunk.ts'
import { LevelTally } from '../../../src/run/sampling/levelTally.ts'
import { reachSummary } from '../../../src/run/summing/reachSummary.ts'
import { timeToTier } from '../../../src/run/summing/timeToTier.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'
import { compile, MICRO_STANDARD, results } from '../../core/support.ts'

const COUNT = 400
const R = [1, -1, 2.5, -0.5, 3, -1, 0.2, -1, 1.5, -1]

function played(trades: number) {
  const qualify = { trades: 5, expectancy: 0, winRate: 0, confidence: null }
  const { quotes, plan } = compile({
    tiers: MICRO_STANDARD,
    plan: { risk: 0.12, qualify, ruin: 0.8 },
    trades: results(...R),
  })
  const picks = new Uint32Array(COUNT * trades)
  for (let path = 0; path < COUNT; path++) {
    const at = path * trades
    drawBlocks(new Stream(rootKey('tier'), path, Purpose.trades), R.length, 2, picks, at, at + trades)
  }
  const outcomes = playBatch(plan, quotes, picks, trades, true)
  const tally = new LevelTally({ accounts: COUNT, tiers: 2, trades, withEquity: true, exact: true })
  tally.add(levelChunk(outcomes, outcomes, 1000))
  return { outcomes, tally, told: timeToTier(tally, ['micro', 'standard'])[0]! }
}

describe('timeToTier', () => {
  it('counts what came first by every trade, with the interval of a share', () => {
    const { outcomes, told } = played(30)
    expect(told.tier).toBe('standard')
    expect(told.points.map(({ trade }) => trade)).toEqual(Array.from({ length: 31 }, (_, trade) => trade))
    const accounts = Array.from({ length: COUNT }, (_, a) => a)
    for (const { trade, reached, ruinedBefore } of told.points) {
      const unlockedAt = (a: number) => outcomes.firstTrade[2 * a + 1]!
      const there = accounts.filter(a => unlockedAt(a) > 0 && unlockedAt(a) <= trade).length
      const out = accounts.filter(
        a => unlockedAt(a) === 0 && outcomes.ruinedAt[a]! > 0 && outcomes.ruinedAt[a]! <= trade,
      )
      expect(reached).toEqual({ share: there / COUNT, ...wilson(there, COUNT) })
      expect(ruinedBefore).toEqual({ share: out.length / COUNT, ...wilson(out.length, COUNT) })
    }
    expect(told.points[15]!.reached.share).toBeGreaterThan(0.1)
    expect(told.points[30]!.ruinedBefore.share).toBeGreaterThan(0.1)
  })

  it('ends with the shares of the whole sample, in steps where there are many trades', () => {
    const { tally, told } = played(120)
    expect(told.points.map(({ trade }) => trade)).toEqual(Array.from({ length: 41 }, (_, i) => 3 * i))
    const { share, ruinedBefore } = reachSummary('standard', tally, 1)
    expect(told.points.at(-1)).toEqual({ trade: 120, reached: share, ruinedBefore })
    expect(played(101).told.points.at(-1)!.trade).toBe(101)
  })

  it('has nothing to tell of one tier', () => {
    expect(timeToTier(played(10).tally, ['micro'])).toEqual([])
  })
})
