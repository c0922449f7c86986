import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { logGrowth } from '../../../src/stats/odds/bet.ts'
import { drawdownProbability } from '../../../src/stats/odds/drawdownProbability.ts'
import { fixedRiskRuin } from '../../../src/stats/odds/fixedRiskRuin.ts'
import {
  everFallBounds,
  floorProbability,
  levelProbabilities,
  lundbergExponent,
} from '../../../src/stats/odds/fractionalRuin.ts'
import { gamblersRuin, ruinAgainstInfiniteBank, ruinWithPayoff } from '../../../src/stats/odds/gamblersRuin.ts'
import { expectLike, type Json, referenceEntries } from '../reference.ts'

const reference = (prefix: string, file = 'closed_forms.json'): Json[] => referenceEntries(file, prefix)
const bet = ({ p, b, payoff, f }: Json) => ({ winProbability: p, payoff: b ?? payoff, fraction: f })

describe('gamblersRuin', () => {
  it.each(reference('C1'))('reproduces $id', ({ inputs, value }) => {
    const { p, start_units, target_units } = inputs
    const actual = gamblersRuin({ winProbability: p, startUnits: start_units, targetUnits: target_units })
    expectLike({ prob_ruin: actual.probRuin, expected_trades: actual.expectedTrades }, value)
  })

  it('does not overflow', () => {
    expect(gamblersRuin({ winProbability: 0.1, startUnits: 500, targetUnits: 5000 }).probRuin).toBe(1)
    expect(gamblersRuin({ winProbability: 0.9, startUnits: 500, targetUnits: 5000 }).probRuin).toBe(0)
  })

  test.prop([fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 30 })], { seed: 20250110 })(
    'mirrors: ruin of one side is the target of the other',
    (p, start) => {
      const own = gamblersRuin({ winProbability: p, startUnits: start, targetUnits: 31 })
      const other = gamblersRuin({ winProbability: 1 - p, startUnits: 31 - start, targetUnits: 31 })
      expect(own.probRuin + other.probRuin).toBeCloseTo(1, 9)
      expect(own.expectedTrades / other.expectedTrades).toBeCloseTo(1, 6)
    },
  )
})

describe('ruinAgainstInfiniteBank', () => {
  it.each(reference('C2'))('reproduces $id', ({ inputs, value }) => {
    expectLike({ prob_ruin: ruinAgainstInfiniteBank(inputs.p, inputs.start_units) }, value)
  })

  it('is certain in a fair game', () => {
    expect(ruinAgainstInfiniteBank(0.5, 1000)).toBe(1)
  })
})

describe('ruinWithPayoff', () => {
  it.each(reference('C3'))('reproduces $id', ({ inputs, value }) => {
    const actual = ruinWithPayoff(bet(inputs), inputs.start_units)
    expectLike({ prob_ruin: actual.probRuin, root_s: actual.root }, value)
  })

  it('agrees with even bets and is certain without an edge', () => {
    expect(ruinWithPayoff({ winProbability: 0.55, payoff: 1 }, 10).probRuin).toBeCloseTo(
      ruinAgainstInfiniteBank(0.55, 10),
      14,
    )
    expect(ruinWithPayoff({ winProbability: 0.25, payoff: 3 }, 10).probRuin).toBe(1)
    expect(() => ruinWithPayoff({ winProbability: 0.5, payoff: 1.5 }, 10)).toThrow(RangeError)
  })
})

