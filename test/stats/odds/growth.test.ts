import { describe, expect, it } from 'vitest'
import { firstRebase } from '../../../src/stats/odds/firstRebase.ts'
import { continuousKelly, zeroGrowthFraction } from '../../../src/stats/odds/kelly.ts'
import { recovery } from '../../../src/stats/odds/recovery.ts'
import { wholeContractShare } from '../../../src/stats/odds/wholeContracts.ts'

describe('kellyFraction, fractionalGrowth, zeroGrowthFraction', () => {
  it('have no zero of growth without an edge', () => {
    expect(zeroGrowthFraction({ winProbability: 0.5, payoff: 1 })).toEqual({ value: null, reason: 'no edge' })
  })
})

describe('continuousKelly', () => {
  it('falls for certain at twice Kelly and beyond', () => {
    expect(continuousKelly(2, 0.1)).toEqual({ probEverFall: 1, growthRelativeToKelly: 0 })
    expect(continuousKelly(3, 0.1).probEverFall).toBe(1)
  })
})

describe('firstRebase', () => {
  it('counts equality, and says when nobody gets there', () => {
    const bet = { winProbability: 0.5, payoff: 1, fraction: 0.1 }
    expect(firstRebase(bet, 0.3, 3).probability).toBeCloseTo(1 / 8, 15)
    expect(firstRebase(bet, 0.1, 1).medianTrade.value).toBe(1)
    expect(firstRebase(bet, 0.4, 3).meanTradeOfReached.reason).toBe('never reached')
  })
})

describe('recovery', () => {
  it('takes a whole number of steps for that number, and no trades without growth', () => {
    const bet = { winProbability: 0.5, payoff: 1, fraction: 0.5 }
    expect(recovery(bet, 0.75)).toMatchObject({ consecutiveLosses: 2, tradesAtMeanGrowth: { value: null } })
  })
})

describe('wholeContractShare', () => {
  it('takes no risk below the price of one contract', () => {
    const share = wholeContractShare({ equityLow: 100, equityHigh: 400, risk: 0.01, lossPerContract: 5 })
    expect(share).toEqual({ meanTakenOverAsked: 0, fewest: 0, most: 0 })
  })
})
