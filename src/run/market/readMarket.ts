import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { readBars } from '../../io/bars/readBars.ts'
import { nameOf } from '../../io/files/dataFile.ts'
import { inputError } from '../../io/files/inputError.ts'
import { requireFile } from '../../io/files/requireFile.ts'
import { LEGS } from '../../io/folder/legsFile.ts'
import { PLAIN_LIST, readTrades } from '../../io/trades/readTrades.ts'
import { markOutside } from '../../parts/mainSession.ts'
import { refuseWrongCall } from '../../scenario/calls/refuseWrongCall.ts'
import { givenBy, loadedShape } from '../../scenario/calls/shapes.ts'
import { problemAt } from '../../scenario/located.ts'
import { getPrices } from '../../scenario/messages.ts'
import { InputError } from '../../scenario/problem.ts'
import type { TradeListPrices } from '../../scenario/scenario.ts'
import { dataFileOf } from '../loading/dataFileOf.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { priceTerms } from '../loading/priceTerms.ts'
import { barFile } from './barFile.ts'
import type { MarketData } from './marketData.ts'
import { otherMarketNotices } from './otherMarket.ts'
import { outsideCalendarNotices } from './outsideCalendar.ts'
import { type MarketWatch, readHistory } from './readHistory.ts'
import { tradeFile } from './tradeFile.ts'

const SHAPE = {
  loaded: loadedShape,
  watch: givenBy('a caller who watches: { signal, onStrategyTested }', ['signal', 'onStrategyTested']).nullable(),
}

/**
 * Reads prices and plays the strategy over them. Throws InputError, and the reason of the signal.
 *
 * @example
 * import { loadScenario, readMarket } from 'stepup'
 *
 * const { tape, bars } = await readMarket(await loadScenario('sp500-mes-es'))
 * console.log(tape.count, 'trades on', bars?.time.length, 'bars')
 */
export async function readMarket(loaded: LoadedScenario, watch: MarketWatch | null = null): Promise<MarketData> {
  refuseWrongCall('readMarket', SHAPE, { loaded, watch })
  const { prices } = loaded.scenario
  if (prices.kind === 'trades') return readTradeList(prices, loaded)
  if (prices.kind === 'history') return readHistory(prices, loaded, watch)
  const { readModel } = await import('./modelMarket.ts')
  return readModel(prices, loaded)
}

async function readTradeList(prices: TradeListPrices, loaded: LoadedScenario): Promise<MarketData> {
  const { ladder, session } = loaded.scenario.market
  const bars = prices.bars === null ? null : await readHeldBars(prices.bars, loaded)
  const file = dataFileOf(loaded, prices.file)
  refuseTapeWithLegs(nameOf(file))
  const list = await readTrades(file, {
    ...PLAIN_LIST,
    ...prices,
    bars: bars?.bars ?? null,
    ...priceTerms(loaded.scenario.market),
    inverse: ladder.inverse,
  })
  if (list.tape.entryTime.some(Number.isNaN)) refuseDatedFlows(loaded, prices.file)
  return {
    tape: markOutside(list.tape, loaded.scenario.market.mainSession, 0, loaded.scenario.market.session),
    ids: list.ids,
    orders: null,
    bars: null,
    rows: null,
    decided: null,
    dayBars: null,
    mostUnits: null,
    session: null,
    funding: null,
    remake: null,
    counts: null,
    usualBarMs: null,
    fundingFilledShare: null,
    files: [
      tradeFile(prices.file, list.facts, list.tape.entryTime, list.facts.voidRows),
      ...(bars === null ? [] : [bars.file]),
    ],
    facts: [],
    notices: [
      ...otherMarketNotices(list.facts.symbols, ladder),
      ...outsideCalendarNotices(session, list.tape.entryTime, 'trades'),
      ...list.notices,
      ...(bars?.notices ?? []),
    ],
    inputs: [{ file: prices.file, sha256: list.facts.sha256 }, ...(bars?.inputs ?? [])],
    paths: null,
  }
}

/** The tape of a run whose trades left in parts, or were entered by orders that rested: its table alone does not say it. */
function refuseTapeWithLegs(file: string): void {
  if (basename(file) !== 'tape.csv' || !existsSync(join(dirname(file), LEGS))) return
  const message = `${LEGS} beside it tells of parts and resting orders, which a list of trades has not`
  throw inputError(file, message, 'run the scenario of those results with the other plan: --set plan.…')
}

/** The price file that says what happened while the trades of a list were open. */
async function readHeldBars(held: NonNullable<TradeListPrices['bars']>, { folder, scenario }: LoadedScenario) {
  const file = resolve(folder, held.file)
  requireFile(file, getPrices)
  const { ladder, session } = scenario.market
  const { bars, facts } = await readBars(file, { ...held, from: null, to: null, ...priceTerms(scenario.market) })
  return {
    bars,
    file: barFile(held.file, bars, facts, { ladder: ladder.underlying, calendar: session }),
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
