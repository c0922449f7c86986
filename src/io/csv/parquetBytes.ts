import type { ColumnSource } from 'hyparquet-writer'
import type { CsvValue } from './csvLines.ts'

/** A column of a table with its kind; times are UTC epoch milliseconds, flags booleans or 0 and 1. */
export interface TypedColumn {
  readonly name: string
  readonly kind: 'number' | 'time' | 'flag' | 'text'
  readonly values: ArrayLike<CsvValue>
}

/** A table as a Parquet file; what CSV leaves empty is null. The library is loaded only here. */
export async function parquetBytes(columns: readonly TypedColumn[]): Promise<Uint8Array> {
  const { parquetWriteBuffer, schemaFromColumnData } = await import('hyparquet-writer')
  const columnData = columns.map(sourceOf)
  const schema = schemaFromColumnData({ columnData }).map(element =>
    element.converted_type === 'TIMESTAMP_MILLIS' ? { ...element, logical_type: UTC } : element,
  )
  const bytes = parquetWriteBuffer({
    columnData: columnData.map(({ name, data }) => ({ name, data })),
    schema,
    createdBy: 'stepup',
  })
  return new Uint8Array(bytes)
}

const TYPES = { number: 'DOUBLE', time: 'TIMESTAMP', flag: 'BOOLEAN', text: 'STRING' } as const
/** Without it some programs take times for those of no zone. */
const UTC = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } as const

function sourceOf({ name, kind, values }: TypedColumn): ColumnSource {
  return { name, type: TYPES[kind], data: Array.from(values, value => cellOf(kind, value)) }
}

function cellOf(kind: TypedColumn['kind'], value: CsvValue): unknown {
  if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return null
  if (kind === 'time') return new Date(Number(value))
  if (kind === 'flag') return Boolean(value)
  return kind === 'text' ? String(value) : Number(value)
}
