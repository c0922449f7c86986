import { shifted } from '../../../scenario/fields.ts'
import type { NumberColumn } from '../layout.ts'

/** How many units of a file make one: 100 where it is written in cents. */
export function perOne(unit: number): number {
  return unit < 1 ? Math.round(1 / unit) : 1 / unit
}

/** A column of prices in a stated unit, which goes before what the format knows; one above 1 is read as written. */
export function inPriceUnit(column: NumberColumn, unit: number | null): NumberColumn {
  return unit === null ? column : { ...column, per: unit < 1 ? perOne(unit) : 1 }
}

/** Prices in a unit above 1 with their point moved, so that no digit changes; others as they are. */
export function enlarged(column: Float64Array, unit: number | null): Float64Array {
  if (unit === null || unit <= 1) return column
  const places = Math.round(Math.log10(unit))
  return column.map(value => shifted(String(value), -places))
}

/** A unit as a hint writes it. */
export function unitText(unit: number): string {
  return unit < 1e-6 ? unit.toExponential() : String(unit)
}
