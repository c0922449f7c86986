import { z } from 'zod'

/** Parameters that strategies share. */

export const sideParam = z.enum(['both', 'long', 'short']).default('both').describe('directions that it trades')

export const atrStopParam = z
  .strictObject({
    atr: z.number().positive().default(2).describe('distance of the stop from the fill, in average true ranges'),
    period: z.int().min(1).default(14).describe('bars of the average true range (Wilder)'),
  })
  .prefault({})
  .describe('the stop')
