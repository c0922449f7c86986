import { settlementHoles } from '../../core/settlementHoles.ts'
import type { TableFacts } from '../../io/columns/tableFacts.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { FundingRates } from '../../io/funding/readFunding.ts'
import type { FundingFile, ReadTimes } from '../../results/readFile.ts'

/** What is told alike of price files and of funding rates. */
export function timedFile(
  file: string,
  facts: TableFacts & { readonly format: string },
  { zone, marks }: Pick<ReadTimes, 'zone' | 'marks'>,
) {
  const { format, rows, first, last, timeUnit, naive, ignoredColumns, repairs } = facts
  const time: ReadTimes = { unit: timeUnit, zone, assumedUtc: naive, marks }
  return { file, format, rows, first: isoTime(first), last: isoTime(last), time, ignoredColumns, repairs }
}

const DAY_MS = 86_400_000

/** What a funding file was taken for. */
export function fundingFile(file: string, { time, hours, facts }: FundingRates, zone: string | null): FundingFile {
  const everyMs = facts.intervals.usualMs
  const least = time.subarray(1).reduce((least, ms, i) => Math.min(least, ms - time[i]!), Number.POSITIVE_INFINITY)
  const isOff = (ms: number) =>
    everyMs !== null && everyMs <= DAY_MS && (ms % DAY_MS) % everyMs !== 0 && (ms % DAY_MS) % least !== 0
  return {
    kind: 'funding',
    unit: facts.unit,
    ...timedFile(file, facts, { zone, marks: 'open' }),
    everyMs,
    longSteps: settlementHoles(time, hours).length,
    offSchedule: time.filter(isOff).length,
  }
}
