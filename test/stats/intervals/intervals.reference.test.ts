import { describe, expect, it } from 'vitest'
import { clopperPearson, jeffreys } from '../../../src/stats/intervals/betaIntervals.ts'
import { quantileRanks } from '../../../src/stats/intervals/quantileRanks.ts'
import { wilson } from '../../../src/stats/intervals/wilson.ts'
import { ruleOfThree, zeroEventsBound } from '../../../src/stats/intervals/zeroEvents.ts'
import { expectLike } from '../expectLike.ts'
import { referenceEntries } from '../reference.ts'

describe('wilson, clopperPearson, jeffreys', () => {
  for (const { id, inputs, value } of referenceEntries('closed_forms.json', 'C16')) {
    it(`reproduce ${id}`, () => {
      for (const [confidence, intervals] of Object.entries(value)) {
        const given = [inputs.successes, inputs.n, Number(confidence)] as const
        const actual = {
          wilson: wilson(...given),
          clopper_pearson: clopperPearson(...given),
          jeffreys: jeffreys(...given),
        }
        const ends = Object.fromEntries(Object.entries(actual).map(([name, i]) => [name, [i.low, i.high]]))
        expectLike(ends, intervals, 1e-9)
      }
    })
  }
})

describe('zeroEventsBound, ruleOfThree', () => {
  for (const { id, inputs, value } of referenceEntries('closed_forms.json', 'C17')) {
    it(`reproduce ${id}`, () => {
      const { n, confidence } = inputs
      const actual = {
        one_sided_exact: zeroEventsBound(n, confidence),
        rule_of_three: ruleOfThree(n, confidence),
        two_sided_clopper_upper: clopperPearson(0, n, confidence).high,
        wilson_upper: wilson(0, n, confidence).high,
      }
      expectLike(actual, value, 1e-9)
    })
  }
})

describe('quantileRanks', () => {
  for (const { id, inputs, value } of referenceEntries('stat_tests.json', 'S7')) {
    it(`reproduces ${id}`, () => {
      const ranks = quantileRanks(inputs.N, inputs.p, inputs.confidence)
      const actual = { lower_rank: ranks.lower, upper_rank: ranks.upper, exact_coverage: ranks.coverage }
      expectLike(actual, value)
      expect(ranks.clamped).toBe(false)
    })
  }
})
