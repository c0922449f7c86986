import { describe, expect, it } from 'vitest'
import { isVoidEntry, makeTape, REASONS, Reason, tradeAt } from '../../src/core/tape.ts'
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
  it('gives back every trade as its maker handed it over', () => {
    const trades = [
      makeTrade({ entryTime: 1, exitTime: 2, target: 120, fundingPerUnit: 0.5, entryBar: 3, exitBar: 4, best: 125 }),
      makeTrade({ side: -1, ambiguous: true, reason: Reason.stop, exitStop: 105 }),
      makeTrade({ void: true, reason: Reason.none }),
    ]
    const tape = makeTape(trades)
    expect(trades.map((_, i) => tradeAt(tape, i))).toEqual(trades)
  })
})

describe('REASONS', () => {
  it('names every reason by its number', () => {
    for (const [name, number] of Object.entries(Reason)) expect(REASONS[number]).toBe(name === 'none' ? '' : name)
  })
})
