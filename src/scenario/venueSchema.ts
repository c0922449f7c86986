import { z } from 'zod'
import { feeRate, fundingRate, makerRate, notNegative, positive, share, shareAboveNone, text } from './fields.ts'

const maintenance = z
  .array(
    z.strictObject({
      upTo: positive.nullable().describe('Notional up to and including which the entry counts; null = no end'),
      rate: share,
      deduction: notNegative.describe('Money: maintenance = rate x notional - deduction'),
    }),
  )
  .min(1)

const fundingRule = z.strictObject({
  interest: fundingRate.describe('For 8 hours, as are clamp and rate'),
  clamp: share.describe('Rate = premium + (interest - premium, by at most this)'),
  capOfMaintenance: shareAboveNone.describe('Largest rate, as a share of the first maintenance rate'),
})

const orderLimits = {
  minQuantity: notNegative.optional().describe('Smallest order, in units of the underlying'),
  minNotional: notNegative.optional().describe('Smallest order, in money of notional'),
}

/** Where the numbers come from: "source, date" by field. */
const venueSources = z.strictObject({
  fee: text.optional(),
  funding: text.optional(),
  maintenance: text.optional(),
  liquidationFee: text.optional(),
  minQuantity: text.optional(),
  minNotional: text.optional(),
})

/** A venue file, or `market.venue` written inline. */
export const venueSchema = z.strictObject({
  name: text,
  fee: z.strictObject({ maker: makerRate, taker: feeRate }).optional().describe('For tiers without a fee'),
  funding: z
    .strictObject({
      everyHours: positive.describe('Hours between settlements, from 00:00 UTC'),
      rule: fundingRule.optional().describe('What funding is simulated by; without it simulated prices have none'),
    })
    .optional(),
  maintenance: maintenance.optional().describe('For every underlying'),
  maintenanceAt: z
    .enum(['liquidation', 'entry'])
    .default('liquidation')
    .describe('The notional that the table is read at'),
  liquidationFee: share.describe('Share of the notional at the fill'),
  liquidationFill: z.enum(['price', 'bankruptcy']).default('price'),
  ...orderLimits,
  underlyings: z
    .record(text, z.strictObject({ maintenance, ...orderLimits, sources: venueSources.optional() }))
    .optional()
    .describe('Tables that differ by underlying, by the name that the ladder gives it'),
  sources: venueSources.optional(),
})

export type VenueInput = z.output<typeof venueSchema>
export type MaintenanceInput = z.output<typeof maintenance>
