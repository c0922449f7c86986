import { describe, expect, it } from 'vitest'
import type { Decision, OpenTrade } from '../../../src/parts/strategy.ts'
import { wantedBars } from '../../../src/run/hedging/wantedBars.ts'
import { type Candle, makeBars } from '../../parts/makeBars.ts'

const closes = (...prices: readonly number[]) => makeBars(prices.map((p): Candle => [p, p, p, p]))
const wanted = (...args: Parameters<typeof wantedBars>) => [...wantedBars(...args)]

describe('wantedBars', () => {
  it('is from the second bar on, always', () => {
    expect(wanted({ kind: 'always' }, closes(1, 2, 3), null)).toEqual([0, 1, 1])
    expect(wanted({ kind: 'always' }, closes(1), null)).toEqual([0])
  })

  it('is the bar after a close below the mean of so many, that close included; equality is not below', () => {
    expect(wanted({ kind: 'below', bars: 2 }, closes(3, 2, 2, 1, 4), null)).toEqual([0, 0, 1, 0, 1])
    expect(wanted({ kind: 'below', bars: 9 }, closes(3, 2, 1), null)).toEqual([0, 0, 0])
  })

  it('follows a strategy: short is on, an exit or a long is off, and levels do not count', () => {
    const script: Record<number, Decision> = {
      0: { enter: 'short', stop: 1 },
      2: { exit: true },
      3: { enter: 'short', stopDistance: 5, target: 99 },
      4: { enter: 'long', stop: 1 },
    }
    const seen: (OpenTrade | null)[] = []
    const decide = (i: number, trade: OpenTrade | null) => {
      seen.push(trade)
      return script[i] ?? null
    }
    const strategy = { kind: 'strategy' } as const
    expect(wanted(strategy, closes(10, 11, 12, 13, 14, 15), decide)).toEqual([0, 1, 1, 0, 1, 0])
    expect(seen[1]).toMatchObject({ side: -1, entry: 11, stop: 1, entryBar: 1 })
    expect(seen[4]).toMatchObject({ entry: 14, stop: 19, entryBar: 4 })
    expect([seen[3], seen[5]]).toEqual([null, null])
  })
})
