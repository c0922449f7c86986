import { describe, expect, it } from 'vitest'
import { type CsvValue, csvLines } from '../../../src/io/csv/csvLines.ts'
import { collect } from '../inputs.ts'

const text = async (header: string[], rows: CsvValue[][]): Promise<string> =>
  (await collect(csvLines(header, rows))).join('')

describe('csvLines', () => {
  it('quotes where needed and leaves out what is no value', async () => {
    const rows = [
      ['x,y', 0.1 + 0.2, true],
      ['say "hi"', Number.NaN, null],
      ['two\nlines', Number.POSITIVE_INFINITY, false],
    ]
    expect(await text(['a', 'b', 'c'], rows)).toBe(
      'a,b,c\n"x,y",0.30000000000000004,true\n"say ""hi""",,\n"two\nlines",,false\n',
    )
  })

  it('writes the header of a table without rows', async () => {
    expect(await text(['a', 'b'], [])).toBe('a,b\n')
  })
})
