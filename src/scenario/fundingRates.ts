import { z } from 'zod'
import { percentTextField, shifted } from './fields.ts'
import type { Finding } from './findings.ts'
import type { KeyPath } from './located.ts'
import * as messages from './messages.ts'

/** What bare numbers of a source of funding are. */
export const RATE_UNITS = ['fraction', 'percent', 'bps'] as const
export type RateUnit = (typeof RATE_UNITS)[number]

/** By how many decimal places the numbers of a unit are larger than fractions. */
export const PLACES: Readonly<Record<RateUnit, number>> = { fraction: 0, percent: 2, bps: 4 }

/** A median settlement above this has been seen nowhere: as fractions such rates were meant in percent. */
export const HIGHEST_TYPICAL_RATE = 0.002

/** Where venues cap a single settlement: a constant from the lower of these to the higher is a stress, and no slip. */
const CAPS = { lowest: 0.02, highest: 0.04 } as const

/** A rate with what is known of its unit. */
export interface WrittenRate {
  readonly value: number
  readonly hasSign: boolean
}

/** A rate as the scenario writes it: `0.01%`, or a bare number in the unit of its source. */
export const writtenRate = z.union(
  [
    z.number().transform((value): WrittenRate => ({ value, hasSign: false })),
    percentTextField.transform((value): WrittenRate => ({ value, hasSign: true })),
  ],
  { error: messages.allowed.percent },
)

/** The rate as a fraction of the notional for one settlement. */
export function rateOf({ value, hasSign }: WrittenRate, unit: RateUnit | null): number {
  return hasSign || unit === null ? value : shifted(String(value), PLACES[unit])
}

/** Whether a constant of so much is taken at its word although no unit is stated, and worth a notice. */
export function isStress({ value, hasSign }: WrittenRate, unit: RateUnit | null): boolean {
  const size = Math.abs(value)
  return !hasSign && unit === null && size >= CAPS.lowest && size <= CAPS.highest
}

/** What is wrong with a constant rate. `path` leads to it. */
export function checkRate(written: WrittenRate, unit: RateUnit | null, path: KeyPath): Finding[] {
  const { value, hasSign } = written
  const at = (said: messages.Said): Finding[] => [{ path, ...said, pointAt: 'value' }]
  if (Math.abs(rateOf(written, unit)) >= 1) return at(messages.rateTooLarge(value))
  if (hasSign || unit !== null || Math.abs(value) <= HIGHEST_TYPICAL_RATE || isStress(written, unit)) return []
  return at(messages.rateUnit(value))
}
