import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { PLAIN_STATS, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const read = async (...rows: readonly string[]) => {
  const text = ['date,time,open,high,low,close', ...rows.map(row => `${row},1,2,1,2`)].join('\n')
  return readBars(inputFile(folder, 'clocks.csv', text), { format: 'auto', from: null, to: null })
}
const clocksOf = async (...rows: readonly string[]) =>
  [...(await read(...rows)).bars.time].map(ms => new Date(ms).toISOString().slice(0, 19))

describe('times of day that lost their leading zeros', () => {
  it('are hours, minutes and seconds where one has five digits or more', async () => {
    expect(await clocksOf('20240102,0', '20240102,100', '20240102,93000', '20240102,160000')).toEqual([
      '2024-01-02T00:00:00',
      '2024-01-02T00:01:00',
      '2024-01-02T09:30:00',
      '2024-01-02T16:00:00',
    ])
    const { facts } = await read('2024-01-02,93000', '2024-01-02,100000')
    expect(facts.notices).toContain('1 time of day without leading zeros: read as HHMMSS')
  })

  it('are hours and minutes where whole days show it', async () => {
    const days = ['20240102', '20240103', '20240104'].flatMap(day => [`${day},5`, `${day},930`, `${day},1600`])
    expect((await clocksOf(...days)).slice(0, 3)).toEqual([
      '2024-01-02T00:05:00',
      '2024-01-02T09:30:00',
      '2024-01-02T16:00:00',
    ])
  })

  it('are asked for where they may be either', async () => {
    const problems = await problemsOf(() => read('20240102,0', '20240102,100', '20240102,200'))
    expect(problems).toMatchObject([
      { line: 3, message: 'the time of day 100 lost its leading zeros: 01:00 or 00:01:00?' },
    ])
    expect(await clocksOf('20240102,000000', '20240102,000100')).toEqual(['2024-01-02T00:00:00', '2024-01-02T00:01:00'])
  })

  it('are none where their digits are no time', async () => {
    expect(await problemsOf(() => read('20240102,99', '20240102,1000'))).toMatchObject([
      { message: expect.stringContaining('is not a time') },
    ])
  })

  it('are read in lists of trades, too', async () => {
    const text = 'Entry Date,Entry Time,Exit Date,Exit Time,Profit\n2024-01-02,93000,2024-01-02,100000,5\n'
    expect(await statsOfFile(inputFile(folder, 'trades.csv', text), PLAIN_STATS)).toMatchObject({
      first: '2024-01-02T09:30:00.000Z',
      last: '2024-01-02T10:00:00.000Z',
      notices: expect.arrayContaining(['1 time of day without leading zeros: read as HHMMSS']),
    })
  })
})

describe('files that were not written to their end', () => {
  const ROWS = ['date,open,high,low,close', '2024-01-02,1,2,1,2', '2024-01-03,1,2,1,2', '2024-01-04,1,2,1,2']
  const bars = (text: string) => readBars(inputFile(folder, 'cut.csv', text), { format: 'auto', from: null, to: null })

  it('lose the zeros that follow, and the line that is not whole', async () => {
    const { bars: whole, facts } = await bars(`${ROWS.join('\n')}\n${'\0'.repeat(9)}`)
    expect(whole.time).toHaveLength(3)
    expect(facts.notices).toContain('9 bytes of zeros at the end left out')
    const cut = await bars(`${ROWS.join('\n')}\0\0`)
    expect(cut.bars.time).toHaveLength(2)
    expect(cut.facts.notices).toContain(
      '2 bytes of zeros at the end left out, with the line before them, which is not whole',
    )
  })

  it('are told where zeros stand inside, or the last line is cut off', async () => {
    const long = Array.from({ length: 80 }, (_, i) => `2024-${1 + (i % 9)}-01,1,2,1,2`)
    expect(
      await problemsOf(() => bars([...ROWS, ...long, '2025-01-01,1,2\0,1,2', '2025-01-02,1,2,1,2'].join('\n'))),
    ).toMatchObject([
      { line: 85, message: 'bytes of 0, which no text has', hint: expect.stringContaining('export it again') },
    ])
    expect(await problemsOf(() => bars(`${ROWS.join('\n')}\n2024-01-05,1,2`))).toMatchObject([
      {
        line: 5,
        message: 'the line has 3 cells, the others have 5',
        hint: expect.stringContaining('ends inside this line'),
      },
    ])
    expect(await problemsOf(() => bars(`${ROWS.join('\n')}\n2024-01-05,1,2\n`))).toMatchObject([{ hint: null }])
  })
})
