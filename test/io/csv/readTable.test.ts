import { describe, expect, it } from 'vitest'
import { linesOf, problemsOf } from '../inputs.ts'
import { quoted, read } from './readQuoted.ts'

describe('readTable', () => {
  it.each([
    ['commas', 'time,x,note,volume\n2024-01-01,1.5,a,3\n2024-01-02,2,b,\n'],
    ['CRLF, no final newline', 'time,x,note,volume\r\n2024-01-01,1.5,a,3\r\n2024-01-02,2,b,'],
    ['byte order mark', '\uFEFFtime,x,note,volume\n2024-01-01,1.5,,3\n2024-01-02,2,,NaN\n'],
    ['tabs', 'time\tx\tnote\tvolume\n2024-01-01\t1.5\t\t3\n2024-01-02\t2\t\t\n'],
    ['semicolons', 'time;x;note;volume\n2024-01-01;1.5;a,b;3\n2024-01-02;2;;\n'],
    ['decimal commas', 'time;x;note;volume\n2024-01-01;1,5;a;3,0\n2024-01-02;2;b;\n'],
    ['blanks and exponents', 'time,x,note,volume\n2024-01-01, 15e-1 ,a,+3\n 2024-01-02 ,2.,b, \n'],
    ['blank lines at the end', 'time,x,note,volume\n2024-01-01,1.5,a,3\n2024-01-02,2,b,\n\n\r\n'],
  ])('reads %s, with the scanner and with the parser', async (_, text) => {
    for (const table of [await read(text), await read(quoted(text))]) {
      expect([...table.time]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2)])
      expect(table.numbers.map(column => [...column])).toEqual([
        [1.5, 2],
        [3, Number.NaN],
      ])
      expect([table.timeUnit, table.naive, table.lineOf(1)]).toEqual(['iso', true, 3])
    }
    expect((await read(text)).reader).toBe('scanner')
    expect((await read(quoted(text))).reader).toBe('fast-csv')
  })

  it.each([
    ['a quote that is doubled', '2024-01-01,1,"a""b",3', [1]],
    ['a line break in quotes', '2024-01-01,1,"a\nb",3', [1]],
    ['a separator of thousands', '2024-01-01,"1,000.5",a,3', [1000.5]],
  ])('leaves %s to the parser', async (_, row, values) => {
    const { reader, numbers } = await read(`time,x,note,volume\n${row}\n`)
    expect([reader, [...numbers[0]!]]).toEqual(['fast-csv', values])
  })

  it('counts lines inside quoted cells', async () => {
    const table = await read('time,x,note,volume\n2024-01-01,1,"two\nlines",3\n2024-01-02,2,b,4\n')
    expect([table.lineOf(0), table.lineOf(1)]).toEqual([2, 4])
  })

  it('leaves out blank lines and rows of empty cells, counts them, and keeps the lines of the others', async () => {
    const rows = ['2024-01-01,1,a,3', '', ' ', ',,,', '2024-01-02,2,b,4']
    const table = await read(`time,x,note,volume\n${rows.join('\n')}\n`)
    expect([...table.numbers[0]!]).toEqual([1, 2])
    expect(table.repairs).toEqual(['3 blank lines left out'])
    expect([table.lineOf(0), table.lineOf(1)]).toEqual([2, 6])
  })

  it('reads old line ends of a lone carriage return', async () => {
    const table = await read('time,x,note,volume\r2024-01-01,1,a,3\r2024-01-02,2,b,4\r')
    expect([...table.numbers[0]!]).toEqual([1, 2])
  })

  it('reads more rows than its first line lets expect', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => `${1_700_000_000 + i},${i},,`)
    const table = await read(`time,x,note,volume\n1699999999,0,${'long '.repeat(200)},1\n${rows.join('\n')}\n`)
    expect(table.reader).toBe('scanner')
    expect(table.time).toHaveLength(501)
    expect([table.numbers[0]![0], table.numbers[0]![500]]).toEqual([0, 499])
  })

  it('names every problem with its line', async () => {
    const text = [
      'time,x,note,volume',
      'soon,1,a,1',
      '2024-01-02,,a,1',
      '2024-01-03,1,a',
      '',
      '2024-01-04,1,a,1,b',
      '2024-01-05,1.2.3,a,many',
      '1704499200000,1,a,1',
    ].join('\n')
    expect(await linesOf(() => read(text))).toEqual([
      '2 time: "soon" is not a time',
      '3 x: x is empty',
      '4 : the line has 3 cells, the others have 4',
      '6 : the line has 5 cells, the others have 4',
      '7 x: x is not a number: "1.2.3"',
      '7 volume: volume is not a number: "many"',
      '8 time: "1704499200000" is in milliseconds, the times before it are in ISO 8601',
    ])
  })

  it('refuses two rows on one line', async () => {
    expect(await linesOf(() => read('time,x,note,volume\n2024-01-01,1,a,1,2024-01-02,2,b,2\n'))).toEqual([
      '2 : the line has 8 cells, the others have 4',
    ])
  })

  it('tells what is wrong in many rows once, with its first lines and their number', async () => {
    const text = `time,x,note,volume\n${'2024-01-01,oops,a,1\n'.repeat(25)}2024-01-01,1,a,no\n`
    expect(await linesOf(() => read(text))).toEqual([
      '2 x: x is not a number: "oops"; and 24 more like it, on lines 3, 4, 5, 6, 7 …',
      '27 volume: volume is not a number: "no"',
    ])
    expect((await problemsOf(() => read(text)))[0]).toMatchObject({ line: 2, source: '2024-01-01,oops,a,1' })
  })

  it('refuses a header without rows', async () => {
    const message = '- : the file has a header, but no rows'
    expect(await linesOf(() => read('time,x,note,volume\n'))).toEqual([message])
    expect(await linesOf(() => read('time,x,note,volume'))).toEqual([message])
  })
})
