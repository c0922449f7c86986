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
import { expectLike, type Json } from '../expectLike.ts'
import { referenceEntries } from '../reference.ts'

const reference = (prefix: string, file = 'closed_forms.json'): Json[] => referenceEntries(file, prefix)
const bet = ({ p, b, payoff, f }: Json) => ({ winProbability: p, payoff: b ?? payoff, fraction: f })

describe('gamblersRuin', () => {
  it.each(reference('C1'))('reproduces $id', ({ inputs, value }) => {
    const { p, start_units, target_units } = inputs
    const actual = gamblersRuin({ winProbability: p, startUnits: start_units, targetUnits: target_units })
    expectLike({ prob_ruin: actual.probRuin, expected_trades: actual.expectedTrades }, value)
  })
})

describe('ruinAgainstInfiniteBank', () => {
  it.each(reference('C2'))('reproduces $id', ({ inputs, value }) => {
    expectLike({ prob_ruin: ruinAgainstInfiniteBank(inputs.p, inputs.start_units) }, value)
  })
})

describe('ruinWithPayoff', () => {
  it.each(reference('C3'))('reproduces $id', ({ inputs, value }) => {
    const actual = ruinWithPayoff(bet(inputs), inputs.start_units)
    expectLike({ prob_ruin: actual.probRuin, root_s: actual.root }, value)
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
