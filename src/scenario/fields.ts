import { z } from 'zod'
import { allowed } from './messages.ts'

/** Options of a refinement whose text says what is allowed (and not, as in a plug-in's schema, what is wrong). */
export function allow(what: string, percent = false) {
  return { error: what, params: { allowed: true, percent } }
}

export const text = z.string().min(1)
export const flag = z.boolean()
export const positive = z.number().positive()
export const notNegative = z.number().nonnegative()
export const count = z.int().nonnegative()
export const countFromOne = z.int().positive()
export const amount = z.number().refine(value => value !== 0, allow(allowed.notZero))

/** A fraction, written as `1%`. */
export const percentText = z
  .string()
  .regex(/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*%\s*$/, { error: allowed.percent })
  // Moving the point in the text keeps the nearest number: 0.7 / 100 is not 0.007.
  .transform(written => Number(`${written.replace('%', '').trim()}e-2`))

/** A fraction, written as `1%` or as `0.01`. */
export function percent(inRange: (fraction: number) => boolean, what: string) {
  return z.union([z.number(), percentText], { error: allowed.percent }).refine(inRange, allow(what, true))
}

export const share = percent(value => value >= 0 && value <= 1, allowed.share)
export const shareBelowAll = percent(value => value >= 0 && value < 1, allowed.shareBelowAll)
export const shareAboveNone = percent(value => value > 0 && value <= 1, allowed.shareAboveNone)
export const feeRate = percent(value => value >= 0 && value <= 0.1, allowed.feeRate)
export const makerRate = percent(value => value >= -0.01 && value <= 0.1, allowed.makerRate)
export const fundingRate = percent(value => Math.abs(value) < 1, allowed.fundingRate)

/** UTC epoch milliseconds, written as an ISO date or date and time; UTC where no zone is given. */
export const date = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], { error: allowed.date })
  .transform(toEpochMs)

/** Milliseconds, written as `15m`, `1h` or `1d`. */
export const barLength = z
  .string()
  .regex(/^[1-9]\d*[mhd]$/, { error: allowed.barLength })
  .transform(written => Number(written.slice(0, -1)) * UNIT_MS[written.at(-1) as keyof typeof UNIT_MS])

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

function toEpochMs(iso: string): number {
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(iso)
  return Date.parse(iso.includes('T') && !hasZone ? `${iso}Z` : iso)
}
