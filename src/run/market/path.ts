import type { Bars } from '../../core/bars.ts'
import { alignFunding, type BarFunding } from '../../core/funding.ts'
import type { FundingRule } from '../../core/ladder.ts'
import { CalendarSessions } from '../../parts/barSessions.ts'
import type { FillRules } from '../../parts/fillRules.ts'
import type { DayHours } from '../../parts/hoursOfDay.ts'
import { markOutside } from '../../parts/mainSession.ts'
import type { PathShape, PriceModel } from '../../parts/priceModel.ts'
import { Purpose, type RootKey, Stream } from '../../parts/random.ts'
import type { SessionCalendar } from '../../parts/sessionCalendar.ts'
import type { Strategy } from '../../parts/strategy.ts'
import { StrategyError } from '../../parts/strategyError.ts'
import { type MadeTape, makeTapeFromBars } from '../../parts/tapeMaker.ts'
import type { TimeRules } from '../../parts/timeRules.ts'
import { premiumFunding } from '../../prices/parts/funding.ts'
import { PathError } from './pathError.ts'

/** The venue's schedule, and its rule for the premium that is simulated. */
export interface PathFunding {
  readonly everyHours: number
  readonly rule: FundingRule
  readonly inverse: boolean
}

/** What simulated price paths and the trades on them are made of. */
export interface PathSource {
  readonly model: { readonly name: string; readonly params: unknown }
  readonly shape: PathShape
  /** Name of a built-in strategy, or absolute path of a user's own. */
  readonly strategy: { readonly use: string; readonly own: boolean; readonly params: unknown }
  readonly fills: FillRules
  /** The scenario's rules of time; all paths have the same times. */
  readonly rules: TimeRules
  readonly session: SessionCalendar
  /** Hours outside of which wider spreads count; null = none. */
  readonly mainSession: DayHours | null
  /** A number of `DayBar` for every bar; null where the account has no day margin. */
  readonly dayBars: Uint8Array | null
  /** Null = no funding. */
  readonly funding: PathFunding | null
  /** Of the seed. */
  readonly root: RootKey
}

/** One simulated price path with what settles on it. */
export interface PricePath {
  readonly bars: Bars
  readonly funding: BarFunding | null
}

/**
 * A path of that number, from 0: prices and funding have streams of their own, so that neither changes the other.
 * @throws PathError where the model's parameters drive the prices off
 */
export function simulatePath(
  model: PriceModel,
  job: Pick<PathSource, 'model' | 'shape' | 'root' | 'funding'>,
  number: number,
): PricePath {
  try {
    const bars = model.simulate(job.model.params, job.shape, new Stream(job.root, number, Purpose.prices))
    return { bars, funding: job.funding === null ? null : simulateFunding(bars, job.funding, job.root, number) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new PathError({ path: number + 1, by: 'model', message: error.message })
  }
}

/**
 * The strategy's trades on a path of that number, from 0.
 * @throws PathError where the strategy breaks its contract, or is a user's own and fails
 */
export function playStrategy(
  strategy: Strategy,
  job: Pick<PathSource, 'strategy' | 'rules' | 'session' | 'mainSession' | 'shape'>,
  { bars, funding }: PricePath,
  fills: FillRules,
  number: number,
): MadeTape {
  try {
    const session = new CalendarSessions(job.session, bars.time, job.shape.barMs)
    const decide = strategy.start(bars, job.strategy.params, session)
    const made = makeTapeFromBars(bars, decide, fills, funding, job.rules)
    return { ...made, tape: markOutside(made.tape, job.mainSession, job.shape.barMs, null) }
  } catch (error) {
    if (!(error instanceof StrategyError) && !job.strategy.own) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new PathError({ path: number + 1, by: 'strategy', message })
  }
}

function simulateFunding(
  bars: Bars,
  { everyHours, rule, inverse }: PathFunding,
  root: RootKey,
  number: number,
): BarFunding {
  const stream = new Stream(root, number, Purpose.funding)
  return alignFunding(bars, premiumFunding(rule).simulate(bars, everyHours, stream), inverse)
}
