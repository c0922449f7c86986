import { z } from 'zod'

const FRACTION = 'a number or a percentage such as 60%'

const percentText = z
  .string()
  .regex(/^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*%\s*$/, { error: FRACTION })
  .transform(written => Number(`${written.replace('%', '').trim()}e-2`))

/** A fraction between two bounds, both included, written as `0.6` or `60%`. */
export function fraction(least: number, most: number) {
  return z
    .union([z.number(), percentText], { error: FRACTION })
    .refine(value => value >= least && value <= most, { error: `a number from ${least} to ${most}` })
}

/** Drift of the price, per year: the mean price grows by exp(mu × years). */
export const driftParam = fraction(-10, 10).describe('drift of the price per year: its mean grows by exp(mu × years)')

/** Option of a fit whose drift is per year: the user's own in place of the estimate, which a price file hardly knows. */
export const driftOption = driftParam.optional().describe('drift per year, in place of the estimate')

/** Volatility per square root of a year. */
export const volatilityParam = fraction(0, 10)
  .refine(value => value > 0, { error: 'a number above 0' })
  .describe('volatility of the log return per year')
