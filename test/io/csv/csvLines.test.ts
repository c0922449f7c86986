import { format } from 'fast-csv'
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

  it('writes what the general writer writes, whether a cell of a block has a mark or not', async () => {
    const words = ['plain', 'a|b', 'nul\0', 'cr\r', '', ' spaced ', '"', 'é,ü']
    const rows = Array.from({ length: 1400 }, (_, i) => [
      i / 7,
      i % 100 === 99 || i > 1000 ? words[i % 8]! : 'plain',
      i % 2 === 0,
    ])
    const general = format<string[], string[]>({ includeEndRowDelimiter: true })
    for (const row of [['a', 'b', 'c'], ...rows]) general.write(row.map(String))
    general.end()
    const quoted = (await collect(general)).join('')
    expect(await text(['a', 'b', 'c'], rows)).toBe(quoted)
    expect(quoted.split('\n').length).toBeGreaterThan(1400)
  })

  it('writes the header of a table without rows', async () => {
    expect(await text(['a', 'b'], [])).toBe('a,b\n')
  })
})
