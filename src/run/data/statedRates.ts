import type { FundingReading } from '../../io/funding/readFunding.ts'
import type { RateUnit } from '../../scenario/fundingRates.ts'
import type { FileReading } from './fileReading.ts'

/** What is stated about a file, as a reader of funding rates takes it. */
export function statedRates(
  { format, rates, zone, dates, symbol }: FileReading,
  unit: RateUnit | null,
): FundingReading {
  return { format, columns: rates ?? null, unit, zone: zone ?? null, dates: dates ?? null, symbol: symbol ?? null }
}
