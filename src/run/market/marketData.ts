import type { Bars } from '../../core/bars.ts'
import type { BarFunding } from '../../core/funding.ts'
import type { CurveRows } from '../../core/replayBars.ts'
import type { Tape } from '../../core/tape.ts'
import type { CalendarSessions } from '../../parts/barSessions.ts'
import type { FillRules } from '../../parts/fillRules.ts'
import type { DecidedByDetail } from '../../parts/onFinerPath.ts'
import type { TapeCounts } from '../../parts/tapeCounts.ts'
import type { EntryOrder } from '../../parts/tapeMaker.ts'
import type { FileHash } from '../../results/origin.ts'
import type { ReadFile } from '../../results/readFile.ts'
import type { PathSource } from './path.ts'

/** The scenario's prices as the rules take them: bars where there are any, and the tape. */
export interface MarketData {
  readonly tape: Tape
  readonly ids: readonly string[]
  /** What each entry of the tape was placed as; null where a trade list does not say. */
  readonly orders: readonly EntryOrder[] | null
  readonly bars: Bars | null
  /** The scenario's own bars, where finer ones are played; null otherwise. */
  readonly rows: CurveRows | null
  /** What became on the finer bars of the trades that are ambiguous on those alone; null without finer bars. */
  readonly decided: DecidedByDetail | null
  /** A number of `DayBar` for every bar; null where the account has no day margin. */
  readonly dayBars: Uint8Array | null
  /** By bar, the units that an entry in the bar after it may take, by its volume; null = no such limit. */
  readonly mostUnits: Float64Array | null
  readonly funding: BarFunding | null
  /** What a strategy is told of the session of each bar; null without bars. */
  readonly session: CalendarSessions | null
  /** The tape with other fills, on the same bars. Null without bars. */
  readonly remake: ((fills: FillRules) => Tape) | null
  readonly counts: TapeCounts | null
  /** Usual step between bars; null without bars. */
  readonly usualBarMs: number | null
  /** Share of the settlements that a stated rate had to fill; null without funding. */
  readonly fundingFilledShare: number | null
  /** What was read, in the order of the scenario. */
  readonly files: readonly ReadFile[]
  /** Sentences for the report. */
  readonly facts: readonly string[]
  readonly notices: readonly string[]
  readonly inputs: readonly FileHash[]
  /** How to draw more paths like these; null where prices are not simulated. */
  readonly paths: (Omit<PathSource, 'root'> & { readonly riskIncludesCosts: boolean }) | null
}
