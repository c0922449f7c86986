import { parquetMetadata } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { parquetAsCsv, rowsFrom, soundSize } from '../../../src/io/csv/parquetAsCsv.ts'
import { startParquetReader } from '../../../src/io/csv/parquetReader.ts'
import { InputError } from '../../../src/scenario/problem.ts'
import { linesOf } from '../inputs.ts'

const ROWS = 40
const rows = <T>(make: (i: number) => T) => Array.from({ length: ROWS }, (_, i) => make(i))
const TIME: ColumnSource = { name: 'time', data: rows(i => new Date(i * 60_000)), type: 'TIMESTAMP' }
const OPEN: ColumnSource = { name: 'open', data: rows(i => 100 + (i % 3)), type: 'DOUBLE' }
const TEXT: ColumnSource = { name: 'side', data: rows(i => ['long', null, 'a, "b"'][i % 3]), type: 'STRING' }
const written = (options: Parameters<typeof parquetWriteBuffer>[0]) => new Uint8Array(parquetWriteBuffer(options))
const PACKED = written({ columnData: [TIME, OPEN, TEXT] })
const PLAIN = written({ columnData: [TIME, OPEN], codec: 'UNCOMPRESSED' })

const SHORT = { heapMb: 64, silentMs: 1000 }
const reader = startParquetReader(SHORT)
afterAll(() => reader.stop())
const readBySame = async (bytes: Uint8Array) => {
  await soundSize('x', bytes)
  return rowsFrom(reader, 'x', bytes, SHORT)
}
const linesIn = (csv: Uint8Array) => Buffer.from(csv).toString().trimEnd().split('\n')

/** Other values in the one page of `open`, whose numbers stand in a dictionary. */
function withPage(...content: readonly number[]): Uint8Array {
  const bytes = PLAIN.slice()
  const { data_page_offset } = parquetMetadata(bytes).row_groups[0]!.columns[1]!.meta_data!
  const page = { view: new DataView(bytes.buffer), offset: Number(data_page_offset) }
  const { data_page_header_v2 } = parquetHeader(page)
  bytes.set(content, page.offset + data_page_header_v2!.definition_levels_byte_length)
  return bytes
}

describe('Parquet as CSV', () => {
  it('has every row, of pages that hold a part of a column, with values that may be missing or not', async () => {
    const required = [TIME, OPEN].map(column => ({ ...column, nullable: false }))
    for (const columnData of [required, [TIME, OPEN, TEXT]]) {
      const parts = written({ columnData, pageSize: 64, rowGroupSize: 25 })
      expect(linesIn(await parquetAsCsv('x', parts))).toEqual(linesIn(await parquetAsCsv('x', written({ columnData }))))
    }
    expect(linesIn(await readBySame(PACKED)).slice(0, 4)).toEqual([
      'time,open,side',
      '1970-01-01T00:00:00.000Z,100,long',
      '1970-01-01T00:01:00.000Z,101,',
      '1970-01-01T00:02:00.000Z,102,"a, ""b"""',
    ])
  })

  it('refuses a page that would never be read to its end, or for which no memory is enough', async () => {
    expect(linesIn(await readBySame(PLAIN))).toHaveLength(ROWS + 1)
    const endless = withPage(0, 0xff, 0xff, 0xff, 0xff, 0x0f)
    expect(await linesOf(() => readBySame(endless))).toEqual([
      '- : the Parquet file is damaged: reading one of its pages takes more than 1 s',
    ])
    const large = withPage(2, 0xfe, 0xff, 0xff, 0xff, 0x07, 1)
    const patient = { ...SHORT, silentMs: 600_000 }
    const other = startParquetReader(patient)
    expect(await linesOf(() => rowsFrom(other, 'x', large, patient))).toEqual([
      '- : the Parquet file is damaged: reading it takes more than 64 MB',
    ])
    expect(linesIn(await rowsFrom(other, 'x', PLAIN, patient))).toHaveLength(ROWS + 1)
    other.stop()
  })

  it('refuses pages without a size, as the library does not', async () => {
    const { data_page_offset } = parquetMetadata(PLAIN).row_groups[0]!.columns[0]!.meta_data!
    const bytes = PLAIN.slice()
    bytes[Number(data_page_offset)]! ^= 0x80
    expect(await linesOf(() => parquetAsCsv('x', bytes))).toEqual([
      '- : the Parquet file is damaged, or written in an unusual way',
    ])
  })

  it('whatever byte is wrong: has all rows, or is refused', async () => {
    for (const twin of [PACKED, PLAIN]) {
      for (let at = 0; at < twin.length; at++) {
        const bytes = twin.slice()
        bytes[at]! ^= [0xff, 0x80, 0x01][at % 3]!
        const found = await readBySame(bytes).catch((error: unknown) => error)
        if (found instanceof Uint8Array) expect([at, linesIn(found).length]).toEqual([at, ROWS + 1])
        else expect([at, found]).toEqual([at, expect.any(InputError)])
      }
    }
  })
})
