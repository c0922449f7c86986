import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Bars } from '../../core/bars.ts'
import {
  alignFunding,
  type BarFunding,
  expectedSettlements,
  missingSettlements,
  type Settlements,
} from '../../core/funding.ts'
import { readBars } from '../../io/bars/readBars.ts'
import { inputError } from '../../io/files/inputError.ts'
import { requireFile } from '../../io/files/requireFile.ts'
import { readFunding } from '../../io/funding/readFunding.ts'
import { PLAIN_LIST, readTrades } from '../../io/trades/readTrades.ts'
import type { FillRules } from '../../parts/fillRules.ts'
import { searchLookAhead } from '../../parts/lookAhead.ts'
import type { Strategy } from '../../parts/strategy.ts'
import { StrategyError } from '../../parts/strategyError.ts'
import { makeTapeFromBars } from '../../parts/tapeMaker.ts'
import type { FileHash } from '../../results/origin.ts'
import { problemAt } from '../../scenario/located.ts'
import { getPrices } from '../../scenario/messages.ts'
import { InputError } from '../../scenario/problem.ts'
import type { FundingSource, HistoryPrices, Scenario, TradeListPrices } from '../../scenario/scenario.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { barRulesOf } from './barRulesOf.ts'
import { barSentences, fundingSentence, tapeSentences, tradeListSentences } from './dataSentences.ts'
import type { MarketData } from './marketData.ts'
import { rollNotices } from './rollNotices.ts'

/** Follows the test of a strategy of one's own, which may take minutes where its code is slow. */
export interface MarketWatch {
  readonly signal: AbortSignal | null
  readonly onStrategyTested: (cuts: number, of: number) => void
}

const HOUR_MS = 3_600_000

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
  checkStrategy(loaded, strategy, bars, params)
  const { rules, dayBars } = barRulesOf(loaded, bars.time, facts.intervals.medianMs ?? 0)
  const play = (fills: FillRules) => makeTapeFromBars(bars, strategy.start(bars, params), fills, funding.bars, rules)
  const { tape, counts } = explainStrategyErrors(loaded, () => play(scenario.fills))
  if (loaded.ownStrategy) await refuseLookAhead(loaded, bars, params, watch)
  return {
    tape,
    ids: [],
    bars,
    dayBars,
    funding: funding.bars,
    remake: fills => play(fills).tape,
    counts,
    medianBarMs: facts.intervals.medianMs ?? 0,
    fundingFilledShare: funding.filledShare,
    facts: [
      ...barSentences(facts, bars.time, scenario.market.ladder.session),
      ...funding.facts,
      ...tapeSentences(counts),
    ],
    notices: [...facts.notices, ...rollNotices(bars, scenario.market.session), ...funding.notices],
    inputs: [{ file: prices.file, sha256: facts.sha256 }, ...funding.inputs],
    paths: null,
  }
}

/** What only the prices can tell about the strategy's parameters, such as a decision on a bar that is not there. */
function checkStrategy(loaded: LoadedScenario, strategy: Strategy, bars: Bars, params: unknown): void {
  const problems = strategy.check?.(bars, params) ?? []
  if (problems.length === 0) return
  throw new InputError(problems.map(({ path, message }) => problemAt(loaded.document, ['strategy', ...path], message)))
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
  watch: MarketWatch | null,
): Promise<void> {
  const search = searchLookAhead(bars, loaded.strategy!, params, loaded.scenario.fills)
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

interface ReadFunding {
  readonly bars: BarFunding | null
  readonly filledShare: number | null
  readonly facts: readonly string[]
  readonly notices: readonly string[]
  readonly inputs: readonly FileHash[]
}

async function readBarFunding(
  prices: HistoryPrices,
  scenario: Scenario,
  folder: string,
  bars: Bars,
): Promise<ReadFunding> {
  const source = prices.funding
  const rateMargin = scenario.market.ladder.margin === 'rate'
  if (source === null) {
    return {
      bars: null,
      filledShare: null,
      facts: rateMargin ? [fundingSentence(null, 0, 0)] : [],
      notices: [],
      inputs: [],
    }
  }
  const everyHours = scenario.market.venue?.fundingEveryHours ?? null
  const { known, notices, inputs } = await knownRates(source, folder)
  if (everyHours === null) {
    const facts = ['funding: as the file has it; the venue names no schedule, so holes in the file cannot be seen']
    return {
      bars: alignFunding(bars, known, scenario.market.ladder.inverse),
      filledShare: null,
      facts,
      notices,
      inputs,
    }
  }
  const expected = expectedSettlements(bars, everyHours)
  const missing = missingSettlements(expected, known)
  const fill = source.kind === 'rate' ? source.rate : source.fill
  if (missing.length > 0 && missing.length === expected.length) refuseOffSchedule(prices, known, expected, everyHours)
  if (missing.length > 0 && fill === null) refuseHoles(prices, missing, expected.length)
  const settlements = mergeSettlements(known, missing, fill ?? 0)
  const filledShare = expected.length === 0 ? 0 : missing.length / expected.length
  return {
    bars: alignFunding(bars, settlements, scenario.market.ladder.inverse),
    filledShare,
    facts: [fundingSentence(source, expected.length, missing.length)],
    notices,
    inputs,
  }
}

interface KnownRates {
  readonly known: Settlements
  readonly notices: readonly string[]
  readonly inputs: readonly FileHash[]
}

async function knownRates(source: FundingSource, folder: string): Promise<KnownRates> {
  if (source.kind === 'rate') {
    return { known: { time: new Float64Array(0), rate: new Float64Array(0) }, notices: [], inputs: [] }
  }
  const { time, rate, facts } = await readFunding(resolve(folder, source.file), source.unit)
  return {
    known: { time, rate },
    notices: facts.notices.map(notice => `${source.file}: ${notice}`),
    inputs: [{ file: source.file, sha256: facts.sha256 }],
  }
}

/** Rates of the period of which none is at a settlement of the venue: its stamps are not in UTC. */
function refuseOffSchedule(
  prices: HistoryPrices,
  known: Settlements,
  expected: Float64Array,
  everyHours: number,
): void {
  const inside = known.time.filter(time => time >= expected[0]! && time <= expected.at(-1)! + everyHours * HOUR_MS)
  if (inside.length === 0 || prices.funding?.kind !== 'file') return
  const at = new Date(inside[0]!).toISOString()
  throw inputError(
    prices.funding.file,
    `none of ${inside.length} rates in the period is at a settlement, every ${everyHours} h from 00:00 UTC: the first is at ${at}`,
    'write the times of the file in UTC',
  )
}

function refuseHoles(prices: HistoryPrices, missing: Float64Array, expected: number): never {
  const file = prices.funding?.kind === 'file' ? prices.funding.file : ''
  const first = new Date(missing[0]!).toISOString()
  const last = new Date(missing.at(-1)!).toISOString()
  throw inputError(
    file,
    `${missing.length} of ${expected} funding settlements of the period are missing, from ${first} to ${last}`,
    'cut the period with from/to, or state a rate for the holes: funding: { file: …, fill: 0.01% }',
  )
}

function mergeSettlements(known: Settlements, missing: Float64Array, fill: number): Settlements {
  const all = [
    ...Array.from(known.time, (time, i) => ({ time, rate: known.rate[i]! })),
    ...Array.from(missing, time => ({ time, rate: fill })),
  ].sort((a, b) => a.time - b.time)
  return { time: Float64Array.from(all, s => s.time), rate: Float64Array.from(all, s => s.rate) }
}
