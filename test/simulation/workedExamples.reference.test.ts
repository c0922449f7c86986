import { describe, expect, it } from 'vitest'
import { marginAmount } from '../../src/core/contracts.ts'
import { fundingRate } from '../../src/prices/parts/funding.ts'
import { checkVenue } from '../../src/scenario/checkVenue.ts'
import { parseDocumentText } from '../../src/scenario/located.ts'
import { venueSchema } from '../../src/scenario/venueSchema.ts'
import { tradeMetrics } from '../../src/stats/metrics/tradeMetrics.ts'
import { kellyFraction } from '../../src/stats/odds/kelly.ts'
import { type Made, offExample } from '../core/worked/example.ts'
import { INVERSE_EXAMPLES } from '../core/worked/inverseExamples.ts'
import { LINEAR_EXAMPLES } from '../core/worked/linearExamples.ts'
import { WORKED_EXAMPLES, workedExample } from '../core/worked/reference.ts'
import { SIZING_EXAMPLES } from '../core/worked/sizingExamples.ts'
import { readLocated } from '../scenario/support.ts'

/** Examples of what lies outside core: tables of venues, data, statistics. */
const MADE: Made = {
  // The only deduction in hundredths with which the maintenance does not jump.
  'BIN-5': ({ tier_floor_BTC, MMR_n, MMR_prev, cum_prev }) => {
    const before = { upTo: tier_floor_BTC, rate: MMR_prev, deduction: cum_prev }
    const goesOn = (deduction: number) =>
      checkVenue(
        venueSchema.parse({
          name: 'test',
          liquidationFee: 0,
          maintenance: [before, { upTo: null, rate: MMR_n, deduction }],
        }),
      ).length === 0
    const fitting = Array.from({ length: 1000 }, (_, i) => i / 100).filter(goesOn)
    return fitting.length === 1 ? fitting[0]! : Number.NaN
  },
  // At the price at which the maintenance of CL is the exchange's.
  'CME-1': ({ CL_maint }) => {
    const [micro, , standard] = wti().tiers
    const { initial, maintenance } = standard!.margin[0]!
    const notional = CL_maint / marginAmount(maintenance, 1)
    const microNotional = (notional * micro!.multiplier) / standard!.multiplier
    return {
      CL_init: marginAmount(initial, notional),
      MCL_init: marginAmount(micro!.margin[0]!.initial, microNotional),
    }
  },
  'SIZ-12': ({ W, R }) => kellyFraction({ winProbability: W, payoff: R as number }),
  'SIZ-13': ({ W, R }) => kellyFraction({ winProbability: W, payoff: R as number }),
  'SIZ-15': ({ R }) => {
    const r = R as readonly number[]
    const { expectancy_r } = tradeMetrics({ net: r, r, startEquity: null, holdDays: null }).values
    return { total: expectancy_r! * r.length, expectancy: expectancy_r! }
  },
}

/** What the program has no number for. */
const NOT_MADE: Readonly<Record<string, string>> = {
  'BGX-7':
    'a figure on the screen of BingX’s “standard futures”, which are contracts with the house and no perpetual of data/venues',
  'SIZ-6': 'fixed ratio adds contracts by money made, with no stop in it; the plan sizes by the risk at the stop alone',
}

/** Examples whose pages are wrong; each stands in a test that says how the rules differ. */
const NOT_TO_BE_USED = ['BIN-6', 'BMX-6', 'FND-1', 'MEX-2']

function wti() {
  const text = 'account: { start: 1000 }\nmarket: { ladder: wti-cme }\nprices: { trades: { file: t.csv } }\n'
  return readLocated(parseDocumentText(text, 'x.yaml')).market.ladder
}

describe('worked examples', () => {
  it.each(Object.keys(MADE).map(id => [id, workedExample(id).venue, workedExample(id).kind]))('%s: %s, %s', id => {
    const example = workedExample(id)
    expect(offExample(example, MADE[id]!(example.inputs))).toEqual([])
  })

  it('MEX-2, not to be used: the page adds interest and premium, and forgets the clamp', () => {
    const { inputs, printed, recomputed } = workedExample('MEX-2')
    const rate = fundingRate(inputs.P, { interest: inputs.I, clamp: 0.0005, cap: 1 })
    expect(rate).toBeCloseTo(recomputed as number, 12)
    expect(inputs.P + inputs.I).toBeCloseTo(printed as number, 12)
    expect(printed as number).toBeGreaterThan(2 * rate)
  })

  it('are each a test, or named with the reason', () => {
    const made = [LINEAR_EXAMPLES, INVERSE_EXAMPLES, SIZING_EXAMPLES, MADE].flatMap(table => Object.keys(table))
    const wrong = WORKED_EXAMPLES.filter(example => example.verdict === 'MISMATCH-do-not-use')
    expect(wrong.map(example => example.id).sort()).toEqual(NOT_TO_BE_USED)
    const all = [...made, ...Object.keys(NOT_MADE), ...NOT_TO_BE_USED]
    expect(all.sort()).toEqual(WORKED_EXAMPLES.map(example => example.id).sort())
  })
})
