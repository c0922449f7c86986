import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/parts/strategy.ts'
import { isOnTick, roundToTick } from '../../src/parts/tickRounding.ts'
import { playScript } from './playScript.ts'

describe('roundToTick', () => {
  it.each([
    [99.07, -1, 0.25, 99],
    [99.07, 1, 0.25, 99.25],
    [-1.3, -1, 0.5, -1.5],
    [-1.3, 1, 0.5, -1],
    [0.123456, 1, 0.0001, 0.1235],
    [117.171876, -1, 1 / 64, 117.171875],
  ])('moves %d to the tick in the direction %d of steps of %d: %d', (price, away, tick, rounded) => {
    expect(roundToTick(price, away, tick)).toBe(rounded)
  })

  it('keeps a price that lies on the tick, as the decimal that bars can touch', () => {
    expect(roundToTick(0.1 + 0.2, 1, 0.1)).toBe(0.3)
    expect(roundToTick(0.1 + 0.2, -1, 0.1)).toBe(0.3)
    expect(roundToTick(4321.25, -1, 0.25)).toBe(4321.25)
  })

  it('leaves the price alone without a tick', () => {
    expect(roundToTick(99.07, 1, null)).toBe(99.07)
  })
})

describe('isOnTick', () => {
  it.each([
    [103.33, 0.25, false],
    [103.25, 0.25, true],
    [0.1 + 0.2, 0.1, true],
    [1.000001, 0.01, false],
  ])('says of %d with a tick of %d: %s', (price, tick, on) => {
    expect(isOnTick(price, tick)).toBe(on)
  })
})

describe('fills of computed levels', () => {
  const candles = [
    [100, 100, 100, 100],
    [100.1, 100.2, 100, 100.1],
    [100.1, 104, 100, 104],
  ] as const
  const long = { 0: { enter: 'long', stopDistance: 1.03, targetDistance: 2.06 } } as const

  it('lie away from the entry on the tick, before the trade is judged by them', () => {
    expect(playScript(candles, long, { tick: 0.25 }).trades[0]).toMatchObject({
      stop: 99,
      target: 102.25,
      exit: 102.25,
    })
    const short = { 0: { enter: 'short', stopDistance: 1.03, targetDistance: 2.06 } } as const
    expect(playScript(candles, short, { tick: 0.25 }).trades[0]).toMatchObject({
      stop: 101.25,
      target: 98,
      exit: 101.25,
    })
  })

  it('stay as computed without a tick', () => {
    expect(playScript(candles, long).trades[0]).toMatchObject({ stop: 99.07, target: 102.16, exit: 102.16 })
  })

  it('moves levels that are given as prices to the same side, and keeps those on the tick to the last bit', () => {
    const prices = { 0: { enter: 'long', stop: 99.07, target: 102.16 } } as const
    expect(playScript(candles, prices, { tick: 0.25 }).trades[0]).toMatchObject({ stop: 99, target: 102.25 })
    const sum = { 0: { enter: 'long', stop: 98.9, target: 100.1 + 0.2 + 0.2 } } as const
    expect(playScript(candles, sum, { tick: 0.1 }).trades[0]).toMatchObject({ stop: 98.9, target: 100.1 + 0.2 + 0.2 })
  })

  it('moves orders to where they fill later: the limit of a buy down, its trigger up', () => {
    const entryOf = (order: Partial<Entry>, tick: number | null) =>
      playScript(candles, { 0: { enter: 'long', stop: 90, bars: 2, ...order } }, { tick }).trades[0]?.entry
    expect(entryOf({ limit: 100.09 }, null)).toBe(100.09)
    expect(entryOf({ limit: 100.09 }, 0.25)).toBeUndefined()
    expect(entryOf({ trigger: 100.3 }, 0.25)).toBe(100.5)
    const sold = playScript(candles, { 0: { enter: 'short', stop: 110, limit: 103.1, bars: 2 } }, { tick: 0.25 })
    expect(sold.trades[0]).toMatchObject({ entry: 103.25 })
  })

  it('moves a trailed stop away from the price, and takes one on the tick in force for no move back', () => {
    const rising = [...candles, [104, 104, 99, 100]] as const
    const trailed = { ...long, 0: { enter: 'long', stopDistance: 3 }, 1: { stop: 99.6 }, 2: { stop: 99.7 } } as const
    const { trades, counts } = playScript(rising, trailed, { tick: 0.25 })
    expect(trades[0]).toMatchObject({ exitStop: 99.5, exit: 99.5, reason: 'stop' })
    expect(counts.refusedStopMoves).toBe(0)
  })
})
