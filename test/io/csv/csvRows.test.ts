import { describe, expect, it } from 'vitest'
import { csvRows } from '../../../src/io/csv/csvRows.ts'
import type { CsvRow } from '../../../src/io/csv/rows/parsedRows.ts'
import { collect, linesOf } from '../inputs.ts'

async function rows(text: string, delimiter = ',', skip = 0): Promise<CsvRow[]> {
  return collect(csvRows('x.csv', Buffer.from(text), delimiter, skip))
}

describe('csvRows', () => {
  it('gives every row the line that it starts on', async () => {
    expect(await rows('a,b\r\n"x\ny",2\n\n3,"say ""hi"""\n\n\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '2'] },
      { line: 4, cells: [] },
      { line: 5, cells: ['3', 'say "hi"'] },
    ])
  })

  it('leaves out the first rows, a byte order mark, and needs no final newline', async () => {
    expect(await rows('\uFEFFa;b\n1;2', ';', 1)).toEqual([{ line: 2, cells: ['1', '2'] }])
    expect((await rows('\uFEFFa;b\n1;2', ';'))[0]!.cells).toEqual(['a', 'b'])
  })

  it('keeps empty cells', async () => {
    expect((await rows('\t2\n1\t\n\t\n', '\t')).map(row => row.cells)).toEqual([
      ['', '2'],
      ['1', ''],
      ['', ''],
    ])
  })

  it('counts on across the pieces that a long file is read in', async () => {
    const last = (await rows(`a,b\n${'12345,"67,890"\n'.repeat(20_000)}`)).at(-1)
    expect(last).toEqual({ line: 20_001, cells: ['12345', '67,890'] })
  })

  it('names the line of quotes that do not match', async () => {
    const message = 'the quotes of a cell do not match'
    expect(await linesOf(() => rows('a,b\n1,"2\n3,4\n'))).toEqual([`2 : ${message}`])
    expect(await linesOf(() => rows('a,b\n"1 ""x""",2\n"3"y,4\n'))).toEqual([`3 : ${message}`])
  })
})
