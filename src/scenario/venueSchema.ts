import { z } from 'zod'
import { fact, unknown } from './factSchema.ts'
import {
  allow,
  feeRateField,
  flagField,
  fundingRateField,
  makerRateField,
  notNegativeField,
  positiveField,
  shareAboveNoneField,
  shareField,
  textField,
} from './fields.ts'
import { allowed } from './messages.ts'

const maintenance = z
  .array(
    z.strictObject({
      upTo: positiveField.nullable().describe('Notional up to and including which the entry counts; null = no end'),
      rate: shareField,
      deduction: notNegativeField.describe('Money: maintenance = rate x notional - deduction'),
      maxLeverage: positiveField.optional().describe('Most leverage of a position of that notional'),
    }),
  )
  .min(1)

const fundingRule = z
  .strictObject({
    interest: fundingRateField.describe('For 8 hours, as are clamp, cap and rate'),
    clamp: shareField.describe('Rate = premium + (interest - premium, by at most this)'),
    cap: shareAboveNoneField.optional().describe('Largest rate'),
    capOfMaintenance: shareAboveNoneField.optional().describe('Largest rate, as a share of the first maintenance rate'),
  })
  .refine(rule => (rule.cap === undefined) !== (rule.capOfMaintenance === undefined), allow(allowed.oneCap))

const orderLimits = {
  minQuantity: notNegativeField.optional().describe('Smallest order, in units of the underlying'),
  minNotional: notNegativeField.optional().describe('Smallest order, in money of notional'),
  maxQuantity: positiveField.optional().describe('Largest order, in units of the underlying'),
}

/** Where the numbers come from, by field. */
const venueSources = z.strictObject({
  fee: fact.optional(),
  funding: fact.optional(),
  maintenance: fact.optional(),
  liquidationFee: fact.optional(),
  liquidationFill: fact.optional(),
  maintenanceAt: fact.optional(),
  maxLeverage: fact.optional(),
  step: fact.optional(),
  tick: fact.optional(),
  minQuantity: fact.optional(),
  minNotional: fact.optional(),
  maxQuantity: fact.optional(),
})

const underlying = z.strictObject({
  maintenance: maintenance.optional().describe('Left out where no table is public: a run then needs your own'),
  step: positiveField.optional().describe('Units of the underlying that every order is a whole multiple of'),
  tick: positiveField.optional().describe('Smallest price step'),
  maxLeverage: positiveField.optional(),
  ...orderLimits,
  sources: venueSources.optional(),
})

/** A venue file, or `market.venue` written inline. */
export const venueSchema = z.strictObject({
  name: textField,
  inverse: flagField
    .optional()
    .describe('Whether its contracts are coin-margined: fees, tables and minNotional are then in the coin'),
  fee: z.strictObject({ maker: makerRateField, taker: feeRateField }).optional().describe('For tiers without a fee'),
  funding: z
    .strictObject({
      everyHours: positiveField.describe('Hours between settlements, from 00:00 UTC'),
      rule: fundingRule.optional().describe('What funding is simulated by; without it simulated prices have none'),
    })
    .optional(),
  maintenance: maintenance.optional().describe('For every underlying'),
  maintenanceAt: z
    .enum(['liquidation', 'entry', 'worse'])
    .default('liquidation')
    .describe('The notional that the table is read at; worse: the one that liquidates sooner'),
  closeFeeInTrigger: flagField
    .default(false)
    .describe('Whether the closing taker fee at the liquidation price counts with the maintenance'),
  liquidationFee: shareField.describe('Share of the notional at the fill'),
  liquidationFill: z.enum(['price', 'bankruptcy']).default('price'),
  ...orderLimits,
  underlyings: z
    .record(textField, underlying)
    .optional()
    .describe('Tables that differ by underlying, by the name that the ladder gives it'),
  sources: venueSources.optional(),
  notes: z.array(textField).default([]).describe('How the venue works, in sentences that no rule of a run needs'),
  unknown,
})

export type VenueInput = z.output<typeof venueSchema>
export type MaintenanceInput = z.output<typeof maintenance>
