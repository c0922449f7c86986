import { describe, expect, it } from 'vitest'
import { noCounts } from '../../../src/parts/tapeCounts.ts'
import { fundingSentence, tapeSentences } from '../../../src/run/market/dataSentences.ts'

const NONE = noCounts()

describe('sentences about the data', () => {
  it('count one thing as one', () => {
    expect(tapeSentences({ ...NONE, ambiguous: 1, refusedStopMoves: 2, unfilledEntries: 1 })).toEqual([
      '1 trade had a bar that leaves open what came first: the fill, the stop or the target',
      '2 stop moves away from the price: ignored',
      '1 decision to enter at the last close: no bar is left to fill it',
    ])
    const orders = { ordersPlaced: 12_345, ordersFilled: 2345, ordersExpired: 9000, ordersReplaced: 1000 }
    expect(tapeSentences({ ...NONE, ...orders })).toEqual([
      '12,345 entry orders placed: 2,345 filled, 9,000 expired, 1,000 replaced, 0 withdrawn',
    ])
    expect(fundingSentence({ kind: 'rate', rate: 0.0001 }, 1, 1)).toBe(
      'funding: a constant rate of 0.01% at 1 settlement',
    )
    // 0.0007 × 100 is 0.06999999999999999.
    expect(fundingSentence({ kind: 'rate', rate: 0.0007 }, 2, 2)).toContain('a constant rate of 0.07% at')
  })
})
