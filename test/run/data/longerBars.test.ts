import { describe, expect, it } from 'vitest'
import { at, CME, from, join, MINUTE, numbered } from './joinBars.ts'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('longer bars', () => {
  it('have the first open, the highest high, the lowest low, the last close, and all the volume', () => {
    const { bars, cutFirst, cutLast } = join(numbered(from('2024-01-01T00:00', MINUTE, 10)), MINUTE, 5 * MINUTE)
    expect([cutFirst, cutLast]).toEqual([false, false])
    expect([...bars.time]).toEqual([at('2024-01-01T00:00'), at('2024-01-01T00:05')])
    expect([...bars.open]).toEqual([1.25, 6.25])
    expect([...bars.high]).toEqual([5.9, 10.9])
    expect([...bars.low]).toEqual([1, 6])
    expect([...bars.close]).toEqual([5.75, 10.75])
    expect([...bars.volume]).toEqual([15, 40])
  })

  it('leave out what the file holds a part of at its ends', () => {
    const { bars, cutFirst, cutLast } = join(numbered(from('2024-01-01T00:01', MINUTE, 13)), MINUTE, 5 * MINUTE)
    expect([cutFirst, cutLast]).toEqual([true, true])
    expect([...bars.time]).toEqual([at('2024-01-01T00:05')])
    expect([...bars.open]).toEqual([5.25])
    expect([...bars.close]).toEqual([9.75])
    expect(join(numbered(from('2024-01-01T00:01', MINUTE, 3)), MINUTE, 5 * MINUTE).bars.time).toHaveLength(0)
  })

  it('keep a bar with a hole inside', () => {
    const time = from('2024-01-01T00:00', MINUTE, 10).filter((_, i) => i !== 2 && i !== 4)
    const { bars } = join(numbered(time), MINUTE, 5 * MINUTE)
    expect([...bars.volume]).toEqual([1 + 2 + 3, 4 + 5 + 6 + 7 + 8])
  })

  it('count from the open of a session, and end with it', () => {
    // Chicago in January: 23:00 UTC to 22:00 UTC.
    const time = [...from('2024-01-03T23:00', HOUR, 23), ...from('2024-01-04T23:00', HOUR, 4)]
    const { bars } = join(numbered(time), HOUR, 4 * HOUR, CME)
    expect([...bars.time].map(ms => new Date(ms).toISOString().slice(8, 16))).toEqual([
      ...['03T23:00', '04T03:00', '04T07:00', '04T11:00', '04T15:00', '04T19:00'],
      '04T23:00',
    ])
    expect(bars.close[5]).toBe(23.75)
  })

  it('are sessions where they are a day long, over a change of the clock too', () => {
    // On 2024-03-10 Chicago goes from UTC−6 to UTC−5.
    const time = [...from('2024-03-07T23:00', HOUR, 23), ...from('2024-03-10T22:00', HOUR, 23)]
    const { bars } = join(numbered(time), HOUR, DAY, CME)
    expect([...bars.time]).toEqual([at('2024-03-07T23:00'), at('2024-03-10T22:00')])
    expect([...bars.open]).toEqual([1.25, 24.25])
  })

  it('have sums without the noise of binary fractions', () => {
    const bars = numbered(from('2024-01-01T00:00', MINUTE, 5))
    const sum = (volume: readonly number[]) =>
      join({ ...bars, volume: Float64Array.from(volume) }, MINUTE, 5 * MINUTE).bars.volume[0]
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(sum([0.1, 0.2, 0, 0, 0])).toBe(0.3)
    expect(sum([1e15, 0.1, 0, 0, 0])).toBe(1e15 + 0.1)
  })

  it('join mark prices in the same way', () => {
    const bars = numbered(from('2024-01-01T00:00', MINUTE, 5))
    const { mark } = join({ ...bars, mark: bars }, MINUTE, 5 * MINUTE).bars
    expect(mark).toEqual({
      open: Float64Array.of(1.25),
      high: Float64Array.of(5.9),
      low: Float64Array.of(1),
      close: Float64Array.of(5.75),
    })
  })

  it('are weeks from Monday and months of the calendar, whole ones alone', () => {
    const days = numbered(from('2024-01-31T00:00', DAY, 40))
    const weeks = join(days, DAY, 'week')
    expect([...weeks.bars.time]).toEqual([5, 12, 19, 26, 33].map(day => at('2024-02-01T00:00') + (day - 1) * DAY))
    expect([weeks.cutFirst, weeks.cutLast, weeks.bars.open[0], weeks.bars.close[0]]).toEqual([true, false, 6.25, 12.75])
    const months = join(days, DAY, 'month')
    expect([...months.bars.time]).toEqual([at('2024-02-01T00:00')])
    expect([months.cutFirst, months.cutLast, months.bars.volume[0]]).toEqual([true, true, ((2 + 30) * 29) / 2])
    const hours = join(numbered(from('2024-02-01T00:00', HOUR, 29 * 24 + 1)), HOUR, 'month')
    expect([[...hours.bars.time], hours.cutFirst, hours.cutLast]).toEqual([[at('2024-02-01T00:00')], false, true])
  })

  it('are weeks and months of sessions by their dates, which begin on the evening before', () => {
    // The week of Monday, 15 January 2024, begins on Sunday at 23:00 UTC, and ends on Friday at 22:00.
    const hours = numbered(from('2024-01-14T23:00', HOUR, 5 * 24 - 1))
    const week = join(hours, HOUR, 'week', CME)
    expect([[...week.bars.time], week.cutFirst, week.cutLast]).toEqual([[at('2024-01-14T23:00')], false, false])
    const short = join(numbered(from('2024-01-14T23:00', HOUR, 5 * 24 - 2)), HOUR, 'week', CME)
    expect([short.bars.time.length, short.cutLast]).toEqual([0, true])
    const weekdays = from('2024-01-01T00:00', DAY, 40).filter(ms => ![0, 6].includes(new Date(ms).getUTCDay()))
    const months = join(numbered(weekdays.slice(1)), DAY, 'month', CME)
    expect([[...months.bars.time], months.cutFirst, months.cutLast]).toEqual([[at('2024-01-01T23:00')], false, true])
    expect(join(numbered(weekdays.slice(2)), DAY, 'month', CME).cutFirst).toBe(true)
    const untilThursday = weekdays.filter(ms => ms <= at('2024-01-18T00:00') && ms >= at('2024-01-08T00:00'))
    expect([...join(numbered(untilThursday), DAY, 'week', CME).bars.time]).toEqual([at('2024-01-07T23:00')])
  })
})
