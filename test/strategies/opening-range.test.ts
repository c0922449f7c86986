import { describe, expect, it } from 'vitest'
import openingRange from '../../src/strategies/opening-range.ts'
import { type Candle, makeBars } from '../parts/makeBars.ts'
import { decisionsWhenFlat, exitsOf } from './decisions.ts'

const quiet: Candle = [100, 101, 99, 100]
/** A day of hourly bars: two that make the range of 99 to 103, then these closes in narrow bars, then rest. */
const day = (...closes: number[]): Candle[] => [
  [100, 103, 99.5, 101],
  [101, 102, 99, 100],
  ...Array.from({ length: 22 }, (_, k): Candle => {
    const close = closes[k] ?? 100
    return [close, close + 0.5, close - 0.5, close]
  }),
]
const block = { minutes: 120 }
const entries = (candles: Candle[], more = {}) =>
  decisionsWhenFlat(openingRange, makeBars(candles), { ...block, ...more })

describe('opening-range', () => {
  it('enters on a close beyond the extremes of the first minutes, not on a touch, with a stop of their height', () => {
    const told = entries(day(103, 103.5, 99, 98.5))
    expect(told.slice(0, 6)).toEqual([
      null,
      null,
      null,
      { enter: 'long', stopDistance: 4 },
      null,
      { enter: 'short', stopDistance: 4 },
    ])
  })

  it('may break the range in the bar that ends it, and not before', () => {
    const whole: Candle[] = [[100, 103, 99, 100], ...day(104).slice(1)]
    expect(entries(whole, { minutes: 60 })[2]).toMatchObject({ enter: 'long' })
    expect(entries(day(104), { minutes: 180 }).slice(0, 4)).toEqual([null, null, null, null])
  })

  it('begins anew with each session, and does not enter as one ends', () => {
    const late = day(...Array.from({ length: 21 }, () => 100), 104)
    const told = entries([...late, [104, 105, 104, 105], [105, 106, 105, 105], [105, 107, 105, 106.5]])
    expect(told[23]).toBeNull()
    expect(told.slice(24)).toEqual([null, null, { enter: 'long', stopDistance: 2 }])
  })

  it('stands at the nearer side of the range with a stop entry, where that is asked', () => {
    expect(entries(day(102, 100), { entry: 'trigger' }).slice(1, 4)).toEqual([
      { enter: 'short', trigger: 99, stopDistance: 4 },
      { enter: 'long', trigger: 103, stopDistance: 4 },
      { enter: 'short', trigger: 99, stopDistance: 4 },
    ])
    expect(entries(day(100), { entry: 'trigger', side: 'long' })[2]).toMatchObject({ enter: 'long', trigger: 103 })
  })

  it('trades the sides that it is told to, with its stop and target in heights of the range', () => {
    expect(entries(day(104), { side: 'short' })[2]).toBeNull()
    expect(entries(day(98), { side: 'long' })[2]).toBeNull()
    expect(entries(day(104), { stop: { range: 0.5 }, target: { r: 2 } })[2]).toEqual({
      ...{ enter: 'long', stopDistance: 2, targetDistance: 4 },
    })
  })

  it('decides nothing on a range without height, nor where no bar lies in it', () => {
    const flat = Array.from({ length: 4 }, (_, k): Candle => [100 + k, 100 + k, 100 + k, 100 + k])
    expect(entries(flat, { minutes: 60 })).toEqual([null, null, null, null])
    expect(entries(day(104), { minutes: 30 }).every(decision => decision === null)).toBe(true)
  })

  it('leaves as the session ends, or after it', () => {
    expect(exitsOf(openingRange, makeBars([...day(), quiet]), block, 1)).toEqual([23, 24])
  })

  it('refuses bars that are longer than the range', () => {
    const problems = openingRange.check!(makeBars(day()), openingRange.params.parse({ minutes: 30 }))
    expect(problems).toEqual([
      { path: ['minutes'], message: 'bars of 60 minutes are longer than the first 30 of a session' },
    ])
    expect(openingRange.check!(makeBars(day()), openingRange.params.parse({ minutes: 60 }))).toEqual([])
    expect(openingRange.check!(makeBars([quiet]), openingRange.params.parse({}))).toEqual([])
  })

  it('refuses minutes that are no whole number of bars: the range would be of other minutes than asked', () => {
    const problems = openingRange.check!(makeBars(day()), openingRange.params.parse({ minutes: 100 }))
    expect(problems).toEqual([
      {
        path: ['minutes'],
        message: 'the first 100 minutes of a session are no whole number of bars of 60 minutes; allowed: 60, 120 …',
      },
    ])
  })
})
