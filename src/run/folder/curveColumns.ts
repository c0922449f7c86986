import type { Curve } from '../../core/curve.ts'
import type { CsvColumn } from '../../io/csv/csvColumn.ts'
import type { TableRow } from '../../io/folder/readTables.ts'

const TIME = 'time'
const EQUITY = 'equity'

/** A column of equity.csv, and where its values lie in a curve. */
interface CurveColumn {
  readonly name: string
  readonly kind: 'number' | 'time'
  readonly valuesOf: (curve: Curve) => Float64Array | Uint8Array
}

/** equity.csv: a table of many rows, kept as columns. */
function curveColumns(tiers: readonly string[]): CurveColumn[] {
  const number = (name: string, valuesOf: CurveColumn['valuesOf']): CurveColumn => ({ name, kind: 'number', valuesOf })
  return [
    { name: TIME, kind: 'time', valuesOf: curve => curve.time },
    number(EQUITY, curve => curve.equity),
    number('worst_equity', curve => curve.worst),
    number('balance', curve => curve.balance),
    number('base', curve => curve.base),
    number('stage', curve => curve.stage),
    ...tiers.map((tier, k) => number(`contracts_${tier}`, curve => curve.contracts[k]!)),
    number('drawdown', curve => curve.drawdown),
    number('drawdown_intrabar', curve => curve.drawdownIntrabar),
  ]
}

/** @param equityQuote the last column of a coin-margined account: its equity in the currency of the prices */
export function columnsOfCurve(
  tiers: readonly string[],
  curve: Curve,
  equityQuote: Float64Array | null = null,
): CsvColumn[] {
  const columns: CsvColumn[] = curveColumns(tiers).map(({ valuesOf, ...column }) => ({
    ...column,
    values: valuesOf(curve),
  }))
  return equityQuote === null ? columns : [...columns, { name: 'equity_quote', kind: 'number', values: equityQuote }]
}

/** Time and equity alone in a row of equity.csv. */
export function timeOf(row: TableRow): number {
  return row.time(TIME)
}

export function equityOf(row: TableRow): number {
  return row.number(EQUITY)
}

/** Reads a row of equity.csv: its values, column by column. */
export function curveReader(tiers: readonly string[]): (row: TableRow) => readonly number[] {
  const columns = curveColumns(tiers)
  return row => columns.map(({ name, kind }) => row[kind](name))
}

/** @param rows as `curveReader` reads them */
export function curveOf(tiers: readonly string[], rows: readonly (readonly number[])[]): Curve {
  const column = () => new Float64Array(rows.length)
  const curve: Curve = {
    ...{ time: column(), equity: column(), worst: column(), balance: column(), base: column() },
    ...{ stage: new Uint8Array(rows.length), contracts: tiers.map(column) },
    ...{ drawdown: column(), drawdownIntrabar: column() },
  }
  for (const [k, { valuesOf }] of curveColumns(tiers).entries()) {
    const values = valuesOf(curve)
    for (const [i, row] of rows.entries()) values[i] = row[k]!
  }
  return curve
}
