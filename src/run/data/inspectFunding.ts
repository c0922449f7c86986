import type { Source } from '../../io/columns/source.ts'
import { ratesFrom } from '../../io/funding/readFunding.ts'
import type { FundingInspection } from '../../results/fileInspection.ts'
import { fundingFile } from '../market/timedFile.ts'
import { fundingBlock } from './historyBlock.ts'
import type { InspectionTerms } from './inspectionTerms.ts'
import { statedRates } from './statedRates.ts'

/** What a file of funding rates holds. Throws InputError with everything that keeps it from being read. */
export async function inspectFunding(source: Source, { unit, reading }: InspectionTerms): Promise<FundingInspection> {
  const { file } = source.head
  const stated = statedRates(reading, unit)
  const rates = await ratesFrom(source, stated)
  const { rate, facts } = rates
  return {
    ...fundingFile(file, rates, stated.zone),
    sha256: facts.sha256,
    notices: facts.notices,
    sum: rate.reduce((sum, value) => sum + value, 0),
    least: rate.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    most: rate.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    negative: rate.filter(value => value < 0).length,
    scenario: fundingBlock(file, { ...stated, decimals: reading.decimals ?? null }),
  }
}
