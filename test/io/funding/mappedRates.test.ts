import { describe, expect, it } from 'vitest'
import { readFunding } from '../../../src/io/funding/readFunding.ts'
import { inputFile, linesOf, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const MIDNIGHT = Date.UTC(2024, 0, 13)
const HOUR = 3_600_000
const read = (text: string, columns: Parameters<typeof readFunding>[2] & object) =>
  readFunding(inputFile(folder, 'mapped.csv', text), null, columns)

describe('funding rates whose columns are named by hand', () => {
  it.each([
    ['by their names', 'Stempel;Satz;Was\n13.01.2024 00:00;0,0100%;x\n13.01.2024 08:00;-0,02%;x\n', 'Stempel', 'Satz'],
    ['by their numbers', 'x;13.01.2024 00:00;0,0100%\nx;13.01.2024 08:00;-0,02%\n', 2, 3],
    ['in JSON', '[{"at":"2024-01-13","paid":0.0001},{"at":"2024-01-13T08:00","paid":-2e-4}]', 'at', 'paid'],
  ])('are read %s', async (_, text, time, rate) => {
    const found = await read(text, { columns: { time, rate } })
    expect([[...found.time], [...found.rate]]).toEqual([
      [MIDNIGHT, MIDNIGHT + 8 * HOUR],
      [0.0001, -0.0002],
    ])
    expect(found.facts).toMatchObject({ format: 'generic', unit: text.includes('%') ? 'percent' : 'fraction', rows: 2 })
  })

  it('are those of the one column, whatever the header says of it and of others', async () => {
    const text = `fundingTime,real_funding_rate,funding_rate\n${MIDNIGHT},,0.0002\n${MIDNIGHT + 8 * HOUR},0.0001,0.0003\n`
    const { rate, facts } = await read(text, { columns: { time: 'fundingTime', rate: 'FundingRate' } })
    expect([[...rate], facts.ignoredColumns]).toEqual([[0.0002, 0.0003], ['real_funding_rate']])
    expect(await linesOf(() => read(text, { columns: { time: 1, rate: 2 } }))).toEqual(['2 rate: rate is empty'])
  })

  it('keep the unit of the name, the hours and the day beside the time', async () => {
    const text = 'Day,Clock,Rate (bps),Every\n2024-01-13,00:00,1,4\n2024-01-13,04:00,2,4\n'
    const columns = { date: 'Day', time: 'Clock', rate: 'Rate (bps)', hours: 'Every' }
    const { time, rate, hours, facts } = await read(text, { columns })
    expect([[...time], [...rate], [...hours!]]).toEqual([
      [MIDNIGHT, MIDNIGHT + 4 * HOUR],
      [0.0001, 0.0002],
      [4, 4],
    ])
    expect(facts).toMatchObject({ unit: 'bps', ignoredColumns: [] })
  })

  it('are those of one of several by a column that is named, too', async () => {
    const text = `${MIDNIGHT},A,0.0001\n${MIDNIGHT},B,0.0002\n`
    const columns = { time: 1, rate: 3, symbol: 2 }
    expect([...(await read(text, { columns, symbol: 'B' })).rate]).toEqual([0.0002])
    expect(await problemsOf(() => read(text, { columns }))).toMatchObject([
      { message: 'the file holds rows of 2 symbols: A, B' },
    ])
  })

  it('are refused where a column is not there, or a format is named beside them', async () => {
    const text = `when,funding\n${MIDNIGHT},0.0001\n`
    expect(await problemsOf(() => read(text, { columns: { time: 'when', rate: 'fundin' } }))).toMatchObject([
      { line: 1, path: 'rate', message: 'there is no column "fundin"', hint: 'did you mean "funding"?' },
    ])
    expect(await linesOf(() => read(text, { columns: { time: 1, rate: 2 }, format: 'bare' }))).toEqual([
      '- : the columns are named, and the format "bare" is, too; allowed: one of the two',
    ])
  })
})

describe('the format of funding rates by hand', () => {
  it('is the one that is named, or refused', async () => {
    const text = `${MIDNIGHT},0.0100%\n`
    expect((await read(text, { format: 'bare' })).facts.format).toBe('bare')
    expect(await problemsOf(() => read(`time,rate\n${text}`, { format: 'bare' }))).toMatchObject([
      { line: 1, message: 'this is not a file of the format "bare"' },
    ])
    expect(await problemsOf(() => read(text, { format: 'bares' }))).toMatchObject([
      {
        message: 'there is no format of funding rates "bares"; allowed: auto, bare, generic',
        hint: 'did you mean "bare"?',
      },
    ])
  })
})
