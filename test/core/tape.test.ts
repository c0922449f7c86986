import { describe, expect, it } from 'vitest'
import { isVoidEntry, makeTape, Place, REASONS, Reason, type TapeLeg, tradeAt } from '../../src/core/tape.ts'
import { makeTrade } from './support.ts'

describe('isVoidEntry', () => {
  it('is an entry at or beyond its own stop', () => {
    expect(isVoidEntry(1, 90, 90, Number.NaN)).toBe(true)
    expect(isVoidEntry(1, 89, 90, Number.NaN)).toBe(true)
    expect(isVoidEntry(1, 91, 90, Number.NaN)).toBe(false)
    expect(isVoidEntry(-1, 90, 90, Number.NaN)).toBe(true)
    expect(isVoidEntry(-1, 91, 90, Number.NaN)).toBe(true)
    expect(isVoidEntry(-1, 89, 90, Number.NaN)).toBe(false)
  })

  it('is an entry at or beyond its own target', () => {
    expect(isVoidEntry(1, 110, 90, 110)).toBe(true)
    expect(isVoidEntry(1, 109, 90, 110)).toBe(false)
    expect(isVoidEntry(-1, 80, 90, 80)).toBe(true)
    expect(isVoidEntry(-1, 81, 90, 80)).toBe(false)
  })

  it('compares prices exactly', () => {
    expect(isVoidEntry(1, 90 + 1e-12, 90, Number.NaN)).toBe(false)
  })
})

describe('makeTape', () => {
  it('keeps every field of every trade in its column', () => {
    const trades = [
      makeTrade({ entryTime: 1, exitTime: 2, target: 120, fundingPerUnit: 0.5, entryBar: 3, exitBar: 4 }),
      makeTrade({ side: -1, ambiguous: true, void: true, reason: Reason.none, exitStop: 105 }),
    ]
    const tape = makeTape(trades)
    expect(tape.count).toBe(2)
    for (const [i, trade] of trades.entries()) {
      for (const [name, value] of Object.entries(trade)) {
        expect((tape as unknown as Record<string, number[]>)[name]![i], name).toEqual(Number(value))
      }
    }
  })
})

describe('tradeAt', () => {
  it('gives back every trade and leg as its maker handed it over', () => {
    const leg: TapeLeg = {
      ...{ gone: 0.5, price: 110, time: 7, bar: 3, place: Place.inside, rests: true, reason: Reason.target },
      ...{ stop: 95, stopTouched: false, worst: 98, fundingPerUnit: 0.25 },
    }
    const last: TapeLeg = { ...leg, gone: 1, price: 95, rests: false, reason: Reason.stop, stopTouched: true }
    const ends = { exit: 95, reason: Reason.stop, fundingPerUnit: 0.25 }
    const trades = [
      makeTrade({ ...ends, entryRests: true, entryPlace: Place.inside, ambiguous: true, legs: [leg, last] }),
      makeTrade({ ...ends, side: -1, entryTime: 1, exitTime: 7, entryBar: 2, exitBar: 3, void: true, legs: [last] }),
    ].map(trade => ({ entryRests: false, entryPlace: Place.open, ...trade }))
    const tape = makeTape(trades)
    expect(trades.map((_, i) => tradeAt(tape, i))).toEqual(trades)
  })

  it('makes one leg of a trade that left whole: inside its bar at stop and target, at the close with data, session and contract', () => {
    const whole = (reason: number, ambiguous = false) =>
      tradeAt(makeTape([makeTrade({ reason, ambiguous })]), 0).legs![0]!
    const of = (...reasons: number[]) => reasons.map(reason => whole(reason))
    const { stop, target, signal, gap, end, time, session, roll } = Reason
    expect(of(stop, target, signal, gap, time).map(leg => leg.place)).toEqual([1, 1, 0, 0, 0])
    expect(of(end, session, roll).map(leg => leg.place)).toEqual([2, 2, 2])
    expect(of(stop, target, signal, gap, end).map(leg => leg.rests)).toEqual([false, true, false, false, false])
    expect(of(stop, target, signal, gap, end).map(leg => leg.stopTouched)).toEqual([true, false, false, false, false])
    expect(whole(target, true).stopTouched).toBe(true)
  })
})

describe('REASONS', () => {
  it('names every reason by its number', () => {
    for (const [name, number] of Object.entries(Reason)) expect(REASONS[number]).toBe(name === 'none' ? '' : name)
  })
})
