import { z } from 'zod'
import { allow, countFieldFromOneUpTo, percentTextField, positiveField, textField } from '../fields.ts'
import { allowed } from '../messages.ts'
import { datesField, decimalsField, jumpsField, stampsField, unitField, zoneField } from '../sessionSchema.ts'

/** A range over more bars is a slip. */
const MOST_BARS = 1_000_000

/** Told from a distance, which is a number. */
const shareOfEntry = percentTextField
  .refine(value => value > 0 && value < 1, allow(allowed.stopDistance))
  .transform(value => ({ share: value }))

const atrDistance = z.strictObject({
  atr: positiveField.describe('Average true ranges'),
  period: countFieldFromOneUpTo(MOST_BARS).default(14).describe('Bars of the range'),
})

const symbolOfBarsField = textField
  .optional()
  .describe('Whose rows of a price file of several; front: the contract that was traded most the day before')

/** A price file beside the main one, and what it does not say. */
export const barsFile = {
  file: textField,
  format: textField.default('auto'),
  zone: zoneField,
  stamps: stampsField,
  dates: datesField,
  decimals: decimalsField,
  unit: unitField,
  jumps: jumpsField,
  symbol: symbolOfBarsField,
}

/** Many are numbers. */
const accountField = z.union([textField, z.int().nonnegative()])

/** `prices.trades`: a list of trades, and what it does not say. */
export const tradeListSchema = z.strictObject({
  file: textField,
  format: textField.default('auto').describe('Of trade lists, by name; auto tells by what is in the file'),
  columns: z
    .record(z.string(), z.union([textField, z.int().positive()], { error: allowed.column }))
    .optional()
    .describe('Which column is which, for a list that nothing knows'),
  symbol: z
    .union([textField, z.array(textField).min(1)], { error: allowed.symbol })
    .optional()
    .describe('Of a list of several'),
  account: z
    .union([accountField, z.array(accountField).min(1)], { error: allowed.account })
    .optional()
    .describe('Whose trades, of a list of several accounts'),
  side: z.enum(['long', 'short']).optional().describe('The trades that count; both where nothing is said'),
  tickets: z
    .enum(['joined', 'apart'])
    .optional()
    .describe('Whether rows that were open at once are one trade, as where nothing is said, or each is one'),
  zone: zoneField,
  dates: datesField,
  decimals: decimalsField,
  unit: unitField,
  jumps: jumpsField,
  pricesAre: z.enum(['mid', 'fills']).optional().describe('mid where nothing is said'),
  entry: positiveField.optional().describe('For a list of R: the price of every entry'),
  stopDistance: z
    .union([positiveField, shareOfEntry, atrDistance], {
      error: allowed.stopDistance,
    })
    .optional()
    .describe('Of stops that the list does not give: in the unit of the prices, a share of the entry, or by range'),
  bars: z
    .union([textField, z.strictObject(barsFile)], {
      error: allowed.barsFile,
    })
    .optional()
    .describe('A price file: worst and best price of each trade, and the average true range'),
})
