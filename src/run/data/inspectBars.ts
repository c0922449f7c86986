import type { Bars } from '../../core/bars.ts'
import { type BarFacts, readBars } from '../../io/bars/readBars.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { contractRolls, isQuarterlyRoll } from '../../parts/contractRolls.ts'
import { Sessions } from '../../parts/sessions.ts'
import type { BarInspection, InspectedBar, InspectedMarket, InspectedMissing } from '../../results/fileInspection.ts'
import { calendarOf, type KnownMarket } from '../loading/findMarket.ts'
import { historyBlock } from './historyBlock.ts'
import { initCommand } from './initCommand.ts'
import type { InspectionTerms } from './inspectionTerms.ts'
import { type MissingBars, missingBars } from './missingBars.ts'
import { oddBars } from './oddBars.ts'
import { tableOfFile } from './tableOfFile.ts'

const SHOWN_BARS = 3
const SHOWN_HOLES = 10
const CHART_POINTS = 200

/** What a price file holds. Throws InputError with everything that keeps it from being read. */
export async function inspectBars(file: string, { reading, market }: InspectionTerms): Promise<BarInspection> {
  const negativePrices = market?.ladder.negativePrices ?? false
  const { bars, facts } = await readBars(file, { ...reading, from: null, to: null, negativePrices })
  const { flat, outliers, jumps } = oddBars(bars)
  const timeOf = (bar: number) => isoTime(bars.time[bar]!)
  const barAt = (bar: number) => inspectedBar(bars, bar, facts)
  const shown = Math.min(SHOWN_BARS, facts.rows)
  return {
    kind: 'bars',
    ...tableOfFile(file, facts),
    time: { unit: facts.timeUnit, zone: facts.zone, assumedUtc: facts.naive, marks: facts.marks },
    barMs: facts.intervals.medianMs,
    volumeColumn: facts.volumeColumn,
    zeroVolumeBars: facts.zeroVolumeBars,
    flatBars: flat,
    outliers: outliers.map(({ bar, ...outlier }) => ({ time: timeOf(bar), ...outlier })),
    jumps: jumps.map(({ bar, ...jump }) => ({ time: timeOf(bar), ...jump })),
    longSteps: facts.intervals.gaps,
    market: market === null ? null : inMarket(market, bars, facts.intervals.medianMs),
    closes: thinned(bars.close),
    firstBars: Array.from({ length: shown }, (_, i) => barAt(i)),
    lastBars: Array.from({ length: shown }, (_, i) => barAt(facts.rows - shown + i)),
    scenario: historyBlock(file, reading),
    init: market === null ? null : initCommand(file, market, reading),
  }
}

function inMarket(market: KnownMarket, bars: Bars, barMs: number | null): InspectedMarket {
  const calendar = calendarOf(market)
  const sessions = new Sessions(calendar, bars.time[0]!, bars.time.at(-1)!)
  const missing = barMs === null ? null : missingBars(bars.time, barMs, sessions)
  const rolls = calendar.always ? [] : contractRolls(bars, sessions)
  return {
    ladder: market.name,
    session: calendar.name,
    missing: missing === null ? null : inspectedMissing(missing, bars.time, sessions),
    rolls: rolls.map(({ bar, size, timesUsual }) => ({
      time: isoTime(bars.time[bar]!),
      size,
      share: size / Math.abs(bars.close[bar - 1]!),
      timesUsual,
      quarterly: isQuarterlyRoll(bars.time[bar]!),
    })),
  }
}

function inspectedMissing(found: MissingBars, time: Float64Array, sessions: Sessions): InspectedMissing {
  const { expected, missing, outside, holes } = found
  const largest = holes.toSorted((a, b) => b.missing - a.missing || a.from - b.from).slice(0, SHOWN_HOLES)
  return {
    expected,
    missing,
    outside,
    holes: largest.map(({ from, to, missing }) => ({ from: isoTime(from), to: isoTime(to), missing })),
    holidaysKnown: [time[0]!, time.at(-1)!].every(ms => sessions.isCovered(sessions.indexAt(ms))),
  }
}

function inspectedBar({ time, open, high, low, close, volume }: Bars, i: number, facts: BarFacts): InspectedBar {
  return {
    ...{ time: isoTime(time[i]!), open: open[i]!, high: high[i]!, low: low[i]!, close: close[i]! },
    volume: facts.hasVolume ? volume[i]! : null,
  }
}

/** At most so many values, evenly apart, the first and the last among them. */
function thinned(values: Float64Array): number[] {
  const points = Math.min(CHART_POINTS, values.length)
  return Array.from(
    { length: points },
    (_, i) => values[Math.round((i * (values.length - 1)) / Math.max(1, points - 1))]!,
  )
}
