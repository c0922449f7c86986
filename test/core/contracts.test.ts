import { describe, expect, it } from 'vitest'
import { type Contracts, compileContracts, marginAmount, marginInForce } from '../../src/core/contracts.ts'
import type { MarginEntry } from '../../src/core/ladder.ts'
import type { AccountTerms } from '../../src/core/plan.ts'
import { amountMargin, makeLadder, makeTier, makeVenue } from './support.ts'

const account: AccountTerms = { start: 1000, leverage: 5, marginMode: 'isolated' }
const perpetual = makeLadder([makeTier({ margin: [] })])
const future = makeLadder([makeTier({ margin: amountMargin(100, 90) })])

describe('compileContracts', () => {
  it('crosses half the spread and the slippage at every market fill', () => {
    const ladder = makeLadder([makeTier({ tick: 0.25, spreadTicks: 2, slippageTicks: 3 })])
    expect(compileContracts(ladder, null, account, false).crossing[0]).toBe(0.25 * (2 / 2 + 3))
  })

  it('crosses nothing where the prices are fills already', () => {
    const ladder = makeLadder([makeTier({ tick: 0.25, spreadTicks: 2, slippageTicks: 3 })])
    expect(compileContracts(ladder, null, account, true).crossing[0]).toBe(0)
  })

  it('isolates rate margin only', () => {
    expect(compileContracts(perpetual, makeVenue(), account, false).isolated).toBe(true)
    expect(compileContracts(perpetual, makeVenue(), { ...account, marginMode: 'cross' }, false).isolated).toBe(false)
    expect(compileContracts(future, null, account, false).isolated).toBe(false)
  })

  it('fills liquidations at bankruptcy for isolated margin of a venue that says so', () => {
    const venue = makeVenue({ liquidationFill: 'bankruptcy' })
    expect(compileContracts(perpetual, venue, account, false).bankruptcyFill).toBe(true)
    expect(compileContracts(perpetual, makeVenue(), account, false).bankruptcyFill).toBe(false)
    expect(compileContracts(perpetual, venue, { ...account, marginMode: 'cross' }, false).bankruptcyFill).toBe(false)
  })

  it('takes a table from the venue, and dated margins from the ladder, each for its own kind of margin', () => {
    const maintenance = [
      { upTo: 1000, rate: 0.01, deduction: 0 },
      { upTo: Number.POSITIVE_INFINITY, rate: 0.02, deduction: 10 },
    ]
    const tables = (contracts: Contracts) => ({
      upTo: [...contracts.tableUpTo],
      firstUpTo: contracts.firstUpTo,
      margins: contracts.margins,
    })
    expect(tables(compileContracts(perpetual, makeVenue({ maintenance }), account, false))).toEqual({
      upTo: [1000, Number.POSITIVE_INFINITY],
      firstUpTo: 1000,
      margins: [[]],
    })
    expect(tables(compileContracts(future, makeVenue({ maintenance }), account, false))).toEqual({
      upTo: [],
      firstUpTo: Number.POSITIVE_INFINITY,
      margins: [future.tiers[0]!.margin],
    })
  })

  it('lets the last entry of a table hold whatever is above it, and knows where the table ends', () => {
    const maintenance = [
      { upTo: 1000, rate: 0.01, deduction: 0 },
      { upTo: 5000, rate: 0.02, deduction: 10 },
    ]
    const { tableUpTo, tableEnd } = compileContracts(perpetual, makeVenue({ maintenance }), account, false)
    expect([[...tableUpTo], tableEnd]).toEqual([[1000, Number.POSITIVE_INFINITY], 5000])
    expect(compileContracts(future, null, account, false).tableEnd).toBe(Number.POSITIVE_INFINITY)
  })

  it('has neither table nor venue fees nor a smallest order without a venue', () => {
    expect(compileContracts(perpetual, null, account, false)).toMatchObject({
      tableUpTo: new Float64Array(0),
      firstUpTo: Number.POSITIVE_INFINITY,
      maintenanceAtEntry: false,
      maintenanceAtWorse: false,
      liquidationFee: 0,
      bankruptcyFill: false,
      minQuantity: 0,
      minNotional: 0,
    })
  })

  it('takes each multiplier from the ladder: a micro is not always a tenth', () => {
    const ladder = makeLadder([makeTier({ multiplier: 0.1 }), makeTier({ name: 'standard', multiplier: 5 })])
    expect([...compileContracts(ladder, null, account, false).multiplier]).toEqual([0.1, 5])
  })
})

describe('marginInForce', () => {
  const entry = (from: number, initial: number): MarginEntry => ({
    from,
    initial: { amount: initial },
    maintenance: { amount: initial },
  })
  const dated = [entry(1000, 1), entry(2000, 2)]

  it('changes at the date itself', () => {
    expect(marginInForce(dated, 1999)).toBe(dated[0])
    expect(marginInForce(dated, 2000)).toBe(dated[1])
    expect(marginInForce(dated, Number.POSITIVE_INFINITY)).toBe(dated[1])
  })

  it('has none before the first date, and none for a trade without a time', () => {
    expect(marginInForce(dated, 999)).toBeNull()
    expect(marginInForce(dated, Number.NaN)).toBeNull()
  })

  it('has one for every trade where it is undated', () => {
    const always = [entry(Number.NEGATIVE_INFINITY, 1)]
    expect(marginInForce(always, Number.NaN)).toBe(always[0])
    expect(marginInForce(always, -1e15)).toBe(always[0])
  })
})

describe('marginAmount', () => {
  it('is money per contract, or a share of the notional', () => {
    expect(marginAmount({ amount: 250 }, 4000)).toBe(250)
    expect(marginAmount({ share: 0.05 }, 4000)).toBe(200)
  })
})
