import { describe, expect, it } from 'vitest'
import type { Bars } from '../../src/core/bars.ts'
import type { BarFunding } from '../../src/core/funding.ts'
import { type Candle, makeBars } from '../parts/makeBars.ts'
import { type BarSetUp, playBars } from './playBars.ts'
import { amountMargin, HOUR_MS, MICRO_STANDARD, makeTier, makeVenue } from './support.ts'

const calm: Candle = [100, 101, 99, 100]
/** Isolated at 10x from 100: liquidation at 90 ÷ 0.995 = 90.45. */
const LIQUIDATION = 90 / 0.995

/** Enters long at the open of bar 1, whatever one contract risks. */
function hold(candles: readonly Candle[] | Bars, setUp: Partial<BarSetUp> = {}) {
  return playBars({
    tiers: [makeTier({ margin: [], depth: 1 })],
    venue: makeVenue(),
    plan: { risk: 1e-9, minimumOne: true, marginBuffer: 0, ruin: 0 },
    bars: candles,
    script: { 0: { enter: 'long', stop: 50 } },
    ...setUp,
    account: { leverage: 10, ...setUp.account },
  })
}

function noFunding(count: number): BarFunding {
  return { atOpen: new Float64Array(count), inside: new Float64Array(count), inverse: false }
}

