import { describe, expect, it } from 'vitest'
import { csvHead } from '../../../src/io/csv/csvHead.ts'
import { linesOf } from '../inputs.ts'

const head = (content: string | Uint8Array) => csvHead('x.csv', Buffer.from(content as string))

describe('csvHead', () => {
  it.each([
    ['a,b;c,d\n', ','],
    ['a;b,c;d\n', ';'],
    ['a\tb\tc\n', '\t'],
    ['time;rate\n', ';'],
    ['20240101;133,9;134,0;133,9;133,98\n', ';'],
    ['"a;b;c",d\n', ','],
    ['r\n1\n', ','],
    ['\n\na;b\n', ';'],
  ])('finds the delimiter of %j', async (text, delimiter) => {
    expect((await head(text)).delimiter).toBe(delimiter)
  })

  it('keeps the first 50 rows', async () => {
    expect((await head(`a,b\n${'1,2\n'.repeat(60)}`)).rows).toHaveLength(50)
  })

  it('refuses a PDF, and cells that bars part', async () => {
    expect(await linesOf(() => head('%PDF-1.4\n1 0 obj\n'))).toEqual(['- : this is a PDF document, not a CSV file'])
    expect(await linesOf(() => head('time|open|high|low|close\n1|2|3|1|2\n'))).toEqual([
      '- : the cells of the rows are parted by "|"; allowed: commas, semicolons or tabs',
    ])
    expect((await head('time,a|b|c|d|e\n1,2\n')).delimiter).toBe(',')
  })

  it('refuses what is not a CSV file', async () => {
    const utf16 = Buffer.from('\uFEFFtime,open\n', 'utf16le')
    expect(await linesOf(() => head(utf16))).toEqual(['- : this is UTF-16 text, not a CSV file'])
    expect(await linesOf(() => head(utf16.subarray(2)))).toEqual([
      '- : this is UTF-16 text or a binary file, not a CSV file',
    ])
    expect(await linesOf(() => head(Buffer.from([0x1f, 0x8b, 8])))).toEqual([
      '- : this is a gzip archive, not a CSV file',
    ])
    expect(await linesOf(() => head(Buffer.from('PK\u0003\u0004')))).toEqual([
      '- : this is a zip archive or a spreadsheet, not a CSV file',
    ])
    expect(await linesOf(() => head(''))).toEqual(['- : the file is empty'])
    expect(await linesOf(() => head('\n\n'))).toEqual(['- : the file is empty'])
  })
})