describe('fixedRiskRuin', () => {
  const given = (i: Json) => ({ ...bet(i), units: i.units, ruinUnits: i.ruin_units, trades: i.n })

  it.each(reference('C4'))('reproduces $id', ({ inputs, value }) => {
    expectLike({ prob_ruin_path_minimum: fixedRiskRuin(given(inputs)).probRuin }, value)
  })

  it.each(reference('S4', 'stat_tests.json'))('reproduces $id', ({ inputs, value }) => {
    const actual = fixedRiskRuin(given(inputs))
    const { check: _, ...expected } = value
    expectLike(
      {
        prob_ruined: actual.probRuin,
        mean_final_all: actual.meanFinal,
        mean_final_survivors_only: actual.meanFinalSurvivors.value,
        mean_final_if_ruin_ignored: actual.meanFinalRuinIgnored,
        prob_final_at_or_below_ruin_if_ruin_ignored: actual.probFinalAtRuinIgnored,
      },
      expected,
    )
  })
})

describe('floorProbability, drawdownProbability, everFallBounds', () => {
  it.each(reference('C5'))('reproduce $id', ({ inputs, value }) => {
    const sized = bet(inputs)
    const bounds = everFallBounds(sized, inputs.D)
    expectLike(
      {
        prob_equity_falls_to_floor: floorProbability(sized, inputs.D, inputs.n),
        prob_max_drawdown_at_least_D: drawdownProbability(sized, inputs.D, inputs.n),
        log_growth_per_trade: logGrowth(sized),
        lundberg_exponent: lundbergExponent(sized).value,
        infinite_horizon_upper_bound: bounds.high,
        infinite_horizon_lower_bound: bounds.low,
      },
      value,
    )
  })

  it.each(reference('S10', 'stat_tests.json'))('agree with the enumeration of $id', ({ inputs, value }) => {
    const sized = bet({ ...inputs, f: inputs.r })
    const quantile = value.quantile_95_max_drawdown
    expect(drawdownProbability(sized, quantile - 1e-9, inputs.n)).toBeGreaterThan(0.05)
    expect(drawdownProbability(sized, quantile + 1e-9, inputs.n)).toBeLessThan(0.05)
    expect(drawdownProbability(sized, inputs.r, inputs.n)).toBeCloseTo(value.prob_any_drawdown, 12)
  })

  it('need as many losses as reach the level, touching included', () => {
    const sized = { winProbability: 0.5, payoff: 1, fraction: 0.1 }
    expect(drawdownProbability(sized, 1 - 0.9 ** 3, 3)).toBeCloseTo(1 / 8, 14)
    expect(drawdownProbability(sized, 1 - 0.9 ** 3 + 1e-9, 3)).toBe(0)
    expect(floorProbability(sized, 1 - 0.9 ** 3, 3)).toBeCloseTo(1 / 8, 14)
  })

  it('are certain at last without growth', () => {
    const losing = { winProbability: 0.4, payoff: 1, fraction: 0.1 }
    expect(lundbergExponent(losing).reason).toBe('equity does not grow')
    expect(everFallBounds(losing, 0.5)).toEqual({ low: 1, high: 1 })
  })

  const bets = fc.record({
    winProbability: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    payoff: fc.double({ min: 0.5, max: 3, noNaN: true }),
    fraction: fc.double({ min: 0.01, max: 0.2, noNaN: true }),
  })
  test.prop([bets, fc.double({ min: 0.05, max: 0.6, noNaN: true })], { seed: 20250111, numRuns: 50 })(
    'find a fall from the peak at least as likely as one from the start',
    (sized, loss) => {
      const floor = floorProbability(sized, loss, 60)
      const drawdown = drawdownProbability(sized, loss, 60)
      expect(drawdown).toBeGreaterThanOrEqual(floor - 1e-12)
      expect(drawdown).toBeLessThanOrEqual(1 + 1e-12)
      expect(floor).toBeLessThanOrEqual(everFallBounds(sized, loss).high + 1e-12)
    },
  )
})

describe('levelProbabilities', () => {
  it.each(reference('C6'))('reproduces $id', ({ inputs, value }) => {
    const actual = levelProbabilities(bet(inputs), inputs.D, inputs.top, inputs.n)
    expectLike(
      { prob_floor_first: actual.floorFirst, prob_top_first: actual.topFirst, prob_neither: actual.neither },
      value,
    )
  })
})