describe('replayBars, liquidating,', () => {
  it('acts on the low of a bar, not on its close: a wick liquidates (trap 14)', () => {
    const { rows } = hold([calm, calm, [99, 100, 90.45, 99]])
    expect(rows[0]!.events).toContain('liquidated')
    expect(rows[0]!.gross).toBeCloseTo(LIQUIDATION - 100, 9)
    expect(hold([calm, calm, [99, 100, 90.46, 99]]).rows[0]!.events).not.toContain('liquidated')
  })

  it('acts on the high for a short', () => {
    const price = 110 / 1.005
    const short = { script: { 0: { enter: 'short', stop: 150 } as const } }
    expect(hold([calm, calm, [101, 109.46, 100, 101]], short).rows[0]!.gross).toBeCloseTo(100 - price, 9)
    expect(hold([calm, calm, [101, 109.45, 100, 101]], short).rows[0]!.events).not.toContain('liquidated')
  })

  it('liquidates at an open at or beyond the price, though the bar never holds it (trap 15)', () => {
    const { rows } = hold([calm, calm, [80, 81, 79, 80]], { account: { marginMode: 'cross', start: 10 } })
    expect(rows[0]!.gross).toBe(-20)
    expect(rows[0]!.events).toEqual(['over_budget', 'liquidated', 'ruined'])
  })

  it('fills at the worse of the open and the price, for either side, whichever of mark and trade opened beyond it', () => {
    const gross = (enter: 'long' | 'short', open: number, markOpen: number) => {
      const bars = makeBars([calm, calm, [open, open, open, open]])
      const mark = Float64Array.of(100, 100, markOpen)
      const { rows } = hold(
        { ...bars, mark: { open: mark, high: mark, low: mark, close: mark } },
        { script: { 0: { enter, stop: enter === 'long' ? 50 : 150 } }, account: { marginMode: 'cross', start: 10 } },
      )
      expect(rows[0]!.events).toContain('liquidated')
      return rows[0]!.gross
    }
    expect(gross('long', 80, 80)).toBe(-20)
    expect(gross('short', 120, 120)).toBe(-20)
    expect(gross('long', 95, 80)).toBeCloseTo(LIQUIDATION - 100, 9)
    expect(gross('short', 105, 120)).toBeCloseTo(100 - 110 / 1.005, 9)
  })

  it('takes the stop first where it is nearer, the liquidation where that is, and the open beyond both (trap 13)', () => {
    const outcome = (stop: number, last: Candle) => {
      const { rows } = hold([calm, calm, last], { script: { 0: { enter: 'long', stop } } })
      return [rows[0]!.gross, rows[0]!.events.includes('liquidated')]
    }
    expect(outcome(95, [99, 99, 88, 90])).toEqual([-5, false])
    expect(outcome(50, [99, 99, 88, 90])).toEqual([expect.closeTo(LIQUIDATION - 100, 9), true])
    expect(outcome(95, [89, 99, 88, 90])).toEqual([-10, true])
  })

  it('ties: liquidation before stop', () => {
    const { quotes } = hold([calm, calm])
    expect(quotes.contracts.isolated).toBe(true)
    const exact = makeVenue({ maintenance: [{ upTo: Infinity, rate: 0.0625, deduction: 0 }] })
    const tied = (stop: number) =>
      hold([calm, calm, [99, 99, 75, 90]], {
        venue: exact,
        account: { leverage: 4 },
        script: { 0: { enter: 'long', stop } },
      }).rows[0]!.events.includes('liquidated')
    expect(75 / (1 - 0.0625)).toBe(80)
    expect(tied(80)).toBe(true)
    expect(tied(80.01)).toBe(false)
  })

  it('goes before a target in the same bar, unless the stop in force is nearer', () => {
    const target = (stop: number, intrabar: 'optimistic' | 'pessimistic') =>
      hold([calm, calm, [100, 120, 85, 110]], {
        script: { 0: { enter: 'long', stop, target: 115 } },
        fills: { intrabar },
      }).rows[0]!
    expect(target(50, 'optimistic').events).toContain('liquidated')
    expect(target(95, 'optimistic')).toMatchObject({ gross: 15, reason: 'target' })
    expect(target(95, 'pessimistic')).toMatchObject({ gross: -5, reason: 'stop' })
  })

  it('leaves a trade that was out at the open: a target there, or an exit decided before', () => {
    const gapped = hold([calm, calm, [120, 121, 60, 70]], { script: { 0: { enter: 'long', stop: 50, target: 115 } } })
    expect(gapped.rows[0]).toMatchObject({ gross: 15, events: ['over_budget'] })
    const leaving = { 0: { enter: 'long', stop: 50 }, 1: { exit: true } } as const
    expect(hold([calm, calm, [95, 96, 60, 70]], { script: leaving }).rows[0]).toMatchObject({ gross: -5 })
    const beyond = hold([calm, calm, [85, 96, 60, 70]], { script: leaving }).rows[0]!
    expect(beyond.events).toContain('liquidated')
  })

  it('keeps how near the trade has come to it: the share of the distance at entry that was left', () => {
    const script = { 0: { enter: 'long', stop: 50 }, 3: { exit: true } } as const
    const near = (low: number) => hold([calm, calm, [99, 100, low, 99], calm, calm], { script }).rows[0]!
    expect(near(95).closestLiquidation).toBeCloseTo((95 - LIQUIDATION) / (100 - LIQUIDATION), 9)
    expect(near(60).closestLiquidation).toBe(0)
  })

  it('can liquidate in the entry bar', () => {
    const [row] = hold([calm, [100, 101, 80, 95]]).rows
    expect(row!.events).toEqual(['over_budget', 'liquidated'])
    expect(row!.worstEquity).toBeCloseTo(1000 + LIQUIDATION - 100, 9)
  })

  it('acts on the mark price where the data has one, and fills no better than there (trap 18)', () => {
    const bars = makeBars([calm, calm, [99, 99, 85, 99], calm])
    const column = (...values: number[]) => Float64Array.from(values)
    const mark = (low: number) => ({
      ...bars,
      mark: {
        open: column(100, 100, 99, 99),
        high: column(101, 101, 100, 100),
        low: column(99, 99, low, 99),
        close: column(100, 100, 99, 99),
      },
    })
    expect(hold(mark(95)).rows[0]!.events).not.toContain('liquidated')
    expect(hold(mark(90)).rows[0]!.gross).toBeCloseTo(LIQUIDATION - 100, 9)
  })

  it('is the worst of its trade, though the traded open of its bar was worse', () => {
    const bars = makeBars([calm, calm, [85, 99, 84, 90]])
    const column = (last: number) => Float64Array.of(100, 100, last)
    const marked = { ...bars, mark: { open: column(95), high: column(99), low: column(90), close: column(95) } }
    const { rows } = hold(marked, { account: { marginMode: 'cross', start: 10 } })
    expect(rows[0]!.liquidatedAt).toBeCloseTo(LIQUIDATION, 9)
    expect(rows[0]!.worstEquity).toBeCloseTo(10 + LIQUIDATION - 100, 9)
  })

  it('needs no exit in its bar: a stop moved nearer later, or a trade that leaves later, saves nothing', () => {
    const wick: Candle = [99, 99, 85, 99]
    const after: Candle[] = [calm, calm, calm]
    const moved = { 0: { enter: 'long', stop: 50 }, 2: { stop: 98 } } as const
    expect(hold([calm, calm, wick, [99, 99, 97, 99], calm], { script: moved }).rows[0]).toMatchObject({
      reason: 'stop',
      events: ['over_budget', 'liquidated'],
    })
    const signal = { 0: { enter: 'long', stop: 50 }, 3: { exit: true } } as const
    expect(hold([calm, calm, wick, ...after], { script: signal }).rows[0]!.events).toContain('liquidated')
  })

  it('leaves to a nearer stop only what touched it: a mark price beyond both liquidates a trade at its target', () => {
    const bars = makeBars([calm, calm, [100, 116, 99, 110]])
    const column = (last: number) => Float64Array.of(100, 100, last)
    const marked = { ...bars, mark: { open: column(100), high: column(116), low: column(85), close: column(110) } }
    const script = { 0: { enter: 'long', stop: 95, target: 115 } } as const
    expect(hold(marked, { script }).rows[0]).toMatchObject({ reason: 'target', events: ['over_budget', 'liquidated'] })
    expect(hold(bars, { script }).rows[0]).toMatchObject({ gross: 15, events: ['over_budget'] })
  })

  it('comes too late for a trade whose target was met exactly at the open, on either side', () => {
    const long = { 0: { enter: 'long', stop: 50, target: 115 } } as const
    const short = { 0: { enter: 'short', stop: 150, target: 85 } } as const
    expect(hold([calm, calm, [115, 116, 60, 70]], { script: long }).rows[0]).toMatchObject({ gross: 15 })
    expect(hold([calm, calm, [85, 140, 84, 130]], { script: short }).rows[0]).toMatchObject({ gross: 15 })
  })

  it('stays flat after it, whatever the tape does until its own exit', () => {
    const { rows, curve } = hold([calm, calm, [99, 99, 80, 90], [90, 130, 90, 130]])
    const { equityAfter } = rows[0]!
    expect([...curve.equity]).toEqual([1000, 1000, equityAfter, equityAfter])
    expect([...curve.contracts[0]!]).toEqual([0, 1, 0, 0])
  })
})

