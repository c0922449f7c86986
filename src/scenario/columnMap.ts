import { z } from 'zod'
import { textField } from './fields.ts'
import { allowed } from './messages.ts'

/** A column by its name in the header, or by its place, from 1. */
const column = z.union([textField, z.int().positive()], { error: allowed.column })

/** Which columns of a price file hold what. */
export const columnMapField = z.strictObject({
  date: column.optional().describe('Where the time is a time of day alone'),
  time: column,
  open: column,
  high: column,
  low: column,
  close: column,
  volume: column.optional(),
})

/** Which columns of a file of funding rates hold what. */
export const rateMapField = z.strictObject({
  date: column.optional().describe('Where the time is a time of day alone'),
  time: column,
  rate: column,
  hours: column.optional().describe('Between settlements'),
  symbol: column.optional().describe('What a row is of'),
})

export type RateMap = z.output<typeof rateMapField>

export type ColumnMap = z.output<typeof columnMapField>
