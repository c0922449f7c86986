import { rowsAtOnce } from '../../io/csv/cellTexts.ts'
import { csvCell } from '../../io/csv/csvCell.ts'
import type { CsvColumn } from '../../io/csv/csvColumn.ts'
import type { CsvValue } from '../../io/csv/csvLines.ts'
import type { TypedColumn } from '../../io/csv/parquetBytes.ts'
import type { TableRow } from '../../io/folder/readTables.ts'
import type { SampledAccounts } from '../../results/sampledAccounts.ts'
import type { VariantKey } from '../../results/variant.ts'

/** A column of samples.csv, and its value for an account, from 0. */
interface SampleColumn {
  readonly name: string
  readonly kind: 'number' | 'flag'
  readonly of: (accounts: SampledAccounts, a: number) => number
}

/** Accounts whose rows are written at once. */
const RANGE = 4096

const RISK = 'risk'
const FINAL_EQUITY = 'final_equity'
/** The last column, where variants are told apart by their labels. */
const VARIANT = 'variant'

/** The columns of samples.csv, from left to right, that of the label apart. */
function columnsOf(tiers: readonly string[]): readonly SampleColumn[] {
  const number = (name: string, of: SampleColumn['of']): SampleColumn => ({ name, kind: 'number', of })
  const flag = (name: string, of: SampleColumn['of']): SampleColumn => ({ name, kind: 'flag', of })
  return [
    number(RISK, ({ risk }) => risk),
    number('sample', (_, a) => a + 1),
    number('trades_taken', ({ taken }, a) => taken[a]!),
    number(FINAL_EQUITY, ({ finalEquity }, a) => finalEquity[a]!),
    number('max_drawdown', ({ worstDrawdown }, a) => worstDrawdown[a]!),
    number('stage', ({ stage }, a) => stage[a]!),
    ...tiers
      .slice(1)
      .map((tier, k) =>
        number(`trades_to_${tier}`, ({ firstTrade }, a) => firstTrade[a * tiers.length + k + 1]! || Number.NaN),
      ),
    number('liquidations', ({ liquidations }, a) => liquidations[a]!),
    flag('ruined', ({ ruinedAt }, a) => ruinedAt[a]!),
    flag('stalled', ({ stalled }, a) => stalled[a]!),
    flag('survived', ({ ruinedAt, stalled }, a) => Number(!ruinedAt[a] && !stalled[a])),
  ]
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
  for (let first = 0; first < accounts.count; first += RANGE) {
    const range = { length: Math.min(RANGE, accounts.count - first) }
    const filled = columns.map(({ name, kind, of }): CsvColumn => {
      return { name, kind, values: Array.from(range, (_, k) => of(accounts, first + k)) }
    })
    yield rowsAtOnce(filled, ending)
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
      for (let a = 0; a < accounts.count; a++) {
        const value = of(accounts, a)
        values.push(kind === 'flag' ? value !== 0 : Number.isNaN(value) ? null : value)
      }
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
