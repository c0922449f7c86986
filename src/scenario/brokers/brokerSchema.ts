import { z } from 'zod'
import { fact, unknown } from '../factSchema.ts'
import { allow, notNegativeField, positiveField, shareAboveNoneField, textField } from '../fields.ts'
import { allowedOfBroker } from './brokerMessages.ts'

/** Minutes before the end of the session at which day margin ends, and money for closing what cannot stay. */
export const dayMarginTerms = {
  minutesBefore: notNegativeField.describe(
    'Before the end of the session, when the margin of the exchange is asked again',
  ),
  fee: notNegativeField.describe('Money, once for each evening on which the broker closes contracts'),
} as const

/** Where the numbers come from, by field. */
const brokerSources = z.strictObject({
  minutesBefore: fact.optional(),
  fee: fact.optional(),
  margins: fact.optional(),
  ofInitial: fact.optional(),
})

/** A broker file: its day margin, whatever the ladder. */
export const brokerSchema = z
  .strictObject({
    name: textField,
    ...dayMarginTerms,
    margins: z
      .record(textField, positiveField)
      .optional()
      .describe('Money per contract by day, by the symbol of the contract'),
    ofInitial: shareAboveNoneField
      .optional()
      .describe('Share of the initial margin of the exchange, for contracts that are not under margins'),
    sources: brokerSources.optional(),
    notes: z.array(textField).default([]).describe('How the broker works, in sentences that no rule of a run needs'),
    unknown,
  })
  .refine(
    ({ margins, ofInitial }) => margins !== undefined || ofInitial !== undefined,
    allow(allowedOfBroker.anyMargin),
  )

export type BrokerInput = z.output<typeof brokerSchema>
