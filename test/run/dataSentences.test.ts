import { describe, expect, it } from 'vitest'
import { fundingSentence, tapeSentences } from '../../src/run/dataSentences.ts'

const NONE = {
  ambiguous: 0,
  voids: 0,
  refusedStopMoves: 0,
  entriesInTrade: 0,
  decisionsWhenFlat: 0,
  unfilledEntries: 0,
}

describe('sentences about the data', () => {
  it('count one thing as one', () => {
    expect(tapeSentences({ ...NONE, ambiguous: 1, refusedStopMoves: 2, unfilledEntries: 1 })).toEqual([
      '1 trade ended in a bar that held stop and target both',
      '2 stop moves away from the price: ignored',
      '1 decision to enter at the last close: no bar is left to fill it',
    ])
    expect(fundingSentence({ kind: 'rate', rate: 0.0001 }, 1, 1)).toBe(
      'funding: a constant rate of 0.01% at 1 settlement',
    )
  })
})
