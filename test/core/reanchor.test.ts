import { describe, expect, it } from 'vitest'
import { drawableTrades, firstTrades } from '../../src/core/reanchor.ts'
import { makeTape, Place, Reason, type TapeLeg, tradeAt } from '../../src/core/tape.ts'
import { makeTrade, results } from './support.ts'

describe('drawableTrades', () => {
  it('leaves out void trades and those ended by the data', () => {
    const tape = makeTape([
      makeTrade({ void: true, reason: Reason.none }),
      makeTrade({ exit: 105 }),
      makeTrade({ reason: Reason.end }),
    ])
    const drawable = drawableTrades(tape, null, false)
    expect([...drawable.exit]).toEqual([105])
  })

  it('scales every price and the funding so that the entry is the anchor exactly', () => {
    const trade = makeTrade({ target: 130, exit: 110, exitStop: 95, worst: 92, best: 112, fundingPerUnit: 0.5 })
    const drawable = drawableTrades(makeTape([trade]), 300, false)
    expect(drawable.entry[0]).toBe(300)
    for (const name of ['stop', 'target', 'exit', 'exitStop', 'worst', 'best', 'fundingPerUnit'] as const) {
      expect(drawable[name][0], name).toBeCloseTo(3 * trade[name], 9)
    }
  })

  it('scales the funding of a coin-margined contract the other way: a unit of face value is worth less coin', () => {
    const drawable = drawableTrades(makeTape([makeTrade({ fundingPerUnit: 0.6 })]), 300, true)
    expect(drawable.fundingPerUnit[0]).toBeCloseTo(0.2, 12)
    expect(drawable.legs.fundingPerUnit[0]).toBeCloseTo(0.2, 12)
    expect(drawable.exit[0]).toBeCloseTo(330, 9)
  })

  it('scales each leg as the whole, and keeps its share, time, place and reason', () => {
    const leg: TapeLeg = {
      ...{ gone: 0.5, price: 110, time: 7, bar: 3, place: Place.inside, rests: true, reason: Reason.target },
      ...{ stop: 95, stopTouched: true, worst: 98, fundingPerUnit: 0.25 },
    }
    const last = { ...leg, gone: 1, price: 120 }
    const { legs } = tradeAt(drawableTrades(makeTape([makeTrade({ exit: 120, legs: [leg, last] })]), 200, false), 0)
    const scaled = { ...leg, price: 220, bar: -1, stop: 190, worst: 196, fundingPerUnit: 0.5 }
    expect(legs).toEqual([scaled, { ...scaled, gone: 1, price: 240 }])
  })

  it('enters at the end of time with an anchor, so that the last dated margin counts, else at its own time', () => {
    const tape = makeTape([makeTrade({ entryTime: 5 })])
    expect(drawableTrades(tape, 50, false).entryTime[0]).toBe(Number.POSITIVE_INFINITY)
    expect(drawableTrades(tape, null, false).entryTime[0]).toBe(5)
  })

  it('belongs to no bar any more', () => {
    const drawable = drawableTrades(makeTape([makeTrade({ entryBar: 3, exitBar: 5 })]), null, false)
    expect([...drawable.entryBar, ...drawable.exitBar]).toEqual([-1, -1])
  })

  it('keeps prices bit by bit without an anchor', () => {
    const tape = makeTape(results(0.1, -0.3))
    const drawable = drawableTrades(tape, null, false)
    expect(drawable.exit).toEqual(tape.exit)
    expect(drawable.stop).toEqual(tape.stop)
  })
})

describe('firstTrades', () => {
  const tape = makeTape([
    makeTrade({ exit: 101 }),
    makeTrade({ void: true, reason: Reason.none }),
    ...[102, 103].map(exit => makeTrade({ exit })),
  ])
  const exits = (count: number) => [...firstTrades(tape, count).exit]

  it('are so many that are not void, or all there are', () => {
    expect([0, 1, 2, 3, 9].map(exits)).toEqual([[], [101], [101, 102], [101, 102, 103], [101, 102, 103]])
  })
})
