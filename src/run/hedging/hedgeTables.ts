import type { CsvColumn } from '../../io/csv/csvColumn.ts'
import type { TableRow } from '../../io/folder/readTables.ts'
import type { HedgeCurve } from '../../results/hedge.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import { numberColumn, type RowColumns, tableOf } from '../folder/column.ts'
import { fillColumns, ledgerColumns } from '../folder/columns.ts'
import { columnsOfCurve, equityOf, timeOf } from '../folder/curveColumns.ts'
import { columnsFile, type ResultTable, tableFile } from '../folder/resultTable.ts'
import type { PlayedHedge } from './playHedge.ts'

const SPOT_VALUE = 'spot_value'
const TOTAL = 'total'

type HedgePoint = Readonly<Record<keyof HedgeCurve, number>>

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
    { name: SPOT_VALUE, kind: 'number', values: values.spotValue },
    { name: TOTAL, kind: 'number', values: values.total },
  ]
}

/** A hedge's curve from the rows of its equity.csv, each as `hedgePoint` reads it. */
export function hedgeCurveOf(points: readonly HedgePoint[]): HedgeCurve {
  const column = (key: keyof HedgePoint) => Float64Array.from(points, point => point[key])
  return { time: column('time'), equity: column('equity'), spotValue: column('spotValue'), total: column('total') }
}

export function hedgePoint(row: TableRow): HedgePoint {
  return { time: timeOf(row), equity: equityOf(row), spotValue: row.number(SPOT_VALUE), total: row.number(TOTAL) }
}

/** The tables of a hedge, in the order in which they are written. */
export function hedgeTables(tiers: readonly string[], played: PlayedHedge): ResultTable[] {
  return [
    tableFile('trades.csv', tableOf(hedgeColumns(tiers), played.rows)),
    tableFile('fills.csv', tableOf(fillColumns(tiers), played.fills)),
    columnsFile('equity.csv', hedgeCurveColumns(tiers, played)),
  ]
}
