import { z } from 'zod'
import { isZone } from '../parts/zone.ts'
import { fact } from './factSchema.ts'
import { textField } from './fields.ts'
import { allowed } from './messages.ts'
import { allowedTime } from './sessionMessages.ts'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** Minutes of the day, written as `16:00`. */
export const timeOfDay = z
  .string({ error: allowedTime.timeOfDay })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: allowedTime.timeOfDay })
  .transform(minutesOf)

/** Minutes of the week from Sunday 00:00, written as `Sun 17:00`. */
const timeOfWeek = z
  .string({ error: allowedTime.timeOfWeek })
  .regex(/^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) ([01]\d|2[0-3]):[0-5]\d$/, { error: allowedTime.timeOfWeek })
  .transform(written => DAYS.findIndex(day => written.startsWith(day)) * 1440 + minutesOf(written.slice(4)))

/** An ISO date, kept as text: it is a date of the calendar's zone, not a moment. */
const day = z.iso.date({ error: allowed.day })

/** A session file. Times are wall-clock times of the zone; a session is named by the date of its end. */
export const sessionSchema = z.strictObject({
  name: textField,
  zone: textField.describe('Time zone by its IANA name, such as America/Chicago'),
  always: z.literal(true).optional().describe('Trades without a break: the session is the UTC day'),
  weekly: z
    .array(z.strictObject({ open: timeOfWeek, close: timeOfWeek }))
    .min(1)
    .optional()
    .describe('Weekly opening times, such as { open: "Sun 17:00", close: "Fri 16:00" }'),
  dailyBreak: z.strictObject({ from: timeOfDay, to: timeOfDay }).optional(),
  covers: z
    .strictObject({ from: day, to: day })
    .optional()
    .describe('Dates, both included, whose holidays are all listed; no date where not given'),
  closed: z
    .array(z.strictObject({ date: day, note: textField.optional() }))
    .default([])
    .describe('Sessions that do not take place'),
  earlyClose: z
    .array(z.strictObject({ date: day, at: timeOfDay, note: textField.optional() }))
    .default([])
    .describe('Sessions that end earlier'),
  source: fact.optional().describe('Where the hours and dates come from'),
})

export type SessionInput = z.output<typeof sessionSchema>

/** The name of the session that never ends. */
export const TWENTY_FOUR_SEVEN = '24x7'

/** Wall-clock hours of a zone; `from` included, `to` not. */
export const mainSessionField = z.strictObject({ from: timeOfDay, to: timeOfDay, zone: textField })

/** `session:` of a ladder. */
export const sessionName = textField.describe('24x7, a name in data/sessions, or the path of a session file')

function minutesOf(written: string): number {
  return Number(written.slice(0, 2)) * 60 + Number(written.slice(3))
}

/** Units of prices from a trillionth to a million. */
export function isPowerOfTen(unit: number): boolean {
  const places = Math.round(Math.log10(unit))
  return unit > 0 && places >= -12 && places <= 6 && unit === Number(`1e${places}`)
}

/** How a file writes its times and prices, where it does not tell. */
export const zoneField = textField
  .refine(isZone, { error: allowedTime.zone })
  .optional()
  .describe('Of times that name none, as America/New_York; UTC otherwise')
export const stampsField = z
  .enum(['open', 'close'])
  .optional()
  .describe('What of a bar its time marks, where the file does not tell')
export const datesField = z
  .enum(['day-first', 'month-first', 'year-first'])
  .optional()
  .describe('Order of 03/04/2024, where the file does not tell')
export const decimalsField = z
  .enum(['point', 'comma'])
  .optional()
  .describe('What parts the fraction of a number, where the file does not tell')
export const unitField = z
  .number()
  .refine(isPowerOfTen, { error: allowedTime.priceUnit })
  .optional()
  .describe(
    'What 1 of its prices is in the unit of the contracts: 0.01 for cents, 1e-9 for billionths; 1 where it is none of these',
  )
export const jumpsField = z
  .enum(['traded'])
  .optional()
  .describe('traded: prices that move by a power of ten from one to the next are no change of unit')
