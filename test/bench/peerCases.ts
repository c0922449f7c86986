import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bars } from '../../src/core/bars.ts'
import { recogniseFormat } from '../../src/io/bars/recogniseFormat.ts'
import { csvText } from '../../src/io/csv/csvColumns.ts'
import { withRows } from '../../src/io/csv/openRows.ts'
import { check, type Measured } from './benchCase.ts'

const PEERS = join(import.meta.dirname, '../../.peers')
const ROUNDS = 3
const NAMES = ['open', 'high', 'low', 'close', 'volume'] as const

/** A file of bars as columns of numbers, the time in epoch milliseconds first. */
type ReadColumns = (file: string) => Promise<readonly Float64Array[]>

/** Minute bars from CSV and Parquet into columns, by us and by others on one thread; their packages are installed first. */
export async function peerCases(bars: Bars): Promise<Measured[]> {
  execFileSync('npm', ['ci', '--prefix', PEERS], { stdio: 'ignore' })
  const folder = mkdtempSync(join(tmpdir(), 'stepup-peers-'))
  try {
    const file = join(folder, 'bars.csv')
    const columns = NAMES.map(name => ({ name, kind: 'number', values: bars[name] }) as const)
    writeFileSync(file, csvText([{ name: 'time', kind: 'time', values: bars.time }, ...columns]))
    process.env['XDG_CACHE_HOME'] = folder
    const wanted = sumsOf([bars.time, ...NAMES.map(name => bars[name])])
    const measured: Measured[] = []
    for (const [what, read] of await readers()) {
      measured.push(
        await readerCase(
          `${(statSync(file).size / 1e6) | 0} MB of CSV into columns: ${what}`,
          () => read(file),
          wanted,
        ),
      )
    }
    return measured
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readers(): Promise<[string, ReadColumns][]> {
  const duckdb = await duckdbReader()
  return [
    ['stepup, without its cache', file => ours(file, 'off')],
    ['stepup, from its cache', file => ours(file, '')],
    ['papaparse, as rows', papaparse],
    ['DuckDB', duckdb],
  ]
}

/** Prices are eighths: their sums are exact, in whatever order. */
function sumsOf(columns: readonly Float64Array[]): string {
  return columns.map(column => `${column.length}: ${column.reduce((sum, value) => sum + value, 0)}`).join(', ')
}

async function readerCase(what: string, read: () => ReturnType<ReadColumns>, wanted: string): Promise<Measured> {
  check(what, sumsOf(await read()), wanted)
  let nanoseconds = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.hrtime.bigint()
    await read()
    nanoseconds = Math.min(nanoseconds, Number(process.hrtime.bigint() - before))
  }
  return { what, unit: null, nanoseconds, plain: null, note: `fastest of ${ROUNDS}` }
}

async function ours(file: string, cache: string): Promise<readonly Float64Array[]> {
  process.env['STEPUP_CACHE'] = cache
  const { time, numbers } = await withRows(file, async source => source.columns(recogniseFormat(source, 'auto').layout))
  return [time, ...numbers]
}

interface Papaparse {
  parse(text: string, options: { chunkSize: number; chunk: (piece: { data: string[][] }) => void }): void
}

async function papaparse(file: string): Promise<readonly Float64Array[]> {
  const { parse } = peer('papaparse') as Papaparse
  const rows = new RowColumns()
  const chunk = ({ data }: { data: string[][] }) => {
    for (const row of data) rows.push(row)
  }
  parse(readFileSync(file, 'utf8'), { chunkSize: 2 ** 20, chunk })
  return rows.columns()
}

/** Columns that grow by rows of text, the header left out. */
class RowColumns {
  readonly #values: number[][] = Array.from({ length: 1 + NAMES.length }, () => [])

  push(row: readonly string[]): void {
    if (row.length === this.#values.length && row[0] !== 'time') {
      for (const [k, values] of this.#values.entries()) values.push(k === 0 ? Date.parse(row[k]!) : Number(row[k]))
    }
  }

  columns(): readonly Float64Array[] {
    return this.#values.map(values => Float64Array.from(values))
  }
}

interface DuckDb {
  readonly DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<DuckDbInstance> }
}
interface DuckDbInstance {
  connect(): Promise<{ run(sql: string): Promise<{ fetchAllChunks(): Promise<readonly DuckDbChunk[]> }> }>
}
interface DuckDbChunk {
  getColumnVector(column: number): { readonly items: Float64Array }
}

async function duckdbReader(): Promise<ReadColumns> {
  const { DuckDBInstance } = (await import(pathOf('@duckdb/node-api'))) as DuckDb
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  return async file => {
    const doubles = NAMES.map(name => `${name}::double`).join(', ')
    const result = await connection.run(`select epoch_ms("time")::double, ${doubles} from read_csv('${file}')`)
    const chunks = await result.fetchAllChunks()
    return Array.from({ length: 1 + NAMES.length }, (_, k) => {
      const parts = chunks.map(chunk => chunk.getColumnVector(k).items)
      const column = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
      let at = 0
      for (const part of parts) {
        column.set(part, at)
        at += part.length
      }
      return column
    })
  }
}

const require = createRequire(pathToFileURL(join(PEERS, 'package.json')))
const peer = (name: string): unknown => require(name)
const pathOf = (name: string) => pathToFileURL(require.resolve(name)).href
