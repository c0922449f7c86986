import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { oldEpochs } from '../../../src/io/columns/dates/oldEpochs.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const DAY = 86_400
const HOUR = 3600
/** Weekdays at a time of day, in seconds. */
function weekdays(first: string, count: number): number[] {
  const start = Date.parse(first) / 1000
  const all = Array.from({ length: 2 * count }, (_, i) => start + i * DAY)
  return all.filter(day => new Date(day * 1000).getUTCDay() % 6 !== 0).slice(0, count)
}
const hours = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) => Date.parse(first) / 1000 + i * HOUR)
const texts = (seconds: readonly number[], per = 1) => seconds.map(second => String(second * per))
const bars = (times: readonly string[]) =>
  inputFile(folder, 'old.csv', ['time,open,high,low,close', ...times.map(time => `${time},70,71,69,70`)].join('\n'))
const read = (times: readonly string[]) => readBars(bars(times), { format: 'auto', from: null, to: null })

describe('counts since 1970 of times before 1973', () => {
  it.each([
    ['days before and behind 1970', weekdays('1969-11-03T14:30Z', 90)],
    ['days from 1962 to behind 1973', weekdays('1962-01-02T14:30Z', 3000)],
    ['hours before 1970', hours('1965-03-01T00:00Z', 40)],
    ['days, newest first', weekdays('1971-02-01T14:30Z', 60).toReversed()],
  ])('are told by their steps, in every unit: %s', (_, seconds) => {
    const right = Float64Array.from(seconds, second => second * 1000)
    for (const [unit, per] of [
      ['s', 1],
      ['ms', 1e3],
      ['us', 1e6],
    ] as const)
      expect(oldEpochs(texts(seconds, per))).toEqual({ time: right, unit })
  })

  it.each([
    ['a stray 0', ['0', ...texts(weekdays('2024-01-02', 40))]],
    ['a stray count in the middle', texts(weekdays('2024-01-02', 40)).with(20, '52200')],
    ['day numbers of a spreadsheet', ['45000', '45001', '45002', '45003', '45004']],
    ['days since 1970', ['19509', '19510', '19511', '19512', '19513']],
    ['dates as numbers', ['20240101', '20240102', '20240103', '20240104']],
    ['months as numbers', ['20240101', '20240201', '20240301', '20240401']],
    ['counts of today', texts(weekdays('2024-01-02', 40))],
    ['rows in no order', texts(weekdays('1971-02-01T14:30Z', 40)).with(5, '0')],
    ['three rows', texts(weekdays('1971-02-01T14:30Z', 3))],
    ['words', [...texts(weekdays('1971-02-01T14:30Z', 40)), 'x']],
  ])('are none in %s', (_, found) => expect(oldEpochs(found)).toBeNull())

  it('are read, which is said; where they are not told ISO dates alone are asked for', async () => {
    const { bars: found, facts } = await read(texts(weekdays('1972-12-01T14:30Z', 90)))
    expect(new Date(found.time[0]!).toISOString()).toBe('1972-12-01T14:30:00.000Z')
    expect(facts).toMatchObject({ timeUnit: 's', naive: false })
    expect(facts.repairs).toContain('times before 1973: counts of seconds, as their steps tell')
    const [problem] = await problemsOf(() => read(['0', ...texts(weekdays('2024-01-02', 40))]))
    expect(problem).toMatchObject({ line: 2, hint: 'write times as 2024-01-31T14:30:00Z or 2024-01-31' })
  })
})