describe('replayBars, an entry inside its bar,', () => {
  const order = { 0: { enter: 'long', trigger: 100, stop: 50 } } as const
  const small = { account: { marginMode: 'cross', start: 10 } } as const

  it('has not seen the open of its bar, and meets liquidation at its price', () => {
    const { rows } = hold([calm, [80, 101, 79, 95]], { script: order, ...small })
    expect(rows[0]!.events).toContain('liquidated')
    expect(rows[0]!.liquidatedAt).toBeCloseTo(LIQUIDATION, 9)
    const { curve } = hold([calm, [80, 101, 91, 95]], { script: order, account: { marginMode: 'cross', start: 100 } })
    expect(curve.worst[1]).toBe(91)
  })

  it('has touched its stop, which saves it from a liquidation beyond and is the worst of that bar', () => {
    const trigger = { enter: 'long', trigger: 102, stop: 95 } as const
    const worst = (bar: Candle, more: { target?: number } = {}) => {
      const { rows, curve } = hold([calm, bar, [103, 104, 102, 103], calm], {
        script: { 0: { ...trigger, ...more }, 2: { exit: true } },
        fills: { intrabar: 'optimistic' },
      })
      expect(rows[0]!.liquidatedAt).toBeNaN()
      return [curve.worst[1], rows[0]!.reason]
    }
    expect(worst([100, 104, 90, 103])).toEqual([1000 + 95 - 102, 'signal'])
    expect(worst([100, 104, 96, 103])).toEqual([1000 + 96 - 102, 'signal'])
    expect(worst([100, 104, 90, 103], { target: 104 })).toEqual([1000 + 95 - 102, 'target'])
  })

  it('sees the opens of the bars after it', () => {
    const { rows } = hold([calm, [99, 101, 98, 100], [80, 81, 79, 80]], { script: order, ...small })
    expect(rows[0]!.gross).toBe(-20)
  })

  it('of a limit that rested can leave at the open that filled it, where that is beyond its stop', () => {
    const script = { 0: { enter: 'long', limit: 100, stop: 95, bars: 2 } } as const
    const { rows } = hold([calm, [102, 103, 101, 102], [94, 97, 93, 96], calm], { script })
    expect(rows[0]).toMatchObject({ gross: -6, reason: 'gap', events: ['over_budget'] })
  })
})

