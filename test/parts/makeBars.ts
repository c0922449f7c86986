import fc from 'fast-check'
import type { Bars } from '../../src/core/bars.ts'
import { CalendarSessions } from '../../src/parts/barSessions.ts'
import { ALWAYS } from '../../src/parts/sessionCalendar.ts'

const HOUR_MS = 3_600_000

/** Open, high, low, close of one bar. */
export type Candle = readonly [number, number, number, number]

/** Hourly bars from candles, the first at 0. */
export function makeBars(candles: readonly Candle[]): Bars {
  const column = (pick: (candle: Candle, index: number) => number) => Float64Array.from(candles, pick)
  return {
    time: column((_, i) => i * HOUR_MS),
    open: column(candle => candle[0]),
    high: column(candle => candle[1]),
    low: column(candle => candle[2]),
    close: column(candle => candle[3]),
    volume: column(() => 1),
    mark: null,
  }
}

/** The sessions of hourly bars of a market that never rests. */
export function hourly({ time }: Bars): CalendarSessions {
  return new CalendarSessions(ALWAYS, time, HOUR_MS)
}

/** Sessions of three bars each, on bars of any length. */
export function shortSessions({ time }: Bars): CalendarSessions {
  return new CalendarSessions(
    ALWAYS,
    time.map((_, i) => 8 * i * HOUR_MS),
    8 * HOUR_MS,
  )
}

/** Random walks on a grid of 0.25 around 100, with gaps between bars, ties and wide bars. */
export function randomBars(least: number, most: number): fc.Arbitrary<Bars> {
  const candle = fc.record({
    gap: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -12, max: 12 }) },
    ),
    body: fc.integer({ min: -8, max: 8 }),
    above: fc.integer({ min: 0, max: 6 }),
    below: fc.integer({ min: 0, max: 6 }),
  })
  return fc.array(candle, { minLength: least, maxLength: most }).map(steps => {
    let close = 400
    return makeBars(
      steps.map(({ gap, body, above, below }) => {
        const open = Math.max(40, close + gap)
        close = Math.max(40, open + body)
        const high = Math.max(open, close) + above
        const low = Math.min(open, close) - below
        return [open / 4, high / 4, low / 4, close / 4]
      }),
    )
  })
}
