import { describe, expect, it } from 'vitest'
import { isOfClose } from '../../../src/io/bars/closeTime.ts'
import { openStamps } from '../../../src/io/bars/openStamps.ts'
import { type ReadBarsOptions, readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const HOUR = 3_600_000
const FIRST = Date.UTC(2024, 2, 4)
const read = (text: string, options: Partial<ReadBarsOptions> = {}) =>
  readBars(inputFile(folder, 'closes.csv', text), { format: 'auto', from: null, to: null, ...options })
const hoursOf = (time: string, open = 'open') =>
  [`${time},${open},high,low,close,volume`, ...[1, 2, 3].map(i => `${FIRST + i * HOUR},100,101,99,100,5`)].join('\n')
const MAP = { time: 'close_time', open: 'o1', high: 'high', low: 'low', close: 'close' }

describe('times of a column that is named after the close', () => {
  it.each([
    'close_time',
    'Close Time',
    'closeTime',
    'timeClose',
    'time_close',
    'end_time',
    'Bar End',
    'Time (close)',
    'closed at',
  ])('are closes: %s', async name => {
    const { bars, facts } = await read(hoursOf(name))
    expect([...bars.time]).toEqual([FIRST, FIRST + HOUR, FIRST + 2 * HOUR])
    expect(facts.marks).toBe('close')
  })

  it('are so in a map, which the question for other columns proposes', async () => {
    const file = hoursOf('close_time', 'o1')
    const [problem] = await problemsOf(() => read(file))
    expect(problem!.hint).toContain('--column time=close_time')
    expect((await read(file, { columns: MAP })).bars.time[0]).toBe(FIRST)
    expect((await read(file, { columns: MAP, stamps: 'open' })).bars.time[0]).toBe(FIRST + HOUR)
  })

  it.each(['close', 'close price', 'time', 'closing', 'end', 'trend', 'calendar date'])('are none by "%s"', name =>
    expect(isOfClose(name)).toBe(false),
  )
})

const days = (...all: string[]) => Float64Array.from(all, day => Date.parse(day))
const MONTHS = days('2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01')

describe('stamps of the close of a bar', () => {
  it.each<[string, Float64Array, 'close' | null, Float64Array]>([
    ['last days of months', days('2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30'), null, MONTHS],
    ['the same, stated', days('2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30'), 'close', MONTHS],
    [
      'last weekdays of months',
      days('2024-02-29', '2024-03-28', '2024-04-30', '2024-05-31'),
      null,
      days('2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'),
    ],
    [
      'last days of quarters',
      days('2019-12-31', '2020-03-31', '2020-06-30', '2020-09-30'),
      null,
      days('2019-10-01', '2020-01-01', '2020-04-01', '2020-07-01'),
    ],
    [
      'last days of years',
      days('2019-12-31', '2020-12-31', '2021-12-31', '2022-12-31'),
      null,
      days('2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01'),
    ],
    [
      'last days of quarters, the latest of which has not ended',
      days('2019-12-31', '2020-03-31', '2020-06-30', '2020-09-30', '2020-11-19'),
      null,
      days('2019-10-01', '2020-01-01', '2020-04-01', '2020-07-01', '2020-10-01'),
    ],
    [
      'the first of the month after, one missing',
      days('2020-02-01', '2020-03-01', '2020-05-01', '2020-06-01'),
      'close',
      days('2020-01-01', '2020-02-01', '2020-04-01', '2020-05-01'),
    ],
    [
      'the last second of months, one missing',
      days('2020-01-31T23:59:59Z', '2020-02-29T23:59:59Z', '2020-04-30T23:59:59Z', '2020-05-31T23:59:59Z'),
      null,
      days('2020-01-01', '2020-02-01', '2020-04-01', '2020-05-01'),
    ],
    [
      'days',
      days('2020-01-02', '2020-01-03', '2020-01-04', '2020-01-05'),
      'close',
      days('2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04'),
    ],
  ])('are moved to its open by the calendar: %s', (_, stamps, marks, opens) => {
    expect(openStamps(stamps, marks).time).toEqual(opens)
  })

  it('are moved by the days of their zone, whose clock shifts', () => {
    const midnights = days('2024-03-09T05:00Z', '2024-03-10T05:00Z', '2024-03-11T04:00Z', '2024-03-12T04:00Z')
    expect(openStamps(midnights, 'close', 'America/New_York').time).toEqual(
      days('2024-03-08T05:00Z', '2024-03-09T05:00Z', '2024-03-10T05:00Z', '2024-03-11T04:00Z'),
    )
  })

  it.each([
    ['first days of months', MONTHS],
    ['last days that are stated to be opens', days('2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30')],
    ['days of weeks', days('2020-01-31', '2020-02-07', '2020-02-14', '2020-02-21')],
    ['hours of the last day', days('2020-01-31T16:00Z', '2020-02-29T16:00Z', '2020-03-31T16:00Z', '2020-04-30T16:00Z')],
  ])('are none: %s', (what, stamps) => {
    expect(openStamps(stamps, what.includes('stated') ? 'open' : null)).toEqual({ time: stamps, repair: null })
  })
})
