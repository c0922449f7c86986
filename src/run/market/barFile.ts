import type { Bars } from '../../core/bars.ts'
import type { BarFacts } from '../../io/bars/readBars.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { contractRolls, earlyRolls, isQuarterlyRoll } from '../../parts/contractRolls.ts'
import type { SessionCalendar } from '../../parts/sessionCalendar.ts'
import { type Sessions, sessionsOver } from '../../parts/sessions.ts'
import type { BarFile, BarsInMarket, MissingInSessions, SessionStep } from '../../results/readFile.ts'
import { type MissingBars, missingBars } from './missingBars.ts'
import { timedFile } from './timedFile.ts'

/** In whose sessions bars are counted. */
export interface MarketSessions {
  readonly ladder: string
  readonly calendar: SessionCalendar
}

/** What a price file was taken for, and what is odd about its bars. `market` is null where none is named. */
export function barFile(file: string, bars: Bars, facts: BarFacts, market: MarketSessions | null): BarFile {
  return describeBars(file, bars, facts, market).file
}

/** The same, with all jumps between sessions that are of the size of a change of the contract. */
export function describeBars(
  file: string,
  bars: Bars,
  facts: BarFacts,
  market: MarketSessions | null,
): { readonly file: BarFile; readonly sessionSteps: readonly SessionStep[] } {
  const sessions = market === null ? null : sessionsOver(market.calendar, bars.time[0]!, bars.time.at(-1)!)
  const sessionSteps = sessions === null || market!.calendar.always ? [] : stepsBetween(bars, sessions)
  const { usualMs, gaps } = facts.intervals
  const { zone, marks, pricesPer, volumeColumn, zeroVolumeBars, opensAtPreviousClose } = facts
  const { flat, withoutVolume } = flatBars(bars)
  const about: BarFile = {
    kind: 'bars',
    ...timedFile(file, facts, { zone, marks }),
    barMs: usualMs,
    pricesPer,
    volumeColumn,
    zeroVolumeBars,
    flatBars: flat,
    flatZeroVolumeBars: zeroVolumeBars === null ? null : withoutVolume,
    opensAtPreviousClose,
    longSteps: gaps,
    market: sessions === null ? null : inMarket(market!, { time: bars.time, barMs: usualMs, sessions, sessionSteps }),
  }
  return { file: about, sessionSteps }
}

function flatBars({ high, low, volume }: Bars): { flat: number; withoutVolume: number } {
  let [flat, withoutVolume] = [0, 0]
  for (let i = 0; i < high.length; i++) {
    if (high[i] !== low[i]) continue
    flat++
    if (volume[i] === 0) withoutVolume++
  }
  return { flat, withoutVolume }
}

interface InSessions {
  readonly time: Float64Array
  readonly barMs: number | null
  readonly sessions: Sessions
  readonly sessionSteps: readonly SessionStep[]
}

function inMarket(
  { ladder, calendar }: MarketSessions,
  { time, barMs, sessions, sessionSteps }: InSessions,
): BarsInMarket {
  const missing = barMs === null ? null : missingBars(time, barMs, sessions)
  return {
    ladder,
    session: calendar.name,
    missing: missing === null ? null : missingInSessions(missing, time, sessions),
    sessionJumps: sessionSteps.length,
    rolls: likelyRolls(sessionSteps),
  }
}

/** Of the price: smaller jumps are not worth a warning. */
const LEAST_SHARE = 0.003

/** A contract is rolled once in its month: weeks with several such jumps were wild, and prove no roll. */
function likelyRolls(steps: readonly SessionStep[]): SessionStep[] {
  const inTime = steps.filter(({ quarterly }) => quarterly)
  return [...Map.groupBy(inTime, ({ time }) => time.slice(0, 7)).values()]
    .filter(inMonth => inMonth.length === 1)
    .flat()
    .filter(({ share }) => Math.abs(share) >= LEAST_SHARE)
}

function stepsBetween(bars: Bars, sessions: Sessions): SessionStep[] {
  return [...earlyRolls(bars, sessions), ...contractRolls(bars, sessions)].map(({ bar, size, timesUsual }) => ({
    time: isoTime(bars.time[bar]!),
    size,
    share: size / Math.abs(bars.close[bar - 1]!),
    timesUsual,
    quarterly: isQuarterlyRoll(bars.time[bar]!),
  }))
}

const SHOWN_HOLES = 10

function missingInSessions(found: MissingBars, time: Float64Array, sessions: Sessions): MissingInSessions {
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
