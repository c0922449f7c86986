import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Bars } from '../../src/core/bars.ts'
import { type Decide, defineStrategy } from '../../src/parts/strategy.ts'
import { findLookAhead } from './findLookAhead.ts'
import { makeBars } from './makeBars.ts'
import { PESSIMISTIC } from './playScript.ts'

/** Bars that rise for three bars and fall for four, again and again. */
function zigzag(count: number): Bars {
  let close = 1000
  return makeBars(
    Array.from({ length: count }, (_, i) => {
      const open = close
      close += i % 7 < 3 ? 4 : -3
      return [open, Math.max(open, close) + 1, Math.min(open, close) - 1, close] as const
    }),
  )
}

function check(start: (bars: Bars) => Decide, bars = zigzag(200)) {
  const strategy = defineStrategy({ name: 'test', about: 'A test.', params: z.strictObject({}), start })
  return findLookAhead(bars, strategy, {}, PESSIMISTIC)
}

const honest = ({ close }: Bars): Decide => {
  return (i, trade) => {
    if (trade !== null) return i - trade.entryBar > 2 ? { exit: true } : null
    return i > 0 && close[i]! > close[i - 1]! ? { enter: 'long', stopDistance: 50 } : null
  }
}

describe('findLookAhead', () => {
  it('finds nothing in a strategy that reads closed bars, up to the last', () => {
    expect(check(honest)).toBeNull()
    expect(check(honest, zigzag(1))).toBeNull()
    expect(check(honest, zigzag(0))).toBeNull()
  })

  it('finds a target that knows the next close, in a list of them too', () => {
    const cheat = ({ close }: Bars): Decide => {
      const next = (i: number) => Math.abs(close[i + 1]! - close[i]!) || 1
      return (i, trade) =>
        trade === null ? { enter: 'long', stopDistance: 50, targets: [{ distance: next(i) * 100, share: 1 }] } : null
    }
    expect(check(cheat)).toBe(0)
  })

  it('finds a use of the session of a bar to come', () => {
    const strategy = defineStrategy({
      ...{ name: 'test', about: 'A test.', params: z.strictObject({}) },
      start: (_, __, session) => i =>
        session.day(i + 1) !== session.day(i) ? { enter: 'long', stopDistance: 50 } : null,
    })
    expect(findLookAhead(zigzag(60), strategy, {}, PESSIMISTIC)).toBe(0)
    const honest = defineStrategy({
      ...strategy,
      start: (_, __, session) => i => (session.minutesToEnd(i) === 60 ? { enter: 'long', stopDistance: 50 } : null),
    })
    expect(findLookAhead(zigzag(60), honest, {}, PESSIMISTIC)).toBeNull()
  })

  it('finds an entry that knows the next close', () => {
    const cheat = ({ close }: Bars): Decide => {
      return i => (i > 8 && close[i + 1]! > close[i]! ? { enter: 'long', stopDistance: 50 } : null)
    }
    // Bars 7 to 9 of the zigzag rise, so bar 9 does not enter and bar 13 is the first to know of a rise.
    expect(check(cheat)).toBe(13)
  })

  it('finds an entry that is left out because the next bar falls', () => {
    const cheat = ({ close }: Bars): Decide => {
      return i => (i > 8 && close[i + 1]! < close[i]! ? null : { enter: 'long', stopDistance: 50 })
    }
    expect(check(cheat)).toBe(9)
  })

  it('finds a target that knows the high to come, in the number alone', () => {
    const cheat = ({ high, close }: Bars): Decide => {
      const highest = Math.max(...high)
      return i => (close[i]! > 1000 ? { enter: 'long', stop: 900, target: highest } : null)
    }
    expect(check(cheat)).toBe(0)
  })

  it('finds an exit that knows the next close', () => {
    const cheat = (bars: Bars): Decide => {
      const enter = honest(bars)
      return (i, trade) => {
        if (trade === null) return enter(i, trade)
        return bars.close[i + 1]! < bars.close[i]! ? { exit: true } : null
      }
    }
    expect(check(cheat)).not.toBeNull()
  })

  it('finds a decision that fails without the future', () => {
    const cheat = ({ close }: Bars): Decide => {
      return i => (i === 20 && close.at(i + 1)!.toFixed(2) !== '' ? { enter: 'long', stopDistance: 50 } : null)
    }
    expect(check(cheat)).toBe(20)
  })

  it('passes over cuts that are too short for the strategy to start', () => {
    const needsBars = (bars: Bars): Decide => {
      if (bars.time.length < 50) throw new Error('too few bars')
      return honest(bars)
    }
    expect(check(needsBars)).toBeNull()
  })

  it('throws what the strategy throws on the whole bars', () => {
    const defective = (): Decide => () => ({ enter: 'long', stopDistance: Number.NaN })
    expect(() => check(defective)).toThrow('bar 0: the stopDistance is NaN')
  })

  it('finds a cheat that acts once in a while among many bars', () => {
    const cheat = (bars: Bars): Decide => {
      const closes = bars.close
      return i => (i % 1000 === 6 && closes[i + 1]! > closes[i]! ? { enter: 'long', stopDistance: 50 } : null)
    }
    const found = check(cheat, zigzag(30_000))
    expect(found! % 1000).toBe(6)
  })

  it('cuts the mark prices off too', () => {
    const cheat = ({ mark }: Bars): Decide => {
      return i => (mark!.close[i + 1]! > mark!.close[i]! ? { enter: 'long', stopDistance: 50 } : null)
    }
    const { open, high, low, close } = zigzag(30)
    expect(check(cheat, { ...zigzag(30), mark: { open, high, low, close } })).toBe(0)
  })
})
