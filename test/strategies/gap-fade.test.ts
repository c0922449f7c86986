import { describe, expect, it } from 'vitest'
import gapFade from '../../src/strategies/gap-fade.ts'
import { type Candle, makeBars, shortSessions } from '../parts/makeBars.ts'
import { decisionsWhenFlat, exitsOf } from './decisions.ts'

const quiet: Candle = [100, 101, 99, 100]
const day = Array.from({ length: 24 }, () => quiet)
const opening = (open: number): Candle => [open, open + 1, open - 1, open + 0.5]
const entries = (candles: Candle[], more = {}) => decisionsWhenFlat(gapFade, makeBars(candles), { period: 2, ...more })

describe('gap-fade', () => {
  it('enters against the gap after the first bar of a session, for the close before', () => {
    const told = entries([...day, opening(103), quiet])
    expect(told.slice(24)).toEqual([{ enter: 'short', stopDistance: 3, target: 100 }, null])
    expect(entries([...day, opening(96)])[24]).toEqual({ enter: 'long', stopDistance: 4, target: 100 })
  })

  it('fades gaps between the least and the most, in ranges of the bar before', () => {
    const sizes = [101.9, 102, 120, 120.1]
    expect(sizes.map(open => entries([...day, opening(open)])[24] !== null)).toEqual([false, true, true, false])
    expect(entries([...day, opening(104)], { least: 2.5 })[24]).toBeNull()
    expect(entries([...day, opening(104)], { most: 1.5 })[24]).toBeNull()
  })

  it('takes a part of the gap, and a stop in sizes of it', () => {
    expect(entries([...day, opening(104)], { fill: 0.25, stop: { gap: 2 } })[24]).toEqual({
      ...{ enter: 'short', stopDistance: 8, target: 103 },
    })
  })

  it('takes targets and a trailing stop in place of the share of the gap, and not beside it', () => {
    const targets = [
      { r: 0.5, share: 0.5 },
      { r: 1, share: 0.5 },
    ]
    expect(entries([...day, opening(104)], { targets })[24]).toEqual({ enter: 'short', stopDistance: 4, targets })
    expect(entries([...day, opening(104)], { target: { r: 2 } })[24]).toMatchObject({ targetDistance: 8 })
    const refused = gapFade.params.safeParse({ targets, fill: 1 })
    expect(refused.error!.issues).toMatchObject([
      { path: ['fill'], message: expect.stringMatching(/^found fill beside target or targets/) },
    ])
    const moved = gapFade.start(
      makeBars([...day, opening(104), [104, 104, 101, 101]]),
      gapFade.params.parse({ trail: { percent: 0.01 } }),
      shortSessions(makeBars(day)),
    )(25, { side: -1, entry: 104, stop: 108, target: 100, entryBar: 25 })
    expect(moved).toEqual({ stop: 101 * 1.01 })
  })

  it('sees no gap inside a session, nor before it knows what is usual', () => {
    expect(entries([quiet, quiet, quiet, opening(104)])[3]).toBeNull()
    expect(entries([...day, opening(104)], { period: 25 })[24]).toBeNull()
  })

  it('trades the sides that it is told to', () => {
    expect(entries([...day, opening(104)], { side: 'long' })[24]).toBeNull()
    expect(entries([...day, opening(96)], { side: 'short' })[24]).toBeNull()
    expect(entries([...day, opening(96)], { side: 'long' })[24]).not.toBeNull()
  })

  it('leaves as the session ends, or after it', () => {
    expect(exitsOf(gapFade, makeBars([...day, quiet]), { period: 2 }, -1)).toEqual([23, 24])
  })

  it('refuses bars that leave it no second one in a session', () => {
    const daily = makeBars(day)
    daily.time.forEach((time, i) => {
      daily.time[i] = time * 24
    })
    const params = gapFade.params.parse({})
    expect(gapFade.check!(daily, params)[0]!.message).toMatch(/^bars of 1440 minutes are longer than half a day/)
    expect(gapFade.check!(makeBars(day), params)).toEqual([])
  })

  it('refuses a least gap above the most', () => {
    expect(gapFade.params.safeParse({ least: 3, most: 3 }).success).toBe(false)
  })
})
