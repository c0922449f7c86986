import { columnRows } from '../../io/csv/columnRows.ts'
import { csvCell } from '../../io/csv/csvCell.ts'
import type { CsvColumn } from '../../io/csv/csvColumn.ts'
import type { CsvValue } from '../../io/csv/csvLines.ts'
import type { TypedColumn } from '../../io/csv/parquetBytes.ts'
import type { TableRow } from '../../io/folder/readTables.ts'
import type { SampledAccounts } from '../../results/sampledAccounts.ts'
import type { VariantKey } from '../../results/variant.ts'

/** A column of samples.csv, and its values for accounts `from` … `to`-1, from 0; those that no column holds are put into `room`. */
interface SampleColumn {
  readonly name: string
  readonly kind: 'number' | 'flag'
  readonly of: (accounts: SampledAccounts, from: number, to: number, room: Float64Array) => ArrayLike<number>
}

/** Accounts whose rows are written at once. */
const RANGE = 65_536

const RISK = 'risk'
const FINAL_EQUITY = 'final_equity'
/** The last column, where variants are told apart by their labels. */
const VARIANT = 'variant'

/** The columns of samples.csv, from left to right, that of the label apart. */
function columnsOf(tiers: readonly string[]): readonly SampleColumn[] {
  const number = (name: string, of: SampleColumn['of']): SampleColumn => ({ name, kind: 'number', of })
  const flag = (name: string, of: SampleColumn['of']): SampleColumn => ({ name, kind: 'flag', of })
  return [
    number(RISK, ({ risk }, from, to, room) => made(from, to, room, () => risk)),
    number('sample', (_, from, to, room) => made(from, to, room, a => a + 1)),
    number('trades_taken', ({ taken }, from, to) => taken.subarray(from, to)),
    number(FINAL_EQUITY, ({ finalEquity }, from, to) => finalEquity.subarray(from, to)),
    number('max_drawdown', ({ worstDrawdown }, from, to) => worstDrawdown.subarray(from, to)),
    number('stage', ({ stage }, from, to) => stage.subarray(from, to)),
    ...tiers
      .slice(1)
      .map((tier, k) =>
        number(`trades_to_${tier}`, ({ firstTrade }, from, to, room) =>
          made(from, to, room, a => firstTrade[a * tiers.length + k + 1]! || Number.NaN),
        ),
      ),
    number('liquidations', ({ liquidations }, from, to) => liquidations.subarray(from, to)),
    flag('ruined', ({ ruinedAt }, from, to) => ruinedAt.subarray(from, to)),
    flag('stalled', ({ stalled }, from, to) => stalled.subarray(from, to)),
    flag('survived', ({ ruinedAt, stalled }, from, to, room) =>
      made(from, to, room, a => Number(!ruinedAt[a] && !stalled[a])),
    ),
  ]
}

function made(from: number, to: number, room: Float64Array, of: (a: number) => number): Float64Array {
  for (let a = from; a < to; a++) room[a - from] = of(a)
  return room.subarray(0, to - from)
}

/** Names of the columns of samples.csv. */
export function sampleHeader(tiers: readonly string[], withNames: boolean): string[] {
  return [...columnsOf(tiers).map(({ name }) => name), ...(withNames ? [VARIANT] : [])]
}

/**
 * Rows of samples.csv, as bytes.
 * @param withNames whether each row ends with the label of its variant
 */
export function* sampleRows(accounts: SampledAccounts, withNames: boolean): Generator<Uint8Array> {
  const tiers = Array.from({ length: accounts.firstTrade.length / accounts.stage.length }, () => '')
  const columns = columnsOf(tiers)
  const ending = Buffer.from(withNames ? `,${csvCell(accounts.label)}\n` : '\n')
  // One for all ranges: hardly anything else here would have the memory of others taken back.
  const rooms = columns.map(() => new Float64Array(Math.min(RANGE, accounts.count)))
  for (let first = 0; first < accounts.count; first += RANGE) {
    const end = Math.min(first + RANGE, accounts.count)
    const filled = columns.map(({ name, kind, of }, k): CsvColumn => {
      return { name, kind, values: of(accounts, first, end, rooms[k]!) }
    })
    yield* columnRows(filled, ending)
  }
}

/** The columns of samples.csv, variant by variant. */
export function sampleColumns(
  tiers: readonly string[],
  variants: readonly SampledAccounts[],
  withNames: boolean,
): TypedColumn[] {
  const columns = columnsOf(tiers).map(({ name, kind, of }) => {
    const values: CsvValue[] = []
    for (const accounts of variants)
      for (const value of Array.from(of(accounts, 0, accounts.count, new Float64Array(accounts.count))))
        values.push(kind === 'flag' ? value !== 0 : Number.isNaN(value) ? null : value)
    return { name, kind, values }
  })
  if (!withNames) return columns
  const labels = variants.flatMap(({ count, label }) => new Array<string>(count).fill(label))
  return [...columns, { name: VARIANT, kind: 'text', values: labels }]
}

/** The final equity in a row of samples.csv; null in one of another variant. */
export function finalEquityOf(row: TableRow, { risk, label }: VariantKey, withNames: boolean): number | null {
  const isOwn = withNames ? row.text(VARIANT) === label : row.number(RISK) === risk
  return isOwn ? row.number(FINAL_EQUITY) : null
}
