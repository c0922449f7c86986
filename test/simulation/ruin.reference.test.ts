import { describe, it } from 'vitest'
import { drawdownProbability } from '../../src/stats/odds/drawdownProbability.ts'
import { fixedRiskRuin } from '../../src/stats/odds/fixedRiskRuin.ts'
import { floorProbability, levelProbabilities } from '../../src/stats/odds/fractionalRuin.ts'
import { fractionalGrowth } from '../../src/stats/odds/kelly.ts'
import { referenceEntries } from '../stats/reference.ts'
import { countOf, expectMean, expectProbability, fixedMoney, fractional, poolOf, sampleBets } from './sampleBets.ts'

const COUNT = 4000
const entries = (id: string) => referenceEntries('closed_forms.json', id).map(entry => entry.inputs)

describe('samples at a fixed fraction', () => {
  it.each(entries('C5'))('fall to a floor as often as the closed form says: $p, $b, $f, $D', async inputs => {
    const { p, b, f, D, n } = inputs
    const bet = { winProbability: p, payoff: b, fraction: f }
    const plan = { ...fractional(f), ruin: 1 - D }
    const { ruinedAt } = await sampleBets({ r: poolOf(bet), plan, trades: n, count: COUNT, seed: 'floor' })
    expectProbability(
      countOf(ruinedAt, at => at > 0),
      COUNT,
      floorProbability(bet, D, n),
    )
  })

  it.each(entries('C5'))('draw down from the peak as often as the closed form says: $p, $b, $f, $D', async inputs => {
    const { p, b, f, D, n } = inputs
    const bet = { winProbability: p, payoff: b, fraction: f }
    const bets = { r: poolOf(bet), plan: fractional(f), trades: n, count: COUNT, seed: 'peak' }
    const { worstDrawdown } = await sampleBets(bets)
    expectProbability(
      countOf(worstDrawdown, depth => depth >= D),
      COUNT,
      drawdownProbability(bet, D, n),
    )
  })

  it.each(entries('C6'))('reach the level of promotion before the floor: $p, $b, $f, $D, $top', async inputs => {
    const { p, b, f, D, n, top } = inputs
    const bet = { winProbability: p, payoff: b, fraction: f }
    const plan = { ...fractional(f), ruin: 1 - D, unlockEquity: [0, 1000 * top] }
    // An unlock shows at the trade after the one that reached the level.
    const trades = n + 1
    const { firstTrade, ruinedAt } = await sampleBets({ r: poolOf(bet), plan, trades, count: COUNT, seed: 'top' })
    const promoted = (account: number) => firstTrade[2 * account + 1]! > 0
    const exact = levelProbabilities(bet, D, top, n)
    expectProbability(
      countOf(ruinedAt, (_, account) => promoted(account)),
      COUNT,
      exact.topFirst,
    )
    expectProbability(
      countOf(ruinedAt, (at, account) => at > 0 && at <= n && !promoted(account)),
      COUNT,
      exact.floorFirst,
    )
  })

  it.each(entries('C7').filter(inputs => inputs.f !== null))(
    'grow, and end below the start, as at Kelly’s growth: $p, $payoff, $f',
    async ({ p, payoff, f, n }) => {
      const bet = { winProbability: p, payoff, fraction: f }
      const bets = { r: poolOf(bet), plan: fractional(f), trades: n, count: COUNT, seed: 'growth' }
      const { finalEquity } = await sampleBets(bets)
      const exact = fractionalGrowth(bet, n)
      expectMean(
        Array.from(finalEquity, final => Math.log(final / 1000)),
        n * exact.growthPerTrade,
      )
      expectProbability(
        countOf(finalEquity, final => final <= 1000),
        COUNT,
        exact.probNoProfit,
      )
    },
  )
})

describe('samples at fixed money', () => {
  it.each(entries('C4'))('are ruined on the minimum of the path: $p, $b, $units, $ruin_units', async inputs => {
    const { p, b, units, ruin_units: ruinUnits, n } = inputs
    const exact = fixedRiskRuin({ winProbability: p, payoff: b, units, ruinUnits, trades: n })
    const bets = { r: poolOf({ winProbability: p, payoff: b }), trades: n, count: COUNT, seed: 'money' }
    const account = { multipliers: [1], start: 10 * units }
    const plan = { ...fixedMoney(1 / units), ruin: ruinUnits / units, marginBuffer: 0 }
    const { ruinedAt, finalEquity } = await sampleBets({ ...bets, ...account, plan })
    expectProbability(
      countOf(ruinedAt, at => at > 0),
      COUNT,
      exact.probRuin,
    )
    const inUnits = Array.from(finalEquity, equity => equity / 10)
    expectMean(inUnits, exact.meanFinal)
    expectMean(
      inUnits.filter((_, a) => ruinedAt[a] === 0),
      exact.meanFinalSurvivors.value!,
    )
  })
})
