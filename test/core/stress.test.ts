import { describe, expect, it } from 'vitest'
import { compileContracts } from '../../src/core/contracts.ts'
import { quoteTape } from '../../src/core/quotes.ts'
import { marginFactor } from '../../src/core/stress.ts'
import { makeTape } from '../../src/core/tape.ts'
import { makeLadder, makeTier, makeTrade, makeVenue } from './support.ts'

const stress = { factor: 1.5, from: 1000 }

describe('marginFactor', () => {
  it('rises at the moment itself, and not for a time that is unknown', () => {
    expect([999, 1000, Number.POSITIVE_INFINITY, Number.NaN].map(time => marginFactor(stress, time))).toEqual([
      1, 1.5, 1.5, 1,
    ])
    expect(marginFactor(null, 5000)).toBe(1)
  })
})

describe('a stress of rate margin', () => {
  it('raises what an entry posts, and only from then on', () => {
    const account = { start: 1000, leverage: 10, marginMode: 'isolated' } as const
    const contracts = compileContracts(makeLadder([makeTier({ margin: [] })]), makeVenue(), account, false, stress)
    const tape = makeTape([makeTrade({ entryTime: 999 }), makeTrade({ entryTime: 1000 })])
    expect([...quoteTape(contracts, tape, true).quotes.initialMargin]).toEqual([10, 15])
  })
})
