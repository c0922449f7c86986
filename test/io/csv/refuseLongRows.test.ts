import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { csvRows } from '../../../src/io/csv/csvRows.ts'
import { collect, inputFile, linesOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => collect(csvRows('a.csv', bytes(text), ',', 0))
const said = (text: string) => linesOf(() => read(text))

describe('refuseLongRows', () => {
  it('takes a row and a cell at the limit, and refuses one byte more', async () => {
    const cell = 'x'.repeat(8192)
    expect(await read(`a,b\n${cell},1\n`)).toHaveLength(2)
    expect(await said(`a,b\n${cell}x,1\n`)).toEqual(['2 : a cell has more than 8192 bytes; allowed: at most so many'])
    const row = `${'1,'.repeat(32_767)}10`
    expect(row).toHaveLength(65_536)
    expect(await read(`${row}\n${row}\n`)).toHaveLength(2)
    expect(await said(`a\n${row}0\n`)).toEqual(['2 : the row has more than 65536 bytes; allowed: at most so many'])
  })

  it('counts the lines of a quoted cell as one row, and says so where the quote is missing', async () => {
    const lines = 'a line\n'.repeat(1000)
    expect(await read(`a,b\n"${lines}",1\n`)).toHaveLength(2)
    expect(await said(`a,b\n1,2\n"${lines}${lines}",1\n`)).toEqual([
      '3 : a cell has more than 8192 bytes; allowed: at most so many',
    ])
    expect(await said(`a,b\n1,2\n"${lines}${lines}`)).toEqual(['3 : the quotes of a cell do not match'])
  })

  it('takes a quote inside a cell for what it is', async () => {
    expect(await read(`a,b\n5"x,1\n${'1,2\n'.repeat(5000)}`)).toHaveLength(5002)
  })

  it('goes before every other reader: two million bytes in one line', async () => {
    const long = inputFile(folder, 'long.csv', `time,open,high,low,close,volume\n${'1'.repeat(2_000_000)}`)
    expect(await linesOf(() => readBars(long, { format: 'auto', from: null, to: null }))).toEqual([
      '2 : a cell has more than 8192 bytes; allowed: at most so many',
    ])
  })
})
