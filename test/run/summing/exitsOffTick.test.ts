import { describe, expect, it } from 'vitest'
import { makeTape } from '../../../src/core/tape.ts'
import { exitsOffTick, offTickSentences } from '../../../src/run/summing/exitsOffTick.ts'
import { makeTrade } from '../../core/support.ts'

describe('exitsOffTick', () => {
  const tape = makeTape([
    makeTrade({ exit: 103.33 }),
    makeTrade({ exit: 103.25 }),
    makeTrade({ exit: 99.9, entry: 99.9 }),
    makeTrade({ exit: 103.33, void: true }),
  ])

  it('counts exits between two ticks, void entries apart', () => {
    expect(exitsOffTick(tape, 0.25)).toBe(2)
    expect(exitsOffTick(tape, 0.01)).toBe(0)
  })

  it('says how many are no tradable price, or nothing', () => {
    expect(offTickSentences(tape, 0.25)).toEqual(['2 of 3 exits at no tradable price: between two ticks of 0.25'])
    expect(offTickSentences(tape, 0.01)).toEqual([])
  })
})
