import { readFunding } from '../../io/funding/readFunding.ts'
import type { FundingInspection } from '../../results/fileInspection.ts'
import type { RateUnit } from '../../scenario/fundingRates.ts'
import { fundingBlock } from './historyBlock.ts'
import { tableOfFile } from './tableOfFile.ts'

const DAY_MS = 86_400_000

/** What a file of funding rates holds. Throws InputError with everything that keeps it from being read. */
export async function inspectFunding(
  file: string,
  unit: RateUnit | null,
  zone: string | null,
): Promise<FundingInspection> {
  const { time, rate, facts } = await readFunding(file, unit, zone)
  const everyMs = facts.intervals.medianMs
  const isOff = (ms: number) => everyMs !== null && everyMs <= DAY_MS && (ms % DAY_MS) % everyMs !== 0
  return {
    kind: 'funding',
    ...tableOfFile(file, facts),
    time: { unit: facts.timeUnit, zone, assumedUtc: facts.naive, marks: 'open' },
    everyMs,
    longSteps: facts.intervals.gaps,
    offSchedule: time.filter(isOff).length,
    sum: rate.reduce((sum, value) => sum + value, 0),
    least: rate.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    most: rate.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    negative: rate.filter(value => value < 0).length,
    scenario: fundingBlock(file, unit, zone),
  }
}
