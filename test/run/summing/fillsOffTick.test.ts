import { describe, expect, it } from 'vitest'
import { makeTape } from '../../../src/core/tape.ts'
import { fillsOffTick, offTickSentences } from '../../../src/run/summing/fillsOffTick.ts'
import { makeTrade } from '../../core/support.ts'
import { playScript } from '../../parts/playScript.ts'

describe('fillsOffTick', () => {
  const tape = makeTape([
    makeTrade({ exit: 103.33 }),
    makeTrade({ exit: 103.25 }),
    makeTrade({ exit: 99.9, entry: 99.9 }),
    makeTrade({ exit: 103.33, void: true }),
  ])

  it('counts entries and exits between two ticks, void entries apart', () => {
    expect(fillsOffTick(tape, 0.25)).toEqual({ entries: 1, exits: 2 })
    expect(fillsOffTick(tape, 0.01)).toEqual({ entries: 0, exits: 0 })
  })

  it('counts a trade once, whichever of its legs is there', () => {
    const targets = [
      { price: 101.3, share: 0.5 },
      { price: 101.6, share: 0.25 },
    ]
    const candles = [100, 100, 102, 100].map(open => [open, open + 2, open - 0.5, open + 1] as const)
    const { tape: legs } = playScript(candles, { 0: { enter: 'long', stop: 90, targets }, 2: { exit: true } })
    expect(legs.exit[0]).toBe(100)
    expect(fillsOffTick(legs, 0.25)).toEqual({ entries: 0, exits: 1 })
  })

  it('says how many are at no tradable price, or nothing', () => {
    expect(offTickSentences(tape, 0.25)).toEqual([
      '1 entry and 2 exits of 3 trades at no tradable price: between two ticks of 0.25',
    ])
    expect(offTickSentences(tape, 0.01)).toEqual([])
  })
})
