import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Bars } from '../../core/bars.ts'
import { readBars } from '../../io/bars/readBars.ts'
import { inputError } from '../../io/files/inputError.ts'
import { requireFile } from '../../io/files/requireFile.ts'
import { PLAIN_LIST, readTrades } from '../../io/trades/readTrades.ts'
import { CalendarSessions } from '../../parts/barSessions.ts'
import type { FillRules } from '../../parts/fillRules.ts'
import { searchLookAhead } from '../../parts/lookAhead.ts'
import { findRolls, leavingAtRolls, NO_ROLLS } from '../../parts/rolls.ts'
import { StrategyError } from '../../parts/strategyError.ts'
import { makeTapeFromBars } from '../../parts/tapeMaker.ts'
import { problemAt } from '../../scenario/located.ts'
import { getPrices } from '../../scenario/messages.ts'
import { InputError } from '../../scenario/problem.ts'
import type { HistoryPrices, TradeListPrices } from '../../scenario/scenario.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { barRulesOf } from './barRulesOf.ts'
import { checkStrategy } from './checkStrategy.ts'
import { barSentences, tapeSentences, tradeListSentences } from './dataSentences.ts'
import type { MarketData } from './marketData.ts'
import { readBarFunding } from './readBarFunding.ts'
import { outsideNotices, rollNotices, rollSentences } from './rollWords.ts'

/** Follows the test of a strategy of one's own, which may take minutes where its code is slow. */
export interface MarketWatch {
  readonly signal: AbortSignal | null
  readonly onStrategyTested: (cuts: number, of: number) => void
}

/** Reads prices and plays the strategy over them. Throws InputError, and the reason of the signal. */
export async function readMarket(loaded: LoadedScenario, watch: MarketWatch | null = null): Promise<MarketData> {
  const { prices } = loaded.scenario
  if (prices.kind === 'trades') return readTradeList(prices, loaded)
  if (prices.kind === 'history') return readHistory(prices, loaded, watch)
  const { readModel } = await import('./modelMarket.ts')
  return readModel(prices, loaded)
}

async function readTradeList(prices: TradeListPrices, loaded: LoadedScenario): Promise<MarketData> {
  const { negativePrices } = loaded.scenario.market.ladder
  const bars = prices.bars === null ? null : await readHeldBars(prices.bars, loaded)
  const list = await readTrades(resolve(loaded.folder, prices.file), {
    ...PLAIN_LIST,
    ...prices,
    bars: bars?.bars ?? null,
    negativePrices,
  })
  if (list.tape.entryTime.some(Number.isNaN)) refuseDatedFlows(loaded, prices.file)
  return {
    tape: list.tape,
    ids: list.ids,
    bars: null,
    dayBars: null,
    session: null,
    funding: null,
    remake: null,
    counts: null,
    medianBarMs: null,
    fundingFilledShare: null,
    facts: tradeListSentences(list.facts),
    notices: [...list.notices, ...(bars?.notices ?? [])],
    inputs: [{ file: prices.file, sha256: list.facts.sha256 }, ...(bars?.inputs ?? [])],
    paths: null,
  }
}

/** The price file that says what happened while the trades of a list were open. */
async function readHeldBars(held: NonNullable<TradeListPrices['bars']>, { folder, scenario }: LoadedScenario) {
  const file = resolve(folder, held.file)
  requireFile(file, getPrices)
  const { negativePrices } = scenario.market.ladder
  const { bars, facts } = await readBars(file, { ...held, from: null, to: null, negativePrices })
  return {
    bars,
    notices: facts.notices.map(notice => `${held.file}: ${notice}`),
    inputs: [{ file: held.file, sha256: facts.sha256 }],
  }
}

/** Without its entry time nobody knows whether a trade comes before or after a cash flow. */
function refuseDatedFlows({ scenario, document }: LoadedScenario, file: string): void {
  const { dated, monthly } = scenario.cashFlows
  if (dated.length === 0 && monthly === null) return
  const message = `cash flows have dates, and ${file} has trades without entry_time`
  throw new InputError([problemAt(document, ['account', 'cashFlows'], message, 'give every trade its entry_time')])
}

async function readHistory(
  prices: HistoryPrices,
  loaded: LoadedScenario,
  watch: MarketWatch | null,
): Promise<MarketData> {
  const { scenario, folder, strategy } = loaded
  const file = resolve(folder, prices.file)
  requireFile(file, getPrices)
  const { negativePrices } = scenario.market.ladder
  const { bars, facts } = await readBars(file, { ...prices, negativePrices })
  const funding = await readBarFunding(prices, scenario, folder, bars)
  const params = scenario.strategy?.params
  if (strategy === null) throw new Error('a history without a strategy passed the checks')
  checkStrategy(loaded, bars)
  const timed = barRulesOf(loaded, bars.time, facts.intervals.medianMs ?? 0)
  const { session } = scenario.market
  const rolls = prices.rolls === null ? NO_ROLLS : findRolls(prices.rolls, bars, session)
  const rules = leavingAtRolls(timed.rules, rolls.bars, bars.time.length)
  const clock = new CalendarSessions(session, bars.time, facts.intervals.medianMs ?? 0)
  const play = (fills: FillRules) =>
    makeTapeFromBars(bars, strategy.start(bars, params, clock), fills, funding.bars, rules)
  const { tape, counts } = explainStrategyErrors(loaded, () => play(scenario.fills))
  if (loaded.ownStrategy) await refuseLookAhead(loaded, bars, params, clock, watch)
  return {
    tape,
    ids: [],
    bars,
    dayBars: timed.dayBars,
    session: clock,
    funding: funding.bars,
    remake: fills => play(fills).tape,
    counts,
    medianBarMs: facts.intervals.medianMs ?? 0,
    fundingFilledShare: funding.filledShare,
    facts: [
      ...barSentences(facts, bars.time, scenario.market.ladder.session),
      ...funding.facts,
      ...rollSentences(prices.rolls, rolls, bars),
      ...tapeSentences(counts),
    ],
    notices: [
      ...facts.notices,
      ...outsideNotices(rolls),
      ...rollNotices(bars, session, rolls.bars),
      ...funding.notices,
    ],
    inputs: [{ file: prices.file, sha256: facts.sha256 }, ...funding.inputs],
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
  let step = search.next()
  for (; !step.done; step = search.next()) {
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
