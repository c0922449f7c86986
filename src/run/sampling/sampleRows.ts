import { csvCell } from '../../io/csv/csvCell.ts'
import { type CsvColumn, columnRows } from '../../io/csv/csvColumns.ts'
import type { CsvValue } from '../../io/csv/csvLines.ts'
import { unguarded } from '../../io/csv/guardedText.ts'
import type { TypedColumn } from '../../io/csv/parquetBytes.ts'
import type { TableRow } from '../../io/folder/readTables.ts'
import type { VariantKey } from '../../results/variant.ts'
import type { SampleColumns } from './roundPart.ts'

/** A chunk of one variant's samples; `first` is the index of its first sample, from 0. */
interface SampledChunk {
  readonly risk: number
  readonly first: number
  readonly outcomes: SampleColumns
}

/** A column of samples.csv, and its values in a chunk. */
interface SampleColumn {
  readonly name: string
  readonly kind: 'number' | 'flag'
  readonly valuesOf: (chunk: SampledChunk) => ArrayLike<number>
}

const RISK = 'risk'
const FINAL_EQUITY = 'final_equity'
/** The last column, where variants are told apart by their labels. */
const VARIANT = 'variant'

/** The columns of samples.csv, from left to right, that of the label apart. */
function chunkColumns(tiers: readonly string[]): readonly SampleColumn[] {
  const number = (name: string, valuesOf: SampleColumn['valuesOf']): SampleColumn => ({
    name,
    kind: 'number',
    valuesOf,
  })
  const flag = (name: string, valuesOf: SampleColumn['valuesOf']): SampleColumn => ({ name, kind: 'flag', valuesOf })
  return [
    number(RISK, ({ risk, outcomes }) => new Float64Array(outcomes.count).fill(risk)),
    number('sample', ({ first, outcomes }) => perAccount(outcomes, a => first + a + 1)),
    number('trades_taken', ({ outcomes }) => outcomes.taken),
    number(FINAL_EQUITY, ({ outcomes }) => outcomes.finalEquity),
    number('max_drawdown', ({ outcomes }) => outcomes.worstDrawdown),
    number('stage', ({ outcomes }) => outcomes.stage),
    ...tiers.slice(1).map((tier, k) => number(`trades_to_${tier}`, chunk => unlocks(chunk, tiers.length, k + 1))),
    number('liquidations', ({ outcomes }) => outcomes.liquidations),
    flag('ruined', ({ outcomes }) => outcomes.ruinedAt),
    flag('stalled', ({ outcomes }) => outcomes.stalled),
    flag('survived', ({ outcomes }) =>
      perAccount(outcomes, a => Number(!outcomes.ruinedAt[a] && !outcomes.stalled[a])),
    ),
  ]
}

/** Numbers of the trades that unlocked a tier; NaN where none did. */
function unlocks({ outcomes }: SampledChunk, tiers: number, tier: number): Float64Array {
  return perAccount(outcomes, a => outcomes.firstTrade[a * tiers + tier]! || Number.NaN)
}

function perAccount({ count }: SampleColumns, of: (account: number) => number): Float64Array {
  return new Float64Array(count).map((_, account) => of(account))
}

/** Names of the columns of samples.csv. */
export function sampleHeader(tiers: readonly string[], withNames: boolean): string[] {
  return [...chunkColumns(tiers).map(({ name }) => name), ...(withNames ? [VARIANT] : [])]
}

/**
 * Rows of samples.csv, as bytes.
 * @param first index of the first sample, from 0
 * @param withNames whether each row ends with the label of its variant
 */
export function sampleRows(
  { risk, label }: VariantKey,
  first: number,
  outcomes: SampleColumns,
  withNames: boolean,
): Uint8Array<ArrayBuffer> {
  const tiers = Array.from({ length: outcomes.firstTrade.length / outcomes.count }, () => '')
  const chunk = { risk, first, outcomes }
  const columns = chunkColumns(tiers).map(
    ({ valuesOf, ...column }): CsvColumn => ({ ...column, values: valuesOf(chunk) }),
  )
  const bytes = joined(Array.from(columnRows(columns), piece => piece.slice()))
  if (!withNames) return bytes
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('\n', `,${csvCell(label)}\n`))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** The columns of samples.csv, from its rows. */
export function sampleColumns(
  tiers: readonly string[],
  rows: readonly Uint8Array[],
  withNames: boolean,
): TypedColumn[] {
  const kinds: readonly Pick<TypedColumn, 'name' | 'kind'>[] = [
    ...chunkColumns(tiers),
    ...(withNames ? [{ name: VARIANT, kind: 'text' as const }] : []),
  ]
  const columns = kinds.map(({ name, kind }) => ({ name, kind, values: [] as CsvValue[] }))
  const decoder = new TextDecoder()
  for (const piece of rows) {
    for (const line of decoder.decode(piece).trimEnd().split('\n')) {
      const cells = line.split(',')
      for (const [k, { kind, values }] of columns.entries()) {
        if (kind === 'text') values.push(unquoted(cells.slice(k).join(',')))
        else values.push(kind === 'flag' ? cells[k] === 'true' : cells[k] === '' ? null : Number(cells[k]))
      }
    }
  }
  return columns
}

/** The final equity in a row of samples.csv; null in one of another variant. */
export function finalEquityOf(row: TableRow, { risk, label }: VariantKey, withNames: boolean): number | null {
  const isOwn = withNames ? row.text(VARIANT) === label : row.number(RISK) === risk
  return isOwn ? row.number(FINAL_EQUITY) : null
}

function unquoted(cell: string): string {
  return unguarded(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
}
