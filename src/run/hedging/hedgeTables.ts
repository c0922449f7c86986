import type { CsvColumn } from '../../io/csv/csvColumns.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import { numberColumn, type RowColumns, tableOf } from '../folder/column.ts'
import { fillColumns, ledgerColumns } from '../folder/columns.ts'
import { columnsOfCurve } from '../folder/curveColumns.ts'
import { columnsFile, type ResultTable, tableFile } from '../folder/resultTable.ts'
import type { PlayedHedge } from './playHedge.ts'

/** trades.csv of a hedge: the same columns; what a plan would fill stays empty. */
export function hedgeColumns(tiers: readonly string[]): RowColumns<LedgerRow> {
  return { ...ledgerColumns(tiers), stage: numberColumn('stage') }
}

/** equity.csv of a hedge: without base and stage, and with the holding and the whole as its last columns. */
export function hedgeCurveColumns(tiers: readonly string[], { curve, values }: PlayedHedge): CsvColumn[] {
  const empty = new Float64Array(curve.time.length).fill(Number.NaN)
  const own = columnsOfCurve(tiers, curve).map(column =>
    column.name === 'base' || column.name === 'stage' ? { ...column, values: empty } : column,
  )
  return [
    ...own,
    { name: 'spot_value', kind: 'number', values: values.spotValue },
    { name: 'total', kind: 'number', values: values.total },
  ]
}

/** The tables of a hedge, in the order in which they are written. */
export function hedgeTables(tiers: readonly string[], played: PlayedHedge): ResultTable[] {
  return [
    tableFile('trades.csv', tableOf(hedgeColumns(tiers), played.rows)),
    tableFile('fills.csv', tableOf(fillColumns(tiers), played.fills)),
    columnsFile('equity.csv', hedgeCurveColumns(tiers, played)),
  ]
}
