import { describe, expect, it } from 'vitest'
import type { FineTimeline } from '../../../src/report/series/fineTimeline.ts'
import { timelineWindow } from '../../../src/report/series/timelineWindow.ts'

const all = Array.from({ length: 2001 }, (_, i) => i)
const trade = (from: number, to: number) => ({
  ...{ trade: from, x: from, x2: to, entry: 10, exit: 11, stop: 9, long: true, won: true, r: 1, contracts: [2, 1] },
})
const fine: FineTimeline = {
  x: all,
  price: all.map(i => 100 + i),
  equity: all.map(i => 1000 + i),
  trades: [trade(5, 20), trade(95, 105), trade(150, 150), trade(300, 310)],
}
const terms = {
  timed: false,
  fall: null,
  quote: 'USD',
  tiers: [
    { symbol: 'MEX', unit: 1 },
    { symbol: 'EX', unit: 10 },
  ],
  marks: [],
  levels: [
    { what: 'start' as const, value: 1000, label: 'Start $1,000' },
    { what: 'ruin' as const, value: 500, label: 'Ruin $500' },
  ],
}

describe('the part of a timeline', () => {
  it('has every point of it and one beyond either end, and the trades that were open in it', () => {
    const { rows: part } = timelineWindow(fine, terms, { from: 100, to: 200 }, 100)
    expect(part.account.map(({ x }) => x)).toEqual(all.slice(99, 202))
    expect(part.price.map(({ close }) => close)).toEqual(all.slice(99, 202).map(i => 100 + i))
    expect(part.trades.map(({ x }) => x)).toEqual([95, 150])
    expect(part.names.find(({ what }) => what === 'end')!.label).toBe('$1,200')
    expect(part.held).toEqual([
      { x: 95, x2: 105, y: 0, y2: 2, tier: 'MEX' },
      { x: 95, x2: 105, y: 2, y2: 12, tier: 'EX' },
      { x: 150, x2: 151, y: 0, y2: 2, tier: 'MEX' },
      { x: 150, x2: 151, y: 2, y2: 12, tier: 'EX' },
    ])
  })

  it('is thinned where it has more points than the chart has room for', () => {
    const { account, price } = timelineWindow(fine, terms, { from: 0, to: 2000 }, 100).rows
    for (const line of [account, price]) {
      expect(line.length).toBeGreaterThan(650)
      expect(line.length).toBeLessThan(750)
    }
  })

  it('says where the account ends only where its line does, or a value of it stands at the end of the part', () => {
    const sparse = { ...fine, x: [0, 1000, 2000], price: [], equity: [1000, 1200, 1100], trades: [] }
    const named = (from: number, to: number) =>
      timelineWindow(sparse, terms, { from, to }, 100).rows.names.find(({ what }) => what === 'end')?.label
    expect(named(0, 2000)).toBe('$1,100')
    expect(named(0, 1000)).toBe('$1,200')
    expect(named(0, 1500)).toBeUndefined()
  })

  it('measures how near a level is along an axis of equal growth', () => {
    const equity = all.map(i => 1000 * 10 ** (i / 500))
    const shown = (from: number, to: number) =>
      timelineWindow({ ...fine, price: [], equity }, terms, { from, to }, 100).rows.levels.map(({ what }) => what)
    expect(shown(1500, 2000)).toEqual([])
    expect(shown(100, 1000)).toEqual(['start', 'ruin'])
  })

  it('shows a level where it comes near', () => {
    const levels = (from: number, to: number) => timelineWindow(fine, terms, { from, to }, 100).rows.levels
    expect(levels(0, 2000)).toEqual(terms.levels)
    expect(levels(1000, 1100)).toEqual([])
    expect(levels(20, 100).map(({ label }) => label)).toEqual(['Start $1,000'])
  })
})
