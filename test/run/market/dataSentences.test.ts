import { describe, expect, it } from 'vitest'
import type { BarFacts } from '../../../src/io/bars/readBars.ts'
import { noCounts } from '../../../src/parts/tapeCounts.ts'
import { barSentences, fundingSentence, tapeSentences } from '../../../src/run/market/dataSentences.ts'

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

  it('count gaps by the session of the market', () => {
    const DAY = 86_400_000
    const monday = Date.UTC(2024, 0, 1)
    const time = Float64Array.from([0, 1, 2, 3, 4, 8, 9], day => monday + day * DAY)
    const facts = {
      format: 'binance',
      intervals: { medianMs: DAY },
      zeroVolumeBars: null,
      opensAtPreviousClose: null,
    } as BarFacts
    expect(barSentences(facts, time, 'cme')).toEqual([
      'read in the format "binance"',
      'one bar every 1 day',
      '1 step longer than one bar of the session (holidays, or gaps in the data), the longest 4 days after 2024-01-05',
    ])
    expect(barSentences(facts, time.slice(0, 5), 'cme')).toEqual([
      'read in the format "binance"',
      'one bar every 1 day',
    ])
    expect(barSentences(facts, time, '24x7')[2]).toContain('(gaps in the data)')
  })
})
