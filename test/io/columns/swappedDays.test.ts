import { describe, expect, it } from 'vitest'
import { swappedDays } from '../../../src/io/columns/dates/swappedDays.ts'

const DAY_MS = 86_400_000
const NEW_YORK_HOURS = 5

/** Weekdays one after the other. */
function weekdays(first: string, count: number): Date[] {
  const all = Array.from({ length: 2 * count }, (_, i) => new Date(Date.parse(first) + i * DAY_MS))
  return all.filter(day => day.getUTCDay() % 6 !== 0).slice(0, count)
}

function swap(day: Date): number {
  const [month, date] = [day.getUTCMonth(), day.getUTCDate()]
  return date > 12 ? day.getTime() : Date.UTC(day.getUTCFullYear(), date - 1, month + 1)
}

const year = weekdays('2023-01-02', 250)
const times = Float64Array.from(year, day => day.getTime())
const swapped = Float64Array.from(year, swap)

describe('days and months that were swapped where both are at most 12', () => {
  it.each([
    ['oldest first', swapped, times],
    ['newest first', swapped.toReversed(), times.toReversed()],
  ])('are turned back where all rows are in order then, %s', (_, found, right) => {
    expect(swappedDays(found, null)).toEqual({ time: right, row: expect.any(Number), isProved: true })
  })

  it('are those of the clock of the zone', () => {
    const hours = (all: Float64Array) => all.map(ms => ms + NEW_YORK_HOURS * 3_600_000)
    const winter = (all: Float64Array) => hours(all.slice(0, 40))
    const found = swappedDays(winter(swapped), 'Etc/GMT+5')
    expect(found).toMatchObject({ time: winter(times), isProved: true })
  })

  it('are not proved where some rows stay out of order, or few were moved', () => {
    const stray = Float64Array.from(swapped)
    const [one, other] = [stray[40]!, stray[200]!]
    stray.set([other], 40)
    stray.set([one], 200)
    expect(swappedDays(stray, null)).toMatchObject({ isProved: false })
    expect(swappedDays(Float64Array.from(weekdays('2023-01-11', 12), swap), null)).toMatchObject({ isProved: false })
  })

  it.each([
    ['rows in order', times],
    ['rows newest first', times.toReversed()],
    [
      'months that were joined in the order of their names',
      Float64Array.from([...times.slice(180), ...times.slice(0, 180)]),
    ],
    [
      'rows sorted by dates as text',
      Float64Array.from(times.toSorted((a, b) => new Date(a).getUTCDate() - new Date(b).getUTCDate() || a - b)),
    ],
    ['rows in no order', times.map((_, i) => times[(i * 97) % times.length]!)],
    ['a row that came late', Float64Array.from([...times.slice(8, 20), times[7]!])],
    [
      'one row of a file of a few',
      Float64Array.from(['2024-01-13', '2024-01-16', '2024-01-15', '2024-01-17'], text => Date.parse(text)),
    ],
  ])('are none in %s', (_, found) => {
    expect(swappedDays(found, null)).toBeNull()
  })
})
