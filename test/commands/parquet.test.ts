import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetMetadata, parquetReadObjects, parquetSchema, type SchemaElement } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { readBars } from '../../src/io/bars/readBars.ts'
import { isoTime } from '../../src/io/csv/isoTime.ts'
import { readFunding } from '../../src/io/funding/readFunding.ts'
import { PLAIN_LIST, readTrades } from '../../src/io/trades/readTrades.ts'
import { linesOf } from '../io/inputs.ts'
import { files, inProcess, workFolder } from './commandLine.ts'
import { readRows, scenarioYaml, wavyPrices } from './scenarios.ts'
import { statsOf } from './statsOf.ts'

const root = workFolder()
const parquetFile = (name: string, options: Parameters<typeof parquetWriteBuffer>[0]) => {
  writeFileSync(join(root, name), new Uint8Array(parquetWriteBuffer(options)))
  return join(root, name)
}
const read = (path: string) => readBars(path, { format: 'auto', from: null, to: null })
const TIMES = [0, 1, 2].map(i => Date.UTC(2024, 0, 2, i))
const number = (name: string, data: number[]): ColumnSource => ({ name, data, type: 'DOUBLE' })
const stamps = (name: string): ColumnSource => ({ name, data: TIMES.map(ms => new Date(ms)), type: 'TIMESTAMP' })
const PRICES = [
  number('open', [10, 11, 12.25]),
  number('high', [12, 13, 14]),
  number('low', [9, 10, 11]),
  number('close', [11, 12, 13]),
]
const price = (name: string, type: 'DOUBLE' | 'FLOAT' = 'DOUBLE') =>
  ({ name, type, repetition_type: 'OPTIONAL' }) as const

describe('Parquet files', () => {
  it('are read as bars, in whatever columns', async () => {
    const volume: ColumnSource = { name: 'volume', data: [5, null, 7], type: 'INT32' }
    const columnData = [...PRICES, volume, stamps('timestamp')]
    const { bars, facts } = await read(parquetFile('bars.parquet', { columnData }))
    expect([...bars.time]).toEqual(TIMES)
    expect([...bars.open]).toEqual([10, 11, 12.25])
    expect([...bars.volume]).toEqual([5, 0, 7])
    expect(facts.notices.join('\n')).toContain('the file is Parquet')
    expect(facts.naive).toBe(false)
  })

  it('are read with the index of pandas, nanoseconds without a zone, numbers of 32 bits, any compression of row groups', async () => {
    const data = (values: readonly number[]) => Float32Array.from(values)
    const path = parquetFile('pandas.parquet', {
      columnData: [
        { name: 'open', data: data([10.1, 11, 12]) },
        { name: 'high', data: data([12.3, 13, 14]) },
        { name: 'low', data: data([9, 10, 11]) },
        { name: 'close', data: data([11, 12, 13]) },
        { name: '__index_level_0__', data: TIMES.map(ms => BigInt(ms) * 1_000_000n + 123n) },
      ],
      schema: [
        { name: 'root', num_children: 5 },
        ...['open', 'high', 'low', 'close'].map(name => price(name, 'FLOAT')),
        {
          name: '__index_level_0__',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'NANOS' },
        },
      ],
      codec: 'UNCOMPRESSED',
      rowGroupSize: 2,
    })
    const { bars, facts } = await read(path)
    expect([...bars.time]).toEqual(TIMES)
    expect([bars.open[0], bars.high[0]]).toEqual([10.1, 12.3])
    expect([facts.naive, facts.rows]).toEqual([true, 3])
  })

  it('are read as funding, trades and curves', async () => {
    const at = (name: string, times: readonly number[]) =>
      ({ name, data: times.map(ms => new Date(ms)), type: 'TIMESTAMP' }) as const
    const funding = parquetFile('funding.parquet', {
      columnData: [at('calc_time', TIMES), number('last_funding_rate', [0.0001, -0.0002, 0.0001])],
    })
    expect([...(await readFunding(funding, null)).rate]).toEqual([0.0001, -0.0002, 0.0001])
    const trades = parquetFile('trades.parquet', {
      columnData: [
        { name: 'side', data: ['long', 'short'], type: 'STRING' },
        at('entry_time', [TIMES[0]!, TIMES[1]!]),
        ...[number('entry', [100, 110]), number('stop', [95, 115])],
        at('exit_time', [TIMES[1]!, TIMES[2]!]),
        number('exit', [110, 115]),
      ],
    })
    const { tape } = await readTrades(trades, PLAIN_LIST)
    expect([[...tape.side], [...tape.exit]]).toEqual([
      [1, -1],
      [110, 115],
    ])
    const curve = parquetFile('curve.parquet', { columnData: [at('time', TIMES), number('equity', [100, 90, 110])] })
    expect((await statsOf(curve)).values.max_drawdown).toBeCloseTo(0.1, 12)
  })

  it('are refused where they are damaged', async () => {
    const bytes = readFileSync(parquetFile('whole.parquet', { columnData: [stamps('time'), ...PRICES] }))
    writeFileSync(join(root, 'half.parquet'), bytes.subarray(0, bytes.length / 2))
    expect(await linesOf(() => read(join(root, 'half.parquet')))).toEqual([
      '- : the Parquet file is damaged, or written in an unusual way',
    ])
  })
})

