import { setImmediate } from 'node:timers/promises'
import type { Bars } from '../../core/bars.ts'
import type { BarFunding } from '../../core/funding.ts'
import { readBars } from '../../io/bars/readBars.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { nameOf } from '../../io/files/dataFile.ts'
import { inputError } from '../../io/files/inputError.ts'
import { requireFile } from '../../io/files/requireFile.ts'
import { CalendarSessions } from '../../parts/barSessions.ts'
import type { FillRules } from '../../parts/fillRules.ts'
import { searchLookAhead } from '../../parts/lookAhead.ts'
import { markOutside } from '../../parts/mainSession.ts'
import { dayBarsOnFinerPath, decidedByDetail, playDetail } from '../../parts/onFinerPath.ts'
import { findRolls, leavingAtRolls, NO_ROLLS } from '../../parts/rolls.ts'
import { StrategyError } from '../../parts/strategyError.ts'
import { makeTapeFromBars } from '../../parts/tapeMaker.ts'
import { getPrices } from '../../scenario/messages.ts'
import type { HistoryPrices } from '../../scenario/scenario.ts'
import { dataFileOf } from '../loading/dataFileOf.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { priceTerms } from '../loading/priceTerms.ts'
import { barFile } from './barFile.ts'
import { barNotices } from './barNotices.ts'
import { barRulesOf } from './barRulesOf.ts'
import { checkStrategy } from './checkStrategy.ts'
import { tapeSentences } from './dataSentences.ts'
import type { MarketData } from './marketData.ts'
import { outsideCalendarNotices } from './outsideCalendar.ts'
import { readBarFunding } from './readBarFunding.ts'
import { decidedSentence, readDetail } from './readDetail.ts'
import { outsideNotices, rollNotices, rollSentences } from './rollWords.ts'
import { volumeDepth } from './volumeDepth.ts'

/** Follows the test of a strategy of one's own, which may take minutes where its code is slow. */
export interface MarketWatch {
  readonly signal: AbortSignal | null
  readonly onStrategyTested: (cuts: number, of: number) => void
}

/** Reads the bars of a history, with finer ones where it has them, and plays the strategy over them. Throws InputError. */
export async function readHistory(
  prices: HistoryPrices,
  loaded: LoadedScenario,
  watch: MarketWatch | null,
): Promise<MarketData> {
  const { scenario, folder, strategy } = loaded
  const file = dataFileOf(loaded, prices.file)
  requireFile(file, getPrices)
  const { ladder, session } = scenario.market
  const read = await readBars(file, { ...prices, ...priceTerms(scenario.market) })
  const { bars, facts } = read
  const about = barFile(prices.file, bars, facts, { ladder: ladder.underlying, calendar: session })
  const detail = prices.detail === null ? null : await readDetail(prices.detail, loaded, nameOf(file), read)
  const funding = await readBarFunding(prices, scenario, folder, detail?.path ?? bars)
  const params = scenario.strategy?.params
  if (strategy === null) throw new Error('a history without a strategy passed the checks')
  checkStrategy(loaded, bars)
  const timed = barRulesOf(loaded, session, bars.time, facts.intervals.usualMs ?? 0)
  const rolls = prices.rolls === null ? NO_ROLLS : findRolls(prices.rolls, bars, session)
  const rules = leavingAtRolls(timed.rules, rolls.bars, bars.time.length)
  const clock = new CalendarSessions(session, bars.time, facts.intervals.usualMs ?? 0)
  const decide = () => strategy.start(bars, params, clock)
  const explained = <T>(work: () => T) => explainStrategyErrors(loaded, work)
  const onBars = (fills: FillRules, paid: BarFunding | null) =>
    explained(() => makeTapeFromBars(bars, decide(), fills, paid, rules))
  const play = (fills: FillRules) => {
    const made =
      detail === null
        ? onBars(fills, funding.bars)
        : explained(() => playDetail(detail, decide(), fills, funding.bars, rules))
    return {
      ...made,
      tape: markOutside(made.tape, scenario.market.mainSession, facts.intervals.usualMs ?? 0, session),
    }
  }
  const made = play(scenario.fills)
  const { tape, counts } = made
  if (loaded.ownStrategy) await refuseLookAhead(loaded, bars, params, clock, watch)
  const decided = detail === null ? null : decidedByDetail(onBars(scenario.fills, null), made, detail)
  return {
    tape,
    ids: [],
    orders: made.orders,
    bars: detail?.path ?? bars,
    rows: detail === null ? null : { time: bars.time, barOf: detail.barOf },
    decided,
    dayBars:
      detail === null || timed.dayBars === null ? timed.dayBars : dayBarsOnFinerPath(timed.dayBars, detail.barOf),
    mostUnits: volumeDepth(prices, detail?.path ?? bars, facts.hasVolume, scenario.market),
    session: clock,
    funding: funding.bars,
    remake: fills => play(fills).tape,
    counts,
    usualBarMs: facts.intervals.usualMs ?? 0,
    fundingFilledShare: funding.filledShare,
    files: [about, ...(detail === null ? [] : [detail.file]), ...(funding.file === null ? [] : [funding.file])],
    facts: [
      ...(detail?.facts ?? []),
      ...(decided === null ? [] : [decidedSentence(decided)]),
      ...funding.facts,
      ...rollSentences(prices.rolls, rolls, bars),
      ...tapeSentences(counts),
    ],
    notices: [
      ...facts.notices,
      ...(detail?.notices ?? []),
      ...outsideNotices(rolls),
      ...outsideCalendarNotices(session, [bars.time[0]!, bars.time.at(-1)!], 'bars'),
      ...barNotices(about),
      ...rollNotices(
        about,
        rolls.bars.map(bar => isoTime(bars.time[bar]!)),
      ),
      ...funding.notices,
    ],
    inputs: [{ file: prices.file, sha256: facts.sha256 }, ...(detail?.inputs ?? []), ...funding.inputs],
    paths: null,
  }
}

function explainStrategyErrors<T>(loaded: LoadedScenario, play: () => T): T {
  try {
    return play()
  } catch (error) {
    if (!(error instanceof StrategyError) && !loaded.ownStrategy) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw inputError(loaded.copy.file, `strategy.use ${loaded.scenario.strategy?.use}: ${message}`)
  }
}

async function refuseLookAhead(
  loaded: LoadedScenario,
  bars: Bars,
  params: unknown,
  session: CalendarSessions,
  watch: MarketWatch | null,
): Promise<void> {
  const search = searchLookAhead(bars, loaded.strategy!, params, loaded.scenario.fills, session)
  const next = () => explainStrategyErrors(loaded, () => search.next())
  let step = next()
  for (; !step.done; step = next()) {
    // Signals and timers get their turn between cuts, or nothing could interrupt a slow strategy.
    await setImmediate()
    watch?.signal?.throwIfAborted()
    watch?.onStrategyTested(step.value.tried, step.value.of)
  }
  const bar = step.value
  if (bar === null) return
  const when = new Date(bars.time[bar]!).toISOString()
  throw inputError(
    loaded.scenario.strategy!.use,
    `the decision at the close of bar ${bar} (${when}) changes when later bars are cut off: the strategy looks ahead`,
    'let the value at bar i depend on bars 0 to i only',
  )
}
