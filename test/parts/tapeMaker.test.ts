import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/parts/strategy.ts'
import { StrategyError } from '../../src/parts/strategyError.ts'
import { makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import { type Candle, makeBars } from './makeBars.ts'
import { PESSIMISTIC, playScript } from './playScript.ts'

const FLAT: Candle = [100, 101, 99, 100]
const long: Decision = { enter: 'long', stop: 97.5, target: 110 }

/** The only trade of a long decided at bar 0 and filled at 100 in bar 1, a quiet bar, followed by these. */
function afterQuietEntry(candles: readonly Candle[], script: Record<number, Decision> = {}, fills = {}) {
  return playScript([FLAT, FLAT, ...candles], { 0: long, ...script }, fills).trades[0]!
}

describe('makeTapeFromBars', () => {
  it('fills at the open after the close that decides, and stamps fills with the open time of their bar', () => {
    const { trades } = playScript([FLAT, [100.5, 101, 100, 101], [99, 99, 96, 97]], { 0: long })
    expect(trades).toMatchObject([
      { side: 1, entry: 100.5, entryBar: 1, entryTime: 3_600_000, exitBar: 2, exitTime: 7_200_000, void: false },
    ])
  })

  it('makes an empty tape of no bars', () => {
    expect(playScript([], {}).tape.count).toBe(0)
  })

  it('never alters the bars', () => {
    const candles: Candle[] = [FLAT, FLAT, [85, 86, 84, 85], FLAT]
    const bars = makeBars(candles)
    playScript(bars, { 0: long })
    expect(bars).toEqual(makeBars(candles))
  })

  describe('step a, the open at or beyond the stop', () => {
    it('fills a gapped stop at the open, not at the stop', () => {
      expect(afterQuietEntry([[85, 99, 84, 98]])).toMatchObject({ exit: 85, reason: 'gap', worst: 85, best: 101 })
    })
    it('fills a half gap at the open although the bar trades at the stop later', () => {
      expect(afterQuietEntry([[96, 98, 95, 97]])).toMatchObject({ exit: 96, reason: 'gap' })
    })
    it('counts an open at the stop as a gap', () => {
      expect(afterQuietEntry([[97.5, 98, 97, 98]])).toMatchObject({ exit: 97.5, reason: 'gap' })
    })
    it('goes before an exit decided at the close', () => {
      expect(afterQuietEntry([[96, 98, 95, 97]], { 1: { exit: true } })).toMatchObject({ reason: 'gap' })
    })
    it('works for shorts in mirror image', () => {
      const { trades } = playScript([FLAT, FLAT, [104, 105, 98, 99]], { 0: { enter: 'short', stop: 103 } })
      expect(trades[0]).toMatchObject({ side: -1, exit: 104, reason: 'gap', worst: 104, best: 99 })
    })
  })

  describe('step b, an exit decided at the previous close', () => {
    it('fills at the open and sees nothing else of that bar', () => {
      const trade = afterQuietEntry([[100.5, 120, 90, 95]], { 1: { exit: true } })
      expect(trade).toMatchObject({ exit: 100.5, reason: 'signal', worst: 99, best: 101, ambiguous: false })
    })
    it('goes before a target that the open is beyond', () => {
      const trade = afterQuietEntry([[112, 113, 111, 112]], { 1: { exit: true } }, { targetAtOpen: true })
      expect(trade).toMatchObject({ exit: 112, reason: 'signal', best: 112 })
    })
    it('fills at the open of the bar after the entry bar at the earliest', () => {
      expect(afterQuietEntry([FLAT], { 1: { exit: true } })).toMatchObject({ entryBar: 1, exitBar: 2 })
    })
  })

  describe('step c, the open at or beyond the target', () => {
    const gapUp: Candle = [112, 113, 90, 92]
    it('fills at the target: a resting limit gets no gift', () => {
      expect(afterQuietEntry([gapUp])).toMatchObject({ exit: 110, reason: 'target', worst: 99, ambiguous: false })
    })
    it('fills at the open where the rules say so', () => {
      const trade = afterQuietEntry([gapUp], {}, { targetAtOpen: true })
      expect(trade).toMatchObject({ exit: 112, reason: 'target', worst: 99, best: 112 })
    })
    it('ends the trade at the open although the bar reaches the stop later', () => {
      expect(afterQuietEntry([[110, 111, 90, 92]], {}, { intrabar: 'pessimistic' })).toMatchObject({
        exit: 110,
        reason: 'target',
        worst: 99,
        best: 110,
      })
    })
  })

  describe('step d, stop and target inside one bar', () => {
    const both: Candle = [101, 111, 97, 100]
    it.each([
      ['pessimistic', { exit: 97.5, reason: 'stop', worst: 97.5, best: 101 }],
      ['optimistic', { exit: 110, reason: 'target', worst: 99, best: 110 }],
      ['nearest', { exit: 97.5, reason: 'stop', worst: 97.5, best: 101 }],
    ] as const)('%s', (intrabar, expected) => {
      const { trades, counts } = playScript([FLAT, FLAT, both, FLAT], { 0: long }, { intrabar })
      expect(trades[0]).toMatchObject({ ...expected, ambiguous: true })
      expect(counts.ambiguous).toBe(1)
    })

    it('nearest takes the target where the open is nearer to it', () => {
      const trade = afterQuietEntry([[104, 111, 97, 100]], {}, { intrabar: 'nearest' })
      expect(trade).toMatchObject({ exit: 110, reason: 'target', worst: 99, best: 110 })
    })

    it.each(['long', 'short'] as const)('nearest takes the stop of a %s at equal distances, rounding apart', enter => {
      const decision = { enter, stopDistance: 0.3, targetDistance: 0.3 }
      for (const open of [100.1, 64.7, 0.9, 1234.56]) {
        const { trades } = playScript(
          [FLAT, [open, open + 1, open - 1, open]],
          { 0: decision },
          { intrabar: 'nearest' },
        )
        expect(trades[0]).toMatchObject({ reason: 'stop', ambiguous: true })
      }
    })

    it('holds in the entry bar, which sees only what follows its open', () => {
      const { trades } = playScript([FLAT, both], { 0: long }, { intrabar: 'optimistic' })
      expect(trades[0]).toMatchObject({ entry: 101, exit: 110, exitBar: 1, worst: 101, best: 110, ambiguous: true })
    })

    it('is not ambiguous where only one of them is touched', () => {
      expect(afterQuietEntry([[101, 109.75, 97.5, 100]])).toMatchObject({ reason: 'stop', ambiguous: false })
      expect(afterQuietEntry([[101, 110, 97.75, 100]])).toMatchObject({ reason: 'target', ambiguous: false })
    })
  })

  describe('step e, stop or target inside the bar', () => {
    it('fills a stop at the stop, not at the extreme or the close; it is the worst, the favourable extreme counts', () => {
      expect(afterQuietEntry([[100, 105, 90, 92]])).toMatchObject({
        exit: 97.5,
        reason: 'stop',
        worst: 97.5,
        best: 105,
      })
    })
    it('fills a target at the target; it is the best, the adverse extreme counts', () => {
      expect(afterQuietEntry([[100, 115, 98, 112]])).toMatchObject({
        exit: 110,
        reason: 'target',
        worst: 98,
        best: 110,
      })
    })
    it('takes a touch for a trade, and a tick short of it not', () => {
      expect(afterQuietEntry([[100, 101, 97.5, 100]])).toMatchObject({ exit: 97.5, reason: 'stop' })
      expect(afterQuietEntry([[100, 101, 97.75, 100], FLAT])).toMatchObject({ reason: 'end', worst: 97.75 })
      expect(afterQuietEntry([[100, 110, 99, 100]])).toMatchObject({ exit: 110, reason: 'target' })
      expect(afterQuietEntry([[100, 109.75, 99, 100], FLAT])).toMatchObject({ reason: 'end', best: 109.75 })
    })
    it('takes the mirror image for shorts', () => {
      const short: Decision = { enter: 'short', stop: 103, target: 95 }
      const one = (candle: Candle) => playScript([FLAT, FLAT, candle], { 0: short }).trades[0]
      expect(one([100, 103, 98, 100])).toMatchObject({ exit: 103, reason: 'stop', worst: 103, best: 98 })
      expect(one([100, 102, 95, 96])).toMatchObject({ exit: 95, reason: 'target', worst: 102, best: 95 })
    })
    it('stops a trade in its entry bar', () => {
      const { trades } = playScript([FLAT, [100, 101, 97.5, 99], FLAT], { 0: long })
      expect(trades[0]).toMatchObject({ entryBar: 1, exitBar: 1, exit: 97.5, reason: 'stop', best: 101 })
    })
    it.each([
      [0.8, 0.1, 0.7],
      [100.3, 4.1, 96.2],
      [1.1, 0.2, 0.9],
    ])('touches a stop %f - %f where it lies on paper', (open, stopDistance, low) => {
      const { trades } = playScript([FLAT, [open, open, low, open]], { 0: { enter: 'long', stopDistance } })
      expect(trades[0]).toMatchObject({ stop: low, exit: low, reason: 'stop' })
    })
  })

  describe('step f, moved stops', () => {
    it('puts a moved stop in force from the next bar on', () => {
      const trade = afterQuietEntry(
        [
          [103, 104, 99, 103],
          [103, 104, 101.5, 102],
        ],
        { 2: { stop: 101.5 } },
      )
      expect(trade).toMatchObject({ stop: 97.5, exitStop: 101.5, exit: 101.5, reason: 'stop', exitBar: 3, worst: 99 })
    })
    it('refuses and counts a move away from the price', () => {
      const script = { 0: long, 1: { stop: 97 }, 2: { stop: 97.5 } }
      const { trades, counts } = playScript([FLAT, FLAT, FLAT, FLAT], script)
      expect(trades[0]).toMatchObject({ exitStop: 97.5, reason: 'end' })
      expect(counts.refusedStopMoves).toBe(1)
    })
    it('refuses it for shorts in mirror image', () => {
      const script: Record<number, Decision> = { 0: { enter: 'short', stop: 103 }, 1: { stop: 104 }, 2: { stop: 102 } }
      const { trades, counts } = playScript([FLAT, FLAT, FLAT, FLAT], script)
      expect(trades[0]!.exitStop).toBe(102)
      expect(counts.refusedStopMoves).toBe(1)
    })
    it('lets a stop move beyond the price: the next open is a gap', () => {
      expect(afterQuietEntry([FLAT], { 1: { stop: 105 } })).toMatchObject({ exit: 100, reason: 'gap', exitStop: 105 })
    })
    it('shows the strategy the stop in force', () => {
      const seen: number[] = []
      const script: Record<number, Decision> = { 0: long, 1: { stop: 98 } }
      const decide = (i: number, trade: { stop: number } | null) => {
        if (trade !== null) seen.push(trade.stop)
        return script[i] ?? null
      }
      makeTapeFromBars(makeBars([FLAT, FLAT, FLAT, FLAT]), decide, PESSIMISTIC, null)
      expect(seen).toEqual([97.5, 98, 98])
    })
  })

  describe('entries', () => {
    it('takes stop and target as distances from the fill', () => {
      const opened: Candle = [104, 105, 103, 104]
      const script = (enter: 'long' | 'short') => ({ 0: { enter, stopDistance: 3, targetDistance: 6 } })
      expect(playScript([FLAT, opened], script('long')).trades[0]).toMatchObject({ stop: 101, target: 110 })
      expect(playScript([FLAT, opened], script('short')).trades[0]).toMatchObject({ stop: 107, target: 98 })
    })

    it.each([
      ['an open beyond the stop of a long', { enter: 'long', stop: 100.5 }],
      ['an open at the stop of a long', { enter: 'long', stop: 100 }],
      ['an open at the target of a long', { enter: 'long', stop: 90, target: 100 }],
      ['an open beyond the target of a long', { enter: 'long', stop: 90, target: 99 }],
      ['an open at the stop of a short', { enter: 'short', stop: 100 }],
      ['an open at the target of a short', { enter: 'short', stop: 110, target: 100 }],
    ] as const)('records %s as void, and it changes nothing', (_, decision) => {
      const next: Decision = { enter: 'long', stop: 98 }
      const { trades, counts } = playScript([FLAT, FLAT, FLAT], { 0: decision, 1: next })
      expect(trades[0]).toMatchObject({
        void: true,
        entry: 100,
        stop: decision.stop,
        exit: Number.NaN,
        exitTime: Number.NaN,
        reason: '',
        entryBar: 1,
        exitBar: 1,
        worst: 100,
        best: 100,
        fundingPerUnit: 0,
      })
      expect(trades[1]).toMatchObject({ void: false, entryBar: 2 })
      expect(counts.voids).toBe(1)
    })

    it('may be decided at the close of the exit bar', () => {
      const { trades } = playScript([FLAT, [100, 101, 97, 99], FLAT], { 0: long, 1: long })
      expect(trades).toMatchObject([{ exitBar: 1, reason: 'stop' }, { entryBar: 2 }])
    })

    it('are ignored and counted in a trade, and so are moves and exits without one', () => {
      const script: Record<number, Decision> = { 0: { stop: 1 }, 1: { exit: true }, 2: long, 3: long }
      const { tape, counts } = playScript([FLAT, FLAT, FLAT, FLAT, FLAT], script)
      expect(tape.count).toBe(1)
      expect(counts).toMatchObject({ entriesInTrade: 1, decisionsWhenFlat: 2, unfilledEntries: 0 })
    })
  })

  describe('the last bar', () => {
    it('ends an open trade at its close and sees the whole bar', () => {
      const trade = afterQuietEntry([[100, 108, 98, 107]])
      expect(trade).toMatchObject({ exit: 107, reason: 'end', exitBar: 2, worst: 98, best: 108 })
    })
    it('goes by the stop first', () => {
      expect(afterQuietEntry([[100, 108, 97.5, 107]])).toMatchObject({ exit: 97.5, reason: 'stop' })
    })
    it('asks for a decision, which can change nothing any more', () => {
      const inTrade = playScript([FLAT, FLAT], { 0: long, 1: { stop: 99 } })
      expect(inTrade.trades).toMatchObject([{ exitStop: 97.5, reason: 'end' }])
      const flat = playScript([FLAT, FLAT], { 1: long })
      expect(flat.tape.count).toBe(0)
      expect(flat.counts.unfilledEntries).toBe(1)
    })
  })

  describe('funding', () => {
    const candles: Candle[] = [10, 20, 30, 40].map(open => [open, open + 5, open - 5, open + 1])
    const funding = { atOpen: Float64Array.of(1, 2, 3, 4), inside: Float64Array.of(0.1, 0.2, 0.3, 0.4), inverse: false }
    const play = (script: Record<number, Decision>) => playScript(candles, script, {}, funding).trades[0]!
    const enter: Decision = { enter: 'long', stop: 1 }

    it('charges an open to positions carried into the bar, an inside to those open at the close', () => {
      expect(play({ 0: enter, 2: { exit: true } }).fundingPerUnit).toBe(0.2 * 21 + 3 * 30 + 0.3 * 31 + 4 * 40)
    })
    it('counts an end as still open at the close', () => {
      expect(play({ 0: enter }).fundingPerUnit).toBe(0.2 * 21 + 3 * 30 + 0.3 * 31 + 4 * 40 + 0.4 * 41)
    })
    it('leaves out the inside of a bar that ends the trade', () => {
      expect(play({ 0: { enter: 'long', stop: 1, target: 35 } }).fundingPerUnit).toBe(0.2 * 21 + 3 * 30)
    })
    it('charges nothing to a trade that enters and leaves in one bar, or to a void one', () => {
      expect(play({ 0: { enter: 'long', stop: 15 } }).fundingPerUnit).toBe(0)
      expect(play({ 0: { enter: 'long', stop: 20 } }).fundingPerUnit).toBe(0)
    })
    it('has the same sign for a short: it is what a long pays', () => {
      expect(play({ 0: { enter: 'short', stop: 90 }, 1: { exit: true } }).fundingPerUnit).toBe(0.2 * 21 + 3 * 30)
    })
    it('settles on the mark price where there is one', () => {
      const bars = makeBars(candles)
      const mark = {
        open: bars.open.map(p => 2 * p),
        high: bars.high,
        low: bars.low,
        close: bars.close.map(p => 3 * p),
      }
      const { trades } = playScript({ ...bars, mark }, { 0: enter, 1: { exit: true } }, {}, funding)
      expect(trades[0]!.fundingPerUnit).toBe(0.2 * 63 + 3 * 60)
    })
  })

  describe('defects of a strategy', () => {
    it.each([
      ['no stop', { enter: 'long' }],
      ['two stops', { enter: 'long', stop: 90, stopDistance: 10 }],
      ['two targets', { enter: 'long', stop: 90, target: 110, targetDistance: 10 }],
      ['a stop that is not a number', { enter: 'long', stop: Number.NaN }],
      ['a distance that is not a number', { enter: 'long', stopDistance: Number.NaN }],
      ['a distance of 0', { enter: 'short', stopDistance: 0 }],
      ['a negative distance', { enter: 'long', stopDistance: -1 }],
      ['an infinite distance', { enter: 'long', stopDistance: Number.POSITIVE_INFINITY }],
      ['a target that is not a number', { enter: 'long', stop: 90, target: Number.NaN }],
      ['a target distance of 0', { enter: 'long', stop: 90, targetDistance: 0 }],
      ['an unknown side', { enter: 'up', stop: 90 }],
      ['a move to no price', { stop: Number.NaN }],
    ])('%s throws and names the bar', (_, decision) => {
      const play = () => playScript([FLAT, FLAT, FLAT], { 1: decision as Decision })
      expect(play).toThrow(StrategyError)
      expect(play).toThrow(/^bar 1: /)
    })
  })
})
