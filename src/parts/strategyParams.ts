import { z } from 'zod'
import { MOST_SHARES, MOST_TARGETS } from './checkDecision.ts'
import type { Entry } from './strategy.ts'
import { targetsInDisorder } from './targetOrder.ts'

/** Parameters that strategies share. */

export const sideParam = z.enum(['both', 'long', 'short']).default('both').describe('directions that it trades')

export const atrStopParam = z
  .strictObject({
    atr: z.number().positive().default(2).describe('distance of the stop from the fill, in average true ranges'),
    period: z.int().min(1).default(14).describe('bars of the average true range (Wilder)'),
  })
  .prefault({})
  .describe('the stop')

/** A share of the position written as `50%`; moving the point in the text keeps the nearest number. */
export const percentShare = z
  .string()
  .regex(/^\s*(\d+\.?\d*|\.\d+)\s*%\s*$/, { error: 'a share such as 50% or 0.5' })
  .transform(written => Number(`${written.replace('%', '').trim()}e-2`))
  .pipe(z.number().positive().max(1))

/** Where the stop moves once a part has left. */
export const thenStopParam = z
  .union([z.literal('breakeven'), z.strictObject({ r: z.number() })], { error: 'breakeven or { r }' })
  .optional()
  .describe('where the stop moves from the next bar on')

const targetLeg = z
  .strictObject({
    r: z.number().positive().optional().describe('distance of the target, in stop distances'),
    distance: z.number().positive().optional().describe('or in price'),
    share: z.number().positive().max(1).or(percentShare).describe('of the original position'),
    thenStop: thenStopParam,
  })
  .refine(({ r, distance }) => (r === undefined) !== (distance === undefined), {
    path: ['r'],
    message: 'a target has r or distance, one of the two',
  })

/** Where a position leaves with a profit: one target for all of it, or parts, nearest first. */
export const targetParams = {
  target: z
    .strictObject({ r: z.number().positive().describe('distance of the target, in stop distances') })
    .optional()
    .describe('the target, none by default'),
  targets: z
    .array(targetLeg)
    .min(1)
    .max(MOST_TARGETS)
    .refine(targets => targets.reduce((sum, { share }) => sum + share, 0) <= MOST_SHARES, {
      message: 'the shares of the targets add up to more than 1',
    })
    .superRefine((targets, context) => {
      for (const { path, message } of targetsInDisorder(targets)) {
        context.addIssue({ code: 'custom', path: [...path], message })
      }
    })
    .optional()
    .describe('in place of target: parts that leave, nearest first'),
}

export interface TargetParams {
  readonly target?: { readonly r: number } | undefined
  readonly targets?: readonly z.output<typeof targetLeg>[] | undefined
}

/** The refinement of a schema with `targetParams`. */
export const oneKindOfTarget = ({ target, targets }: TargetParams) => target === undefined || targets === undefined

export const oneKindOfTargetSays = { path: ['targets'], message: 'found target and targets; allowed: one of the two' }

/** The fields of an entry's targets. */
export function targetFields(
  { target, targets }: TargetParams,
  stopDistance: number,
): Pick<Entry, 'targetDistance' | 'targets'> {
  if (target !== undefined) return { targetDistance: target.r * stopDistance }
  return targets === undefined ? {} : { targets: targets as Entry['targets'] & object }
}
