import type { Bars } from '../../core/bars.ts'
import { type BarFacts, barsFrom } from '../../io/bars/readBars.ts'
import type { Source } from '../../io/columns/source.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { BarInspection, InspectedBar } from '../../results/fileInspection.ts'
import { calendarOf } from '../loading/findMarket.ts'
import { priceTermsOf } from '../loading/priceTerms.ts'
import { describeBars } from '../market/barFile.ts'
import { historyBlock } from './historyBlock.ts'
import { initCommand } from './initCommand.ts'
import type { InspectionTerms } from './inspectionTerms.ts'
import { oddBars } from './oddBars.ts'
import { thinned } from './thinned.ts'

/** Rows of a file that are shown, first and last. */
export const SHOWN_ROWS = 3

/** What a price file holds. Throws InputError with everything that keeps it from being read. */
export async function inspectBars(source: Source, { reading, market }: InspectionTerms): Promise<BarInspection> {
  const { file } = source.head
  const { bars, facts } = await barsFrom(source, { ...reading, from: null, to: null, ...priceTermsOf(market) })
  const sessions = market === null ? null : { ladder: market.name, calendar: calendarOf(market) }
  const { file: about, sessionSteps } = describeBars(file, bars, facts, sessions)
  const { outliers, jumps } = oddBars(bars)
  const timeOf = (bar: number) => isoTime(bars.time[bar]!)
  const barAt = (bar: number) => inspectedBar(bars, bar, facts)
  const shown = Math.min(SHOWN_ROWS, facts.rows)
  return {
    ...about,
    sha256: facts.sha256,
    notices: facts.notices,
    outliers: outliers.map(({ bar, ...outlier }) => ({ time: timeOf(bar), ...outlier })),
    jumps: jumps.map(({ bar, ...jump }) => ({ time: timeOf(bar), ...jump })),
    sessionSteps,
    closes: thinned(bars.close),
    firstBars: Array.from({ length: shown }, (_, i) => barAt(i)),
    lastBars: Array.from({ length: shown }, (_, i) => barAt(facts.rows - shown + i)),
    scenario: historyBlock(file, reading),
    init: market === null ? null : initCommand(file, market, reading),
  }
}

function inspectedBar({ time, open, high, low, close, volume }: Bars, i: number, facts: BarFacts): InspectedBar {
  return {
    ...{ time: isoTime(time[i]!), open: open[i]!, high: high[i]!, low: low[i]!, close: close[i]! },
    volume: facts.hasVolume ? volume[i]! : null,
  }
}
