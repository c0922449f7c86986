import { describe, expect, it } from 'vitest'
import { Reason } from '../../../src/core/tape.ts'
import { makeTier, makeTrade, makeVenue } from '../../core/support.ts'
import { playLedger } from '../playLedger.ts'

describe('the ledger', () => {
  it("keeps the tape's exit in the row of a trade that was liquidated before it", () => {
    const { rows } = playLedger({
      tiers: [makeTier({ margin: [] })],
      venue: makeVenue(),
      account: { start: 1000, leverage: 10 },
      plan: { risk: 0.05 },
      trades: [makeTrade({ stop: 50, exit: 60, reason: Reason.signal, worst: 60, best: 130, target: 140 })],
    })
    expect(rows[0]).toMatchObject({ exit: 60, reason: 'signal', worst: 60, best: 130, target: 140 })
    expect(rows[0]!.events).toEqual(['liquidated'])
  })
})