describe('--parquet', () => {
  it('writes every table as Parquet, too, which holds what the CSV file holds, and verify repeats', async () => {
    const scenario = files(root, {
      'run.yaml': scenarioYaml({ samples: '{ count: 20, trades: 10, risks: [1%, 2%] }' }),
      'prices.csv': wavyPrices(300),
    })
    const out = join(root, 'out')
    expect((await inProcess('run', join(scenario, 'run.yaml'), '--out', out, '--parquet', '--no-report')).code).toBe(0)
    const tables = readdirSync(out).filter(name => name.endsWith('.csv'))
    expect(tables).toContain('samples.csv')
    expect(readdirSync(out).filter(name => name.endsWith('.parquet'))).toEqual(
      tables.map(name => name.replace('.csv', '.parquet')),
    )
    for (const name of tables) {
      const bytes = new Uint8Array(readFileSync(join(out, name.replace('.csv', '.parquet'))))
      const rows = await parquetReadObjects({ file: bytes.buffer })
      const written = readRows(join(out, name))
      expect(
        rows.map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, textOf(value)]))),
      ).toEqual(written)
      for (const { element } of parquetSchema(parquetMetadata(bytes)).children) {
        const cells = written.map(row => row[element.name]!)
        expect([name, element.name, cells.filter(cell => !patternOf(element).test(cell))]).toEqual([
          name,
          element.name,
          [],
        ])
      }
      expect(readFileSync(join(out, name), 'utf8')).toMatch(/^[a-z].*\n(.+\n)*$/)
    }
    expect((await inProcess('report', out)).code).toBe(0)
    const { code, stdout } = await inProcess('verify', out)
    expect([code, stdout]).toEqual([0, expect.stringContaining('byte for byte')])
  })

  it('data convert writes bars that are read again to the bit', async () => {
    const folder = files(root, { 'prices.csv': wavyPrices(300) })
    const [from, to] = [join(folder, 'prices.csv'), join(folder, 'prices.parquet')]
    expect((await inProcess('data', 'convert', from, to)).code).toBe(0)
    expect((await read(to)).bars).toEqual((await read(from)).bars)
  })
})

function textOf(value: unknown): string {
  if (value === null) return ''
  return value instanceof Date ? isoTime(value.getTime()) : String(value)
}

/** How a cell of CSV is written that programs take for what the Parquet twin says it is; all but texts may be empty. */
function patternOf({ type, logical_type }: SchemaElement): RegExp {
  if (type === 'BYTE_ARRAY') return /^/
  if (type === 'BOOLEAN') return /^(true|false)?$/
  if (type === 'DOUBLE') return /^(-?\d+(\.\d+)?(e[+-]\d+)?)?$/
  expect(logical_type).toEqual({ type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' })
  return /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?$/
}
