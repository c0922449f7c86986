import { z } from 'zod'
import { allowed } from './messages.ts'
import { isPrintable } from './printable.ts'
import { TAKES } from './takes.ts'

/**
 * Options of a refinement whose text says what is allowed (and not, as in a plug-in's schema, what is wrong).
 * @param percentFrom the least bare number that was probably meant as a percentage; null where none is
 */
export function allow(what: string, percentFrom: number | null = null) {
  return { error: what, params: { allowed: true, percentFrom } }
}

export const textField = z.string().min(1)
/** Text of one line without marks that steer a terminal or cannot be seen. */
export const lineField = z.string().min(1).refine(isPrintable, allow(allowed.line))
export const flagField = z.boolean()
export const positiveField = z.number().positive()
export const notNegativeField = z.number().nonnegative()
export const countField = z.int().nonnegative()
export const countFieldUpTo = (most: number) => z.int().nonnegative().max(most)
export const countFieldFromOneUpTo = (most: number) => z.int().positive().max(most)
export const amountField = z.number().refine(value => value !== 0, allow(allowed.notZero))

/** A fraction, written as `1%`. */
export const percentTextField = z
  .string()
  .regex(/^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*%\s*$/, { error: allowed.percent })
  .transform(written => hundredth(written.replace('%', '').trim()))

/** A hundredth of a written number. */
export function hundredth(written: string): number {
  return shifted(written, 2)
}

/** Moving the point in the text keeps the nearest number: 0.7 / 100 is not 0.007. */
export function shifted(written: string, places: number): number {
  const [digits, exponent = '0'] = written.toLowerCase().split('e')
  return Number(`${digits}e${Number(exponent) - places}`)
}

/** Numbers without a percent sign that have one reading alone, and from where on both readings are named in the hint. */
export interface BareNumbers {
  isPlain(fraction: number): boolean
  readonly hintFrom: number
}

/** 1 is all of it; 25 may be 25% or 2500%. */
export const BARE_SHARES: BareNumbers = { isPlain: fraction => Math.abs(fraction) <= 1, hintFrom: 1 }
/** 0.5 may be 50% or half a percent, and both are risks that somebody takes. */
export const BARE_RISKS: BareNumbers = { isPlain: fraction => fraction < 0.1, hintFrom: 0.1 }

/**
 * A fraction, written as `1%` or as `0.01`. A number that has two readings is refused without its percent sign.
 * @param inRange of the fraction, however it is written
 */
export function percentField(
  inRange: (fraction: number) => boolean,
  what: string,
  { isPlain, hintFrom } = BARE_SHARES,
) {
  const bare = z.number().refine(value => inRange(value) && isPlain(value), allow(what, hintFrom))
  return z.union([bare, percentTextField.refine(inRange, allow(what))], { error: allowed.percent })
}

export const shareField = percentField(value => value >= 0 && value <= 1, allowed.share)
export const shareBelowAllField = percentField(TAKES.ruin, allowed.shareBelowAll)
export const riskField = percentField(TAKES.risk, allowed.risk, BARE_RISKS)
export const shareAboveNoneField = percentField(value => value > 0 && value <= 1, allowed.shareAboveNone)
export const feeRateField = percentField(value => value >= 0 && value <= 0.1, allowed.feeRate)
export const makerRateField = percentField(value => value >= -0.01 && value <= 0.1, allowed.makerRate)
export const fundingRateField = percentField(value => Math.abs(value) < 1, allowed.fundingRate)

/** UTC epoch milliseconds, written as an ISO date or date and time; UTC where no zone is given. */
export const dateField = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], { error: allowed.date })
  .transform(toEpochMs)

/** Milliseconds, written as `15m`, `1h` or `1d`. */
export const barLengthField = z
  .string()
  .regex(/^[1-9]\d*[mhd]$/, { error: allowed.barLength })
  .transform(written => Number(written.slice(0, -1)) * UNIT_MS[written.at(-1) as keyof typeof UNIT_MS])

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

function toEpochMs(iso: string): number {
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(iso)
  return Date.parse(iso.includes('T') && !hasZone ? `${iso}Z` : iso)
}