describe('replayBars, margins that rise,', () => {
  const near: Candle = [99, 100, 91, 99]
  const at = (hour: number, factor = 3) => ({ stress: { factor, from: hour * HOUR_MS } })
  const raised = 90 / (1 - 0.015)

  it('move the liquidation price at the first open from then on, not before, and leave the posted margin', () => {
    const { rows } = hold([calm, calm, near, near], at(3))
    expect(rows[0]!.liquidatedAt).toBeCloseTo(raised, 9)
    expect(rows[0]).toMatchObject({ margin: 10, equityAfter: 1000 + rows[0]!.net })
    expect(hold([calm, calm, near, near], at(2.5)).rows[0]!.liquidatedAt).toBeCloseTo(raised, 9)
    expect(hold([calm, calm, near, near], at(4)).rows[0]!.liquidatedAt).toBeNaN()
  })

  it('liquidate at that open where it is at or beyond the new price', () => {
    expect(hold([calm, calm, near, [91, 99, 91, 99]], at(3)).rows[0]!.gross).toBe(-9)
  })

  it('multiply the deduction as well, and what an entry after them posts', () => {
    const venue = makeVenue({ maintenance: [{ upTo: Infinity, rate: 0.05, deduction: 1 }] })
    const low: Candle = [99, 100, 94, 99]
    const { rows } = hold([calm, calm, low, low], { venue, ...at(3, 1.5) })
    expect(rows[0]!.liquidatedAt).toBeCloseTo((90 - 1.5) / (1 - 0.075), 9)
    expect(hold([calm, calm, calm], at(0)).rows[0]).toMatchObject({ margin: 30 })
  })

  it('are met by the balance under cross margin', () => {
    const cross = { account: { marginMode: 'cross', start: 12 } } as const
    const low: Candle = [99, 100, 89, 99]
    expect(hold([calm, calm, low, low], { ...cross, ...at(3) }).rows[0]!.liquidatedAt).toBeCloseTo(88 / (1 - 0.015), 9)
    expect(hold([calm, calm, low, low], cross).rows[0]!.liquidatedAt).toBeNaN()
  })

  it('may liquidate at a better price than the worst that the trade has seen, which stays its worst equity', () => {
    const worst = (enter: 'long' | 'short', ...extremes: number[]) => {
      const [side, stop] = enter === 'long' ? [1, 50] : [-1, 150]
      const bars = [0, 0, 6, ...extremes].map((adverse): Candle => {
        const extreme = 100 - side * adverse
        return [100, Math.max(100, extreme), Math.min(100, extreme), 100]
      })
      const { rows } = hold(bars, { script: { 0: { enter, stop } }, ...at(2 + extremes.length) })
      expect(rows[0]!.liquidatedAt).toBeCloseTo(enter === 'long' ? raised : 110 / (1 + 0.015), 9)
      return rows[0]!.worstEquity
    }
    for (const enter of ['long', 'short'] as const) {
      expect(worst(enter, 9.25, 7, 9)).toBe(1000 - 9.25)
      expect(worst(enter, 9.25, 9)).toBe(1000 - 9.25)
      expect(worst(enter, 9)).toBeCloseTo(1000 - Math.abs(100 - (enter === 'long' ? raised : 110 / 1.015)), 9)
    }
  })

  it('stay what they are for the rest of a trade that leaves in legs', () => {
    const { rows } = hold([calm, calm, [100, 106, 99, 100], near], {
      script: { 0: { enter: 'long', stop: 50, targets: [{ price: 105, share: 0.5 }] } },
      ...{ tiers: [makeTier({ margin: [], depth: 2 })], plan: { risk: 0.1 } },
      ...at(1.5),
    })
    expect(rows[0]!.contracts).toEqual([2])
    expect(rows[0]!.liquidatedAt).toBeCloseTo(raised, 9)
  })
})

