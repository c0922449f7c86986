import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../../src/io/bars/readBars.ts'
import { streamedFile } from '../../../src/io/csv/streamedRows.ts'
import { sha256 } from '../../../src/io/files/sha256.ts'
import { inputFile, linesOf, temporaryFolder } from '../inputs.ts'

const folder = temporaryFolder()
const ROWS = 9000
/** So that few rows make a large file. */
const NOTE = 'x'.repeat(450)
const START = 1_700_000_000
const LINES = ['time,open,high,low,close,note,volume', ...Array.from({ length: ROWS }, (_, i) => lineOf(i))]

/** Of about 500 bytes, so that the file has two pieces, and a line on either side of their border. */
function lineOf(i: number): string {
  const open = 17_000 + (i % 400) / 4
  return `${START + i * 60},${open},${open + 2.25},${open - 1.5},${open + 0.25},${NOTE},${100_000 + (i % 977)}`
}

/** The bars of a file by pieces and of the same bytes as a whole. */
async function both(text: string) {
  const path = inputFile(folder, 'large.csv', text)
  const whole = { name: path, bytes: readFileSync(path) }
  const options = { format: 'auto', from: null, to: null }
  return Promise.all([readBars(path, options), readBars(whole, options)])
}

const text = `${LINES.join('\n')}\n`

describe('a large file of plain rows', () => {
  it('is read by pieces, its hash with it', async () => {
    const path = inputFile(folder, 'plain.csv', text)
    const file = await streamedFile(path, null)
    expect(file!.size).toBe(text.length)
    const { columns, sha256: hash } = file!.read({
      headerLines: 1,
      width: 7,
      time: { column: 0, cells: 1, dates: null, zone: null, marks: null },
      numbers: [{ name: 'close', column: 4, mayBeEmpty: false, per: 1 }],
      texts: [],
      ignored: [],
    })!
    expect([columns.rows, columns.reader, hash]).toEqual([ROWS, 'scanner', sha256(text)])
    expect([columns.time[ROWS - 1], columns.numbers[0]![ROWS - 1]]).toEqual([
      (START + (ROWS - 1) * 60) * 1000,
      17_000 + ((ROWS - 1) % 400) / 4 + 0.25,
    ])
    expect([columns.lineOf(0), columns.lineOf(ROWS - 1)]).toEqual([2, ROWS + 1])
  })

  it.each<[string, string]>([
    ['as it is', text],
    ['without a last line feed', text.trimEnd()],
    ['with blank lines at the end', `${text}\n\n`],
    ['with lines of Windows', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark and remarks', `\uFEFF# mine\n${text}`],
    ['with a cell in quotes near its end', text.replace(/,(\d+)\n$/, ',"$1"\n')],
    ['with a blank line near its end', text.replace(/\n(?=[^\n]*\n$)/, '\n\n')],
    ['with its last row at its first time', text.replace(/\n\d+(?=,[^\n]*\n$)/, `\n${START - 60}`)],
  ])('is read to the same bits %s', async (_, content) => {
    const [pieces, whole] = await both(content)
    expect(pieces.facts).toEqual(whole.facts)
    expect(Buffer.compare(bytesOf(pieces.bars.close), bytesOf(whole.bars.close))).toBe(0)
    expect(Buffer.compare(bytesOf(pieces.bars.time), bytesOf(whole.bars.time))).toBe(0)
  })

  it('is refused with the line and its text', async () => {
    const path = inputFile(folder, 'wrong.csv', text.replace(/,(\d+)\n$/, ',x\n'))
    const read = () => readBars(path, { format: 'auto', from: null, to: null })
    expect(await linesOf(read)).toEqual([`${ROWS + 1} volume: volume is not a number: "x"`])
  })

  it('is none where it is small, JSON, packed or in UTF-16', async () => {
    const many = `[${'[1700000000000,1,2,0.5,1,5],\n'.repeat(160_000)}[1700000000000,1,2,0.5,1,5]]`
    for (const [name, content] of [
      ['small.csv', `${LINES.slice(0, 60).join('\n')}\n`],
      ['rows.json', many],
      ['wide.csv', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ] as const)
      expect(await streamedFile(inputFile(folder, name, content as string), null)).toBeNull()
  })
})

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
