import { Account } from '../../core/account.ts'
import type { Bars } from '../../core/bars.ts'
import { playTape } from '../../core/batch.ts'
import type { Curve } from '../../core/curve.ts'
import type { Journal } from '../../core/journal.ts'
import type { Ladder } from '../../core/ladder.ts'
import { compilePlan, type Plan } from '../../core/plan.ts'
import { type Quotes, quoteTape } from '../../core/quotes.ts'
import { BarReplay } from '../../core/replay.ts'
import { replayBars } from '../../core/replayBars.ts'
import type { Tape } from '../../core/tape.ts'
import { inputError } from '../../io/files/inputError.ts'
import { plural } from '../../report/words/format.ts'
import type { FillRow } from '../../results/ledger.ts'
import type { Receipt } from '../../results/receipt.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { studentTable } from '../../stats/distributions/studentTable.ts'
import { contractsOf } from '../loading/contractsOf.ts'
import type { MarketData } from '../market/marketData.ts'
import { expandFlows } from './cashFlows.ts'
import { ordersToTell } from './entryReceipts.ts'
import { type EquityLine, LineWriter, lineOfCurve } from './equityLine.ts'
import type { JournalRow } from './journalRow.ts'
import { Ledger } from './ledger.ts'
import { tradeCurve } from './tradeCurve.ts'

/** One account played over one tape. */
export interface Replay {
  readonly account: Account
  readonly plan: Plan
  readonly quotes: Quotes
  readonly rows: readonly JournalRow[]
  readonly fills: readonly FillRow[]
  /** Evenings on which the broker closed contracts. */
  readonly dayMarginCuts: number
  /** Legs of trades taken that were too small to close a contract. */
  readonly legsWithoutContracts: number
  readonly receipts: readonly Receipt[]
  /** One row per bar, or per trade of a trade list. */
  readonly curve: Curve
  readonly notices: readonly string[]
}

/** An account that is played in another way, and its line. */
export interface PlayedLine {
  readonly account: Account
  readonly line: EquityLine
}

/** What a repetition of the replay changes: other tiers. */
export interface Variation {
  readonly ladder?: Ladder
}

/** Plays the scenario's plan over its prices. Throws InputError for what the scenario or its data lack, OverdrawnError. */
export function replayScenario(scenario: Scenario, market: MarketData, variation: Variation = {}): Replay {
  const ladder = variation.ladder ?? scenario.market.ladder
  const { quotes, plan, notices } = compileScenario(scenario, market, market.tape, ladder)
  const account = new Account(ladder.tiers.length)
  const ledger = new Ledger(plan, quotes, market.ids, ordersToTell(market.orders))
  const curve =
    market.bars === null ? null : replayBars(account, plan, quotes, market.bars, market.funding, ledger, market.rows)
  if (curve === null) playTape(account, plan, quotes, ledger)
  const refused = ledger.refusedFlows
  return {
    account,
    plan,
    quotes,
    rows: ledger.rows,
    fills: ledger.fills,
    dayMarginCuts: ledger.dayMarginCuts,
    legsWithoutContracts: ledger.legsWithoutContracts,
    receipts: ledger.receipts,
    curve: curve ?? tradeCurve(ledger.rows, ladder.tiers.length),
    notices:
      refused === 0
        ? notices
        : [...notices, `${plural(refused, 'cash flow')} met an equity at or below zero: not applied`],
  }
}

/** The account and its line on another ladder: no journal. Throws as `replayScenario` does. */
export function playLine(scenario: Scenario, market: MarketData, ladder: Ladder): PlayedLine {
  if (market.bars === null) {
    const { account, curve } = replayScenario(scenario, market, { ladder })
    return { account, line: lineOfCurve(curve) }
  }
  const { quotes, plan } = compileScenario(scenario, market, market.tape, ladder)
  return playBarLine(plan, quotes, market, market.bars)
}

/** The account and its line on bars. */
export function playBarLine(
  plan: Plan,
  quotes: Quotes,
  { funding, rows }: Pick<MarketData, 'funding' | 'rows'>,
  bars: Bars,
): PlayedLine {
  const account = new Account(quotes.contracts.tiers)
  const line = new LineWriter(plan.start, bars.time.length, rows)
  const replay = new BarReplay(account, plan, quotes, bars, funding, null, line)
  for (let i = 0; i < quotes.tape.count; i++) replay.playTrade(i)
  replay.flatUntil(bars.time.length)
  return { account, line }
}

/** The account and the ledger's rows on another tape: no curve. Throws as `replayScenario` does. */
export function playRows(scenario: Scenario, market: MarketData, tape: Tape): Pick<Replay, 'account' | 'rows'> {
  const { ladder } = scenario.market
  const { quotes, plan } = compileScenario(scenario, market, tape, ladder)
  const account = new Account(ladder.tiers.length)
  const { rows } = playWithoutCurve(account, plan, quotes, market, new Ledger(plan, quotes, market.ids))
  return { account, rows }
}

/** The account alone of a scenario that is played: no journal, no curve. Throws as `replayScenario` does. */
export function playAccount(scenario: Scenario, market: MarketData): Account {
  const { ladder } = scenario.market
  const { quotes, plan } = compileScenario(scenario, market, market.tape, ladder)
  const account = new Account(ladder.tiers.length)
  playWithoutCurve(account, plan, quotes, market, null)
  return account
}

/** Plays to the end of the last trade, and gives the journal back. */
function playWithoutCurve<Heard extends Journal | null>(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  { bars, funding }: Pick<MarketData, 'bars' | 'funding'>,
  journal: Heard,
): Heard {
  if (bars === null) {
    playTape(account, plan, quotes, journal)
    return journal
  }
  const replay = new BarReplay(account, plan, quotes, bars, funding, journal, null)
  for (let i = 0; i < quotes.tape.count; i++) replay.playTrade(i)
  return journal
}

/** The plan and the quotes of a tape; dated margins must reach back to every trade. */
export function compileScenario(
  scenario: Scenario,
  market: Pick<MarketData, 'bars' | 'dayBars' | 'mostUnits'>,
  tape: Tape,
  ladder: Ladder,
): { quotes: Quotes; plan: Plan; notices: readonly string[] } {
  const { account, plan: terms } = scenario
  const contracts = contractsOf(scenario, ladder)
  const { dayBars, mostUnits } = market
  const { quotes, withoutMargin } = quoteTape(contracts, tape, terms.riskIncludesCosts, dayBars, mostUnits)
  if (withoutMargin.length > 0) refuseMissingMargin(tape, ladder, withoutMargin)
  const flows = expandFlows(scenario.cashFlows, tape, market.bars?.time[0] ?? tape.entryTime[0] ?? Number.NaN)
  const { confidence } = terms.qualify
  const tTable = confidence === null ? null : studentTable(confidence, tape.count)
  return { quotes, plan: compilePlan(terms, account, tTable, { dated: flows.flows }), notices: flows.notices }
}

function refuseMissingMargin(tape: Tape, ladder: Ladder, trades: number[]): never {
  const time = tape.entryTime[trades[0]!]!
  const first = Number.isNaN(time) ? 'no entry time' : `entered ${new Date(time).toISOString()}`
  throw inputError(
    `ladder ${ladder.underlying}`,
    `no dated margin is in force for ${plural(trades.length, 'trade')}, the first of them trade ${trades[0]! + 1} (${first})`,
    'add an entry that is old enough, or use margins without dates',
  )
}