describe('replayBars, funding,', () => {
  const candles: Candle[] = [calm, calm, calm, [100, 100, 85, 95]]

  it('moves a cross liquidation price, never an isolated one', () => {
    const funding = noFunding(4)
    funding.atOpen[2] = 0.03
    const level = (marginMode: 'isolated' | 'cross', paid: BarFunding | null) =>
      hold(candles, { funding: paid, account: { marginMode, start: marginMode === 'cross' ? 12 : 1000 } }).rows[0]!
    expect(level('isolated', funding).gross).toBe(level('isolated', null).gross)
    expect(level('cross', null).gross).toBeCloseTo(88 / 0.995 - 100, 9)
    expect(level('cross', funding).gross).toBeCloseTo(91 / 0.995 - 100, 9)
  })

  it('is paid by a liquidated trade up to its liquidation: the open of that bar, not its inside', () => {
    const funding = noFunding(4)
    funding.atOpen.fill(0.001)
    funding.inside.fill(0.01)
    const { rows } = hold(candles, { funding })
    expect(rows[0]!.events).toContain('liquidated')
    expect(rows[0]!.funding).toBeCloseTo(2 * 0.1 + 2 * 1, 12)
  })

  it('is charged for the open of bars that a trade is carried into, not for the entry bar', () => {
    const funding = noFunding(4)
    funding.atOpen[1] = 1
    funding.atOpen[2] = 0.001
    const script = { 0: { enter: 'long', stop: 50 }, 2: { exit: true } } as const
    expect(hold([calm, calm, calm, calm], { script, funding }).rows[0]!.funding).toBeCloseTo(0.1, 12)
  })

  it('of an open position is in the balance of the curve at once', () => {
    const funding = noFunding(4)
    funding.inside[1] = 0.02
    const { curve } = hold([calm, calm, calm, calm], { funding })
    expect([...curve.balance]).toEqual([1000, 998, 998, 998])
    expect([...curve.equity]).toEqual([1000, 998, 998, 998])
  })

  it('counts for every unit held', () => {
    const funding = noFunding(4)
    funding.inside[1] = 0.02
    const { curve } = hold([calm, calm, calm, calm], {
      tiers: [makeTier({ multiplier: 3, margin: [], depth: 1 })],
      funding,
    })
    expect([...curve.balance]).toEqual([1000, 994, 994, 994])
  })
})

