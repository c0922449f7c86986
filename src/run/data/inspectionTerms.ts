import type { KnownMarket } from '../../io/files/programMarkets.ts'
import type { RateUnit } from '../../scenario/fundingRates.ts'
import type { FileReading } from './fileReading.ts'

/** What a user says to an inspection besides the file. */
export interface InspectionTerms {
  readonly reading: FileReading
  /** Of the numbers of a funding file; null = not stated. */
  readonly unit: RateUnit | null
  /** Whose session bars are counted in; null = none is named. */
  readonly market: KnownMarket | null
}
