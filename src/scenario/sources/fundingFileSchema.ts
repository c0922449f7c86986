import { z } from 'zod'
import { rateMapField } from '../columnMap.ts'
import { textField } from '../fields.ts'
import { RATE_UNITS, writtenRate } from '../fundingRates.ts'
import { datesField, decimalsField, zoneField } from '../sessionSchema.ts'

export const rateUnitField = z
  .enum(RATE_UNITS)
  .optional()
  .describe('Of numbers without a percent sign, those of the file too')

/** A file of funding rates, and how it is read. */
export const fundingFileField = z.strictObject({
  file: textField,
  format: textField.default('auto').describe('Of files of rates, by name; auto tells by what is in the file'),
  columns: rateMapField.optional(),
  fill: writtenRate.optional().describe('Rate of settlements that the file lacks'),
  unit: rateUnitField,
  zone: zoneField,
  dates: datesField,
  decimals: decimalsField,
  symbol: textField.optional().describe('Whose rates, of a file of several'),
})

export type FundingFileInput = z.output<typeof fundingFileField>