describe('replayBars, its curve,', () => {
  const future = { tiers: [makeTier({ fee: { perContract: 2, maker: 0, taker: 0 } })], venue: null }
  const plan = { risk: 0.02, riskIncludesCosts: false }

  it('marks equity to each close, the entry fee paid, and the exit settled', () => {
    const script = { 0: { enter: 'long', stop: 90 }, 2: { exit: true } } as const
    const bars: Candle[] = [calm, [100, 104, 95, 103], [103, 105, 102, 104], [106, 107, 105, 106]]
    const { curve, rows } = playBars({ ...future, plan, bars, script })
    expect(rows[0]!.contracts).toEqual([2])
    expect([...curve.equity]).toEqual([1000, 996 + 6, 996 + 8, 1000 - 8 + 12])
    expect([...curve.worst]).toEqual([1000, 996 - 10, 996 + 4, 1004])
    expect([...curve.balance]).toEqual([1000, 996, 996, 1004])
    expect([...curve.contracts[0]!]).toEqual([0, 2, 2, 0])
    expect(curve.drawdown[2]).toBe(0)
    expect(curve.drawdownIntrabar[1]).toBeCloseTo(14 / 1000, 12)
    expect(curve.drawdownIntrabar[2]).toBeCloseTo(2 / 1002, 12)
  })

  it('keeps three drawdowns apart: marked, intrabar, of closed trades (trap 45)', () => {
    const script = { 0: { enter: 'long', stop: 90 }, 2: { exit: true } } as const
    const bars: Candle[] = [calm, [100, 100, 91, 95], [95, 101, 95, 101], [101, 101, 101, 101]]
    const { curve, rows } = playBars({ plan, bars, script })
    expect(Math.max(...curve.drawdown)).toBeCloseTo(0.01, 12)
    expect(Math.max(...curve.drawdownIntrabar)).toBeCloseTo(0.018, 12)
    expect(rows[0]!.drawdown).toBe(0)
  })

  it('knows the open only of the bar that a trade left at the open, and no more than the stop of a stopped one', () => {
    const worst = (script: BarSetUp['script'], last: Candle) =>
      playBars({ plan, bars: [calm, calm, last], script }).curve.worst[2]
    const enter = { enter: 'long', stop: 90 } as const
    expect(worst({ 0: enter, 1: { exit: true } }, [98, 99, 91, 95])).toBe(1000 - 4)
    expect(worst({ 0: enter }, [98, 99, 80, 95])).toBe(1000 - 20)
    expect(worst({ 0: enter }, [85, 99, 80, 95])).toBe(1000 - 30)
    expect(worst({ 0: { ...enter, target: 105 } }, [98, 106, 92, 95])).toBe(1000 - 16)
    expect(worst({ 0: { ...enter, target: 105 } }, [110, 111, 92, 95])).toBe(1010)
  })

  it('has seen an open that a target leaves at before its rebate comes', () => {
    const tiers = [makeTier({ fee: { perContract: 0, maker: -0.01, taker: 0 } })]
    const script = { 0: { enter: 'long', stop: 90, target: 110 } } as const
    const { curve } = playBars({ tiers, plan: { risk: 0.01 }, bars: [calm, calm, [110, 111, 109, 110]], script })
    expect([curve.worst[2], curve.equity[2]]).toEqual([1010, 1011.1])
  })

  it('takes the high for the worst of a short, and the open alone for that of an ambiguous bar', () => {
    const short = { 0: { enter: 'short', stop: 110 } } as const
    const { curve } = playBars({ plan, bars: [calm, [100, 104, 99, 100], calm], script: short })
    expect(curve.worst[1]).toBe(1000 - 2 * 4)
    const both = { 0: { enter: 'long', stop: 90, target: 105 } } as const
    const last: Candle = [98, 106, 80, 95]
    const worst = (intrabar: 'optimistic' | 'pessimistic') =>
      playBars({ plan, bars: [calm, calm, last], script: both, fills: { intrabar } }).curve.worst[2]
    expect([worst('optimistic'), worst('pessimistic')]).toEqual([1000 - 2 * 2, 1000 - 2 * 10])
  })

  it('stays flat through a trade that is skipped, and at nothing once a withdrawal has emptied the account', () => {
    const script = { 0: { enter: 'long', stop: 90 }, 1: { exit: true }, 2: { enter: 'long', stop: 90 } } as const
    const bars = [calm, calm, calm, calm, calm]
    const far = { 0: { enter: 'long', stop: -10_000 }, 2: { exit: true } } as const
    const skipped = playBars({ plan, bars, script: far })
    expect([...skipped.curve.equity]).toEqual([1000, 1000, 1000, 1000, 1000])
    expect(skipped.account).toMatchObject({ taken: 0, stageTrades: 0, stageSumR: 0, base: 1000 })
    const flows = { dated: [{ time: 0, amount: -1000 }] }
    const { curve } = playBars({ plan, bars, script, flows })
    expect([...curve.equity]).toEqual([1000, 0, 0, 0, 0])
    expect([...curve.drawdown]).toEqual([0, 0, 0, 0, 0])
  })

  it('does not call a deposit a gain, nor a withdrawal a drawdown', () => {
    const script = { 1: { enter: 'long', stop: 90 }, 2: { exit: true } } as const
    const bars: Candle[] = [calm, calm, [100, 100, 100, 100], [100, 100, 100, 100]]
    for (const amount of [500, -500]) {
      const flows = { dated: [{ time: 2 * HOUR_MS, amount }] }
      const { curve, rows } = playBars({ plan, bars, script, flows })
      expect([...curve.equity]).toEqual([1000, 1000, 1000 + amount, 1000 + amount])
      expect([...curve.drawdown]).toEqual([0, 0, 0, 0])
      expect(rows[0]).toMatchObject({ cashFlow: amount, base: 1000 + amount })
    }
  })

  it('does not move the base inside a trade: a spike promotes nothing (trap 32)', () => {
    const script = { 0: { enter: 'long', stop: 90 }, 2: { exit: true }, 3: { enter: 'long', stop: 90 } } as const
    const bars: Candle[] = [calm, [100, 900, 99, 800], [100, 100, 100, 100], calm, calm]
    const terms = { ...plan, qualify: { trades: 1, expectancy: 0, winRate: 0, confidence: null } }
    const { curve, rows } = playBars({ tiers: MICRO_STANDARD, plan: terms, bars, script })
    expect(Math.max(...curve.equity)).toBe(2400)
    expect([...curve.base]).toEqual([1000, 1000, 1000, 1000, 1000])
    expect(rows.flatMap(row => row.events)).toEqual([])
    expect([...curve.stage]).toEqual([0, 0, 0, 0, 0])
  })

  it('closes a trade with the data, settles it, and leaves it out of the counts (trap 67)', () => {
    const { rows, account, curve } = playBars({
      plan,
      bars: [calm, calm, [100, 105, 99, 104]],
      script: { 0: { enter: 'long', stop: 90 } },
    })
    expect(rows[0]).toMatchObject({ reason: 'end', gross: 8, equityAfter: 1008 })
    expect(curve.equity[2]).toBe(1008)
    expect(account.stageTrades).toBe(0)
  })

  it('has a row for every bar, flat ones too, and none twice', () => {
    const { curve } = playBars({ plan, bars: [calm, calm, calm, calm, calm], script: {} })
    expect([...curve.equity]).toEqual([1000, 1000, 1000, 1000, 1000])
    expect([...curve.time]).toEqual([0, 1, 2, 3, 4].map(hour => hour * HOUR_MS))
  })

  it('marks an isolated loss at the posted margin at most', () => {
    const tiers = [makeTier({ margin: [], depth: 1 })]
    const bars = makeBars([calm, calm, [100, 100, 60, 70], calm])
    const mark = { ...bars, mark: { open: bars.open, high: bars.open, low: bars.open, close: bars.open } }
    const { curve, rows } = hold(mark, { tiers })
    expect(rows[0]).toMatchObject({ events: ['over_budget'], worstEquity: 990 })
    expect(curve.equity[2]).toBe(990)
    expect(curve.worst[2]).toBe(990)
  })
})

describe('replayBars under amount margin', () => {
  it('liquidates where the whole balance meets the maintenance, and ruins', () => {
    const tiers = [makeTier({ multiplier: 10, margin: amountMargin(400, 350) })]
    const { rows } = playBars({
      tiers,
      plan: { risk: 0.5, whenDown: 'hold', ruin: 0 },
      bars: [calm, calm, [100, 100, 30, 40]],
      script: { 0: { enter: 'long', stop: 20, target: 500 } },
    })
    expect(rows[0]).toMatchObject({ skipReason: 'risk' })
    const { rows: held } = playBars({
      tiers,
      plan: { risk: 0.9, ruin: 0 },
      bars: [calm, calm, [100, 100, 30, 40]],
      script: { 0: { enter: 'long', stop: 20, target: 500 } },
    })
    expect(held[0]!.liquidationPrice).toBe(100 - (1000 - 350) / 10)
    expect(held[0]).toMatchObject({ gross: -650, events: ['liquidated', 'ruined'] })
  })
})
