import { z } from 'zod'
import type { MarginSize } from '../core/ladder.ts'
import { fact, unknown } from './factSchema.ts'
import {
  allow,
  countField,
  dateField,
  feeRateField,
  flagField,
  makerRateField,
  notNegativeField,
  percentTextField,
  positiveField,
  textField,
} from './fields.ts'
import { allowed } from './messages.ts'
import { mainSessionField, sessionName } from './sessionSchema.ts'

const fee = z
  .strictObject({
    perContract: notNegativeField.optional().describe('Money per contract and side'),
    maker: makerRateField.optional().describe('Share of the notional, for target fills'),
    taker: feeRateField.optional().describe('Share of the notional, for all other fills'),
  })
  .refine(given => Object.keys(given).length > 0, allow(allowed.anyFee))

const initial = marginSize(amount => amount > 0, allowed.marginSize)
const maintenance = marginSize(amount => amount >= 0, allowed.maintenanceSize)

const day = initial.optional().describe('What a broker asks by day, where account.dayMargin is on')

const margin = z
  .union(
    [
      z.literal('rate'),
      z.strictObject({ initial, maintenance, day }),
      z.array(z.strictObject({ from: dateField, initial, maintenance, day })).min(1),
    ],
    { error: allowed.margin },
  )
  .describe('rate: leverage and the venue count. Otherwise amounts per contract or shares of the notional')

/** Where the numbers come from, by field. */
const ladderSources = z.strictObject({
  multiplier: fact.optional(),
  tick: fact.optional(),
  spreadTicks: fact.optional(),
  spreadTicksOutside: fact.optional(),
  mainSession: fact.optional(),
  slippageTicks: fact.optional(),
  fee: fact.optional(),
  margin: fact.optional(),
  depth: fact.optional(),
  referencePrice: fact.optional(),
  tradedPrice: fact.optional(),
})

const tier = z.strictObject({
  name: z.string().regex(/^[A-Za-z][\w-]*$/, { error: allowed.tierName }),
  symbol: textField,
  multiplier: positiveField.describe('Units of the underlying in one contract'),
  tick: positiveField.describe('Smallest price step'),
  spreadTicks: notNegativeField.describe('The whole bid-ask spread, in ticks'),
  spreadTicksOutside: notNegativeField.optional().describe('The same outside the main session of the ladder'),
  slippageTicks: notNegativeField.describe('Slippage of one market fill, in ticks'),
  fee: fee.optional().describe("The venue's where not given"),
  margin,
  depth: countField.optional().describe('Most contracts in one trade; no limit where not given'),
  sources: ladderSources.optional(),
})

/** A ladder file, or `market.ladder` written inline. */
export const ladderSchema = z.strictObject({
  underlying: textField,
  quote: textField.describe('Currency of prices and account'),
  session: sessionName,
  mainSession: mainSessionField
    .optional()
    .describe('Hours of the day outside of which the spread is spreadTicksOutside'),
  inverse: flagField
    .default(false)
    .describe('Coin-margined: multipliers are face value in the quote currency, and all money is in the coin'),
  negativePrices: flagField.default(false).describe('Whether the underlying may trade at or below zero'),
  referencePrice: positiveField
    .optional()
    .describe('A price of the time of the margins, for calculators that are given none'),
  tradedPrice: positiveField
    .optional()
    .describe('A price of some day, by which files whose prices are in another unit are told'),
  tiers: z.array(tier).min(1).describe('Contract sizes, smallest first'),
  sources: ladderSources.optional().describe('For every tier that does not give its own'),
  notes: z
    .array(textField)
    .default([])
    .describe('What to know of these contracts, in whole sentences that a run repeats'),
  unknown,
})

export type LadderInput = z.output<typeof ladderSchema>

function marginSize(inRange: (amount: number) => boolean, what: string) {
  const money = z
    .number()
    .refine(inRange, allow(what))
    .transform((amount): MarginSize => ({ amount }))
  const share = percentTextField
    .refine(fraction => inRange(fraction) && fraction <= 1, allow(what))
    .transform((fraction): MarginSize => ({ share: fraction }))
  return z.union([money, share], { error: what })
}
