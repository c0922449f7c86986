import type { Bars } from '../../../src/core/bars.ts'
import type { BarFacts } from '../../../src/io/bars/readBars.ts'
import { intervals } from '../../../src/io/columns/intervals.ts'
import type { SessionCalendar } from '../../../src/parts/sessionCalendar.ts'
import { barFile } from '../../../src/run/market/barFile.ts'

/** What is told of bars that no file holds, in the sessions of a market. */
export function aboutBars(bars: Bars, calendar: SessionCalendar | null, more: Partial<BarFacts> = {}) {
  const { time, volume } = bars
  const facts: BarFacts = {
    ...{ file: 'x.csv', sha256: '', reader: 'scanner', delimiter: ',', timeUnit: 'ms', naive: false },
    ...{ rowsInFile: time.length, rows: time.length, first: time[0]!, last: time.at(-1)!, intervals: intervals(time) },
    ...{ ignoredColumns: [], repairs: [], notices: [], format: 'generic', zone: null, marks: 'open', pricesPer: 1 },
    ...{ volumeColumn: 'volume', hasVolume: true, hasMark: false, opensAtPreviousClose: null },
    zeroVolumeBars: volume.filter(value => value === 0).length,
    ...more,
  }
  return barFile('x.csv', bars, facts, calendar === null ? null : { ladder: 'x', calendar })
}
