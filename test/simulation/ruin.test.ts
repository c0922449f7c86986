import { describe, expect, it } from 'vitest'
import { gamblersRuin } from '../../src/stats/odds/gamblersRuin.ts'
import {
  countOf,
  expectMean,
  expectProbability,
  fixedMoney,
  fractional,
  pathOf,
  poolOf,
  sampleBets,
} from './sampleBets.ts'

const COUNT = 4000

describe('samples at a fixed fraction', () => {
  it('end high in the mean and low in the median beyond Kelly’s fraction', async () => {
    const bet = { winProbability: 0.4, payoff: 2 }
    const final = async (f: number) => {
      const { finalEquity } = await sampleBets({
        r: poolOf(bet),
        plan: fractional(f),
        trades: 100,
        count: COUNT,
        seed: 'kelly',
      })
      const sorted = finalEquity.toSorted()
      const logs = Array.from(sorted, equity => Math.log(equity / 1000))
      return {
        median: sorted[COUNT / 2]! / 1000,
        mean: sorted.reduce((sum, equity) => sum + equity, 0) / COUNT / 1000,
        meanLog: logs.reduce((sum, log) => sum + log, 0) / COUNT,
      }
    }
    const [kelly, twice] = [await final(0.1), await final(0.2)]
    expect(twice.mean).toBeGreaterThan(10 * twice.median)
    expect(twice.mean).toBeGreaterThan(kelly.mean)
    expect(twice.meanLog).toBeLessThan(kelly.meanLog)
    expect(twice.median).toBeLessThan(kelly.median)
  })
})

describe('samples at fixed money', () => {
  it('stop at the trade that ruins: the last equity stays, and no account leaves the sample', async () => {
    const bet = { winProbability: 0.5, payoff: 1 }
    const plan = { ...fixedMoney(0.1), ruin: 0 }
    const account = { multipliers: [1], start: 100 }
    const bets = { r: poolOf(bet), plan, trades: 100, count: 2000, seed: 'absorbing', withEquity: true }
    const outcomes = await sampleBets({ ...bets, ...account })
    expect(outcomes.finalEquity).toHaveLength(2000)
    const ruined = Array.from(outcomes.ruinedAt.keys()).filter(a => outcomes.ruinedAt[a]! > 0)
    expect(ruined.length).toBeGreaterThan(400)
    for (const a of ruined) {
      const after = pathOf(outcomes, a, 100).slice(outcomes.ruinedAt[a]!)
      expect(new Set(after)).toEqual(new Set([outcomes.finalEquity[a]]))
      expect(outcomes.taken[a]).toBe(outcomes.ruinedAt[a])
    }
  })

  it('are ruined or double as the gambler of Feller, after as many trades', async () => {
    const bet = { winProbability: 0.55, payoff: 1 }
    const plan = { ...fixedMoney(0.2), ruin: 0, unlockEquity: [0, 100], marginBuffer: 0 }
    const bets = { r: poolOf(bet), plan, trades: 300, count: COUNT, seed: 'feller', multipliers: [1, 1], start: 50 }
    const { ruinedAt, firstTrade } = await sampleBets(bets)
    const doubledAt = (a: number) => firstTrade[2 * a + 1]! - 1
    const ends = Array.from(ruinedAt, (at, a) => (doubledAt(a) > 0 ? doubledAt(a) : at))
    expect(Math.min(...ends)).toBeGreaterThan(0)
    const exact = gamblersRuin({ winProbability: bet.winProbability, startUnits: 5, targetUnits: 10 })
    expectProbability(
      countOf(ruinedAt, (_, a) => doubledAt(a) <= 0),
      COUNT,
      exact.probRuin,
    )
    expectMean(ends, exact.expectedTrades)
  })
})

describe('samples of a single kind of trade', () => {
  it('reach a level at the very trade that arithmetic says', async () => {
    const f = 0.02
    const always = async (r: number, plan: object) =>
      sampleBets({ r: [r], plan: { ...fractional(f), ...plan }, trades: 200, count: 3, seed: 'sure' })
    const losing = await always(-1, { ruin: 0.8 })
    expect([...losing.ruinedAt]).toEqual(Array.from({ length: 3 }, () => Math.ceil(Math.log(0.8) / Math.log(1 - f))))
    const winning = await always(1.5, { unlockEquity: [0, 5000] })
    const reached = Math.ceil(Math.log(5) / Math.log(1 + 1.5 * f))
    expect(winning.firstTrade).toEqual(Uint32Array.from([0, 1, 0, 1, 0, 1], is => is * (reached + 1)))
  })

  it('reach a level that is met exactly', async () => {
    const always = async (r: number, plan: object, trades: number) =>
      sampleBets({
        r: [r],
        plan: { ...fixedMoney(0.01), ...plan },
        trades,
        count: 1,
        seed: 'sure',
        multipliers: [1, 1],
      })
    expect((await always(-1, { ruin: 0.8 }, 30)).ruinedAt[0]).toBe(20)
    expect((await always(1, { unlockEquity: [0, 1250] }, 26)).firstTrade[1]).toBe(26)
    expect((await always(1, { unlockEquity: [0, 1250] }, 25)).firstTrade[1]).toBe(0)
  })
})
