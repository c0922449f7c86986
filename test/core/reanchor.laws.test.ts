import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawableTrades } from '../../src/core/reanchor.ts'
import { holds } from '../holds.ts'
import { play, results } from './support.ts'

describe('drawableTrades', () => {
  it('keeps R where there are no costs', () => {
    holds(
      fc.property(
        fc.array(fc.double({ min: -3, max: 5, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (list, anchor) => {
          const plan = { minimumOne: true, risk: 1e-12, marginBuffer: 0 }
          const account = { start: 1e9 }
          const own = play({ plan, account, trades: results(...list) })
          const { entryTime } = own.quotes.tape
          const moved = play({
            plan,
            account,
            trades: { ...drawableTrades(own.quotes.tape, anchor, false), entryTime },
          })
          for (const [i, row] of own.rows.entries()) expect(moved.rows[i]!.r).toBeCloseTo(row.r, 9)
        },
      ),
      { seed: 45, numRuns: 200 },
    )
  })
})
