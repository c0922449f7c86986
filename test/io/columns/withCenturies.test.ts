import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { withCenturies } from '../../../src/io/columns/dates/withCenturies.ts'
import { inputFile, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
/** The third of January and of July of every year. */
const halves = (from: number, to: number) =>
  Array.from({ length: 2 * (to - from + 1) }, (_, i) => `${i % 2 === 0 ? '01' : '07'}/13/${from + Math.floor(i / 2)}`)
const short = (dates: readonly string[]) => dates.map(date => date.replace(/(\d\d)(\d\d)$/, '$2'))

describe('years of two digits', () => {
  const long = halves(1928, 2024)
  it.each([
    ['oldest first', long],
    ['newest first', long.toReversed()],
    ['over more than a century', halves(1918, 2024)],
    ['to the first years that are usually of this century', halves(1940, 1952)],
  ])('are of the centuries in which the rows follow each other: %s', (_, dates) => {
    expect(withCenturies(short(dates), 'month-first')).toEqual(dates)
  })

  it('are so in the other ways to write them', () => {
    const years = long.filter((_, i) => i % 2 === 0).map(date => date.slice(-4))
    const two = years.map(year => year.slice(2))
    expect(
      withCenturies(
        two.map(year => `${year}-01-13 10:00`),
        'year-first',
      ),
    ).toEqual(years.map(year => `${year}-01-13 10:00`))
    expect(
      withCenturies(
        two.map(year => `13-Jan-${year}`),
        null,
      ),
    ).toEqual(years.map(year => `13-Jan-${year}`))
    expect(
      withCenturies(
        two.map(year => `13.01.${year}`),
        'day-first',
      ),
    ).toEqual(years.map(year => `13.01.${year}`))
  })

  it.each([
    ['where these are in order', short(halves(1962, 2024)), 'month-first'],
    ['of two files that were joined', short([...halves(2024, 2025), ...halves(2022, 2023)]), 'month-first'],
    ['of rows in no order', short(long.map((_, i) => long[(i * 37) % long.length]!)), 'month-first'],
    ['of four digits', long, 'month-first'],
    ['that would turn day and month by their dots', short(long).map(date => date.replaceAll('/', '.')), 'month-first'],
    ['behind a hole of decades', short([...halves(1928, 1935), ...halves(1990, 1999)]), 'month-first'],
  ] as const)('are the usual ones %s', (_, dates, order) => {
    expect(withCenturies(dates, order)).toBeNull()
  })

  it('are so where a row stands in the wrong place, or files that were joined overlap', () => {
    const swapped = [...long.slice(0, 80), long[81]!, long[80]!, ...long.slice(82)]
    const joined = [...long.slice(0, 80), ...long.slice(78)]
    for (const dates of [swapped, joined, swapped.toReversed()])
      expect(withCenturies(short(dates), 'month-first')).toEqual(dates)
  })

  const read = (dates: readonly string[]) => {
    const rows = dates.map(date => `${date},70,71,69,70`)
    const file = inputFile(folder, 'old.csv', ['Date,Open,High,Low,Close', ...rows].join('\n'))
    return readBars(file, { format: 'auto', from: null, to: null })
  }

  it('behind the name of a month are so too, in a file of plain rows', async () => {
    const years = long.filter((_, i) => i % 2 === 0).map(date => date.slice(-2))
    for (const dates of [years.map(year => `13-Jan-${year}`), years.map(year => `13 January ${year} 10:00`)]) {
      const { bars } = await read(dates)
      expect([bars.time[0]!, bars.time.at(-1)!].map(time => new Date(time).getUTCFullYear())).toEqual([1928, 2024])
    }
  })

  it('from 2030 on are asked where nothing tells the century', async () => {
    await expect(read(short(halves(1928, 1949)))).rejects.toMatchObject({
      problems: [{ line: 6, message: '"01/13/30" is of the last century or of 2030 on, and nothing tells' }],
    })
    const { bars } = await read(short(halves(2020, 2029)))
    expect(new Date(bars.time[0]!).getUTCFullYear()).toBe(2020)
  })

  it('from 1950 on are usually of the last century; other centuries are said', async () => {
    const { bars, facts } = await read(short(halves(1962, 1973)))
    expect(new Date(bars.time[0]!).getUTCFullYear()).toBe(1962)
    expect(facts.repairs.join()).not.toContain('centuries')
    const older = await read(short(long))
    expect(new Date(older.bars.time[0]!).getUTCFullYear()).toBe(1928)
    expect(older.facts.repairs).toContain(
      'years of two digits are of the centuries in which alone the rows follow each other',
    )
  })
})
