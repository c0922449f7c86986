import { z } from 'zod'
import { flagField, positiveField, shareBelowAllField, textField } from '../fields.ts'
import { allowedOfHedge } from './hedgeMessages.ts'

const MOST_BARS = 100_000

/** `hedge:` of a scenario, in place of a strategy that is played and of a plan. */
export const hedgeSchema = z.strictObject({
  units: positiveField.optional().describe('Units of the underlying that are held'),
  value: positiveField.optional().describe('The same as money at the first close; one of the two'),
  spot: z
    .strictObject({ file: textField })
    .optional()
    .describe('Prices of the holding, at the times of the contract’s; the contract’s own where not given'),
  ratio: positiveField.max(1).default(1).describe('Share of the units that is hedged'),
  when: z
    .union(
      [
        z.literal('always'),
        z.literal('strategy'),
        z.strictObject({ below: z.strictObject({ sma: z.int().positive().max(MOST_BARS) }) }),
      ],
      { error: allowedOfHedge.when },
    )
    .default('always'),
  spotIsMargin: flagField.default(false).describe('Whether the holding backs the short, less its haircut'),
  haircut: shareBelowAllField.optional().describe('Share of the holding’s value that counts for nothing'),
  afterLiquidation: z.enum(['stop', 'reopen']).default('stop'),
})

export type HedgeInput = z.output<typeof hedgeSchema>
