import { describe, expect, it } from 'vitest'
import { intervals } from '../../../src/io/columns/intervals.ts'
import { closedMs } from '../../../src/run/market/closedTime.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** 2024-01-05, a Friday. */
const FRIDAY = Date.UTC(2024, 0, 5)

/** Bars every `step`, without those that start in a rest of the market by `skip`. */
function barsOf(from: number, to: number, step: number, skip: (time: Date) => boolean): Float64Array {
  const times: number[] = []
  for (let time = from; time < to; time += step) if (!skip(new Date(time))) times.push(time)
  return Float64Array.from(times)
}

const isWeekend = (time: Date) => time.getUTCDay() % 6 === 0

function gapsOf(time: Float64Array, session: string): number {
  return intervals(time, closedMs(session)).gaps
}

describe('closedMs', () => {
  it('takes no weekend of daily bars for a gap, but a holiday', () => {
    const days = barsOf(FRIDAY, FRIDAY + 90 * DAY, DAY, isWeekend)
    expect(gapsOf(days, 'cme')).toBe(0)
    expect(gapsOf(days, '24x7')).toBe(13)
    const monday = days.indexOf(FRIDAY + 3 * DAY)
    expect(
      gapsOf(
        days.filter((_, i) => i !== monday),
        'cme',
      ),
    ).toBe(1)
    expect(
      gapsOf(
        days.filter((_, i) => i !== monday + 2),
        'cme',
      ),
    ).toBe(1)
  })

  it('takes no nightly rest of hourly bars for a gap, in summer and in winter', () => {
    for (const close of [21, 22]) {
      const rests = (time: Date) => {
        const [weekday, hour] = [time.getUTCDay(), time.getUTCHours()]
        if (weekday === 6 || (weekday === 5 && hour >= close)) return true
        return weekday === 0 ? hour <= close : hour === close
      }
      const hours = barsOf(FRIDAY, FRIDAY + 28 * DAY, HOUR, rests)
      expect(gapsOf(hours, 'cme')).toBe(0)
      expect(
        gapsOf(
          hours.filter((_, i) => i !== 3),
          'cme',
        ),
      ).toBe(1)
    }
  })

  it('is nothing where the market never rests', () => {
    expect(closedMs('24x7')(FRIDAY, FRIDAY + 7 * DAY)).toBe(0)
    expect(closedMs('cme')(FRIDAY, FRIDAY + 7 * DAY)).toBe(58 * HOUR)
  })
})
