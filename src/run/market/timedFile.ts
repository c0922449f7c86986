import type { TableFacts } from '../../io/columns/tableFacts.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { FundingFacts } from '../../io/funding/readFunding.ts'
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

/** What a funding file was taken for. `time` are its settlements. */
export function fundingFile(file: string, time: Float64Array, facts: FundingFacts, zone: string | null): FundingFile {
  const everyMs = facts.intervals.medianMs
  const isOff = (ms: number) => everyMs !== null && everyMs <= DAY_MS && (ms % DAY_MS) % everyMs !== 0
  return {
    kind: 'funding',
    unit: facts.unit,
    ...timedFile(file, facts, { zone, marks: 'open' }),
    everyMs,
    longSteps: facts.intervals.gaps,
    offSchedule: time.filter(isOff).length,
  }
}
