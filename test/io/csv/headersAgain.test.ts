import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { inputFile, problemsOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const FIRST = ['time,open,high,low,close,volume', '2024-03-04T00:00:00Z,1,4,0.5,2,10']
const read = (...rows: string[]) =>
  readBars(inputFile(folder, 'joined.csv', [...FIRST, ...rows].join('\n')), { format: 'auto', from: null, to: null })

describe('a header among the rows', () => {
  it.each([
    ['as it is', 'time,open,high,low,close,volume', '2024-03-04T01:00:00Z,2,5,1,3,20'],
    ['in other letters', 'Time,Open,High,Low,Close,Volume', '2024-03-04T01:00:00Z,2,5,1,3,20'],
    ['in another order', 'time,close,high,low,open,volume', '2024-03-04T01:00:00Z,3,5,1,2,20'],
    ['in another order and letters', 'Volume,Close,High,Low,Open,Time', '20,3,5,1,2,2024-03-04T01:00:00Z'],
  ])('%s says where the cells of the rows below stand', async (_, header, row) => {
    const { bars, facts } = await read(header, row)
    expect([bars.open[1], bars.high[1], bars.low[1], bars.close[1], bars.volume?.[1]]).toEqual([2, 5, 1, 3, 20])
    expect(facts.repairs).toContain('the header comes 1 time more: left out')
  })

  it.each([
    ['with a new name', 'time,open,high,low,close,turnover', 'as "turnover" is new'],
    ['with less', 'time,open,high,low,close', 'as often, or in the same order'],
  ])('%s is refused once', async (_, header, why) => {
    const problems = await problemsOf(() =>
      read(header, '2024-03-04T01:00:00Z,2,5,1,3,20', '2024-03-04T02:00:00Z,2,5,1,3,20'),
    )
    expect(problems).toMatchObject([
      { line: 3, message: expect.stringContaining(why), hint: expect.stringMatching(/^keep the two files apart/) },
    ])
  })
})
