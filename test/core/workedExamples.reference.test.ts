import { describe, expect, it } from 'vitest'
import { openOne } from './openOne.ts'
import { offExample } from './worked/example.ts'
import { INVERSE_EXAMPLES, inverseFunding } from './worked/inverseExamples.ts'
import { LINEAR_EXAMPLES } from './worked/linearExamples.ts'
import { closed, liquidation } from './worked/positions.ts'
import { workedExample } from './worked/reference.ts'
import { SIZING_EXAMPLES } from './worked/sizingExamples.ts'

/** Numbers that venues, books and open engines print, each with a tolerance. */
describe('worked examples', () => {
  describe.each([
    ['linear contracts', LINEAR_EXAMPLES],
    ['coin-margined contracts', INVERSE_EXAMPLES],
    ['sizing', SIZING_EXAMPLES],
  ])('of %s', (_, made) => {
    it.each(Object.keys(made).map(id => [id, workedExample(id).venue, workedExample(id).kind]))('%s: %s, %s', id => {
      const example = workedExample(id)
      expect(offExample(example, made[id]!(example.inputs))).toEqual([])
    })
  })

  describe('not to be used: what their pages print is wrong, and the rules differ', () => {
    it('BIN-6: the screen of a user showed 20 dollars more than the formula of COIN-M gives', () => {
      const { inputs, printed, recomputed } = workedExample('BIN-6')
      const { WB_BTC, contracts, contract_usd, EP, MMR, cum } = inputs
      const position = { inverse: true, marginMode: 'cross', leverage: 8, rate: MMR, deduction: cum } as const
      const quantity = contracts * contract_usd
      const price = liquidation({ ...position, quantity, start: WB_BTC, trade: { entry: EP } })
      expect(Math.abs(price - (recomputed as number))).toBeLessThan(0.01)
      expect((printed as number) - price).toBeGreaterThan(20)
    })

    it('BMX-6: the copy of an article treats an inverse contract as linear', () => {
      const { inputs, printed, recomputed } = workedExample('BMX-6')
      const { contracts: quantity, entry, exit } = inputs
      const { gross } = closed({ inverse: true, quantity, entry, exit })
      expect(gross).toBeCloseTo(recomputed as number, 8)
      expect(printed).toBe(2.5)
      expect(closed({ quantity: quantity / entry, entry, exit }).gross / entry).toBeCloseTo(2.5, 12)
      expect(gross).toBeLessThan(2.5 - 0.2)
    })

    it('FND-1: the page divides a premium by 24 hours in words and by 8 in numbers', () => {
      const { inputs, printed } = workedExample('FND-1')
      const { index, perp, position_usd } = inputs
      const premium = (perp - index) / index
      const paid = (hours: number) => inverseFunding(position_usd, index, premium / hours)
      const { btc, usd } = printed as { btc: number; usd: number }
      expect(paid(8)).toBeCloseTo(btc, 5)
      expect(paid(8) * index).toBeCloseTo(usd, 1)
      expect(paid(24)).toBeCloseTo(0.00085034, 8)
      expect(btc / paid(24)).toBeGreaterThan(2.9)
    })
  })
})

describe('an example', () => {
  const example = { ...workedExample('WEX-2'), tolerance: 0.25, printed: { a: 1, b: 'cut off' }, recomputed: { a: 2 } }

  it('is off by more than its tolerance, and where it says nothing', () => {
    expect(offExample(example, { a: 1.25 })).toEqual([])
    expect(offExample(example, { a: 0.5 })).toEqual(['a: found 0.5, expected 1 within 0.25'])
    expect(offExample(example, { a: 1, b: 3 })).toEqual(['b: found 3, expected cut off within 0.25'])
    expect(offExample(example, 1)).toEqual(['value: found 1, expected undefined within 0.25'])
    expect(offExample(example, { a: Number.NaN })).toHaveLength(1)
  })

  it('counts by what was computed where nothing whole is printed', () => {
    expect(offExample({ ...example, verdict: 'computed-only' }, { a: 2 })).toEqual([])
    expect(() => offExample({ ...example, tolerance: null }, 1)).toThrow('not to be used')
  })
})

describe('a coin-margined short against its own coins', () => {
  it('can never be liquidated at 1x', () => {
    for (const worst of [60_000, 1e6, 1e12]) {
      const short = { inverse: true, quantity: 50_000, leverage: 1, start: 1 } as const
      const row = openOne({ ...short, trade: { side: -1, entry: 50_000, stop: worst, worst, exit: worst } })
      expect([row.liquidationPrice, row.events.includes('liquidated')]).toEqual([Number.NaN, false])
      expect(row.account.equity).toBeGreaterThan(0)
    }
  })
})
