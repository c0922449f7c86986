import { deepStrictEqual } from 'node:assert/strict'
import { Account } from '../../src/core/account.ts'
import { makeOutcomes, playBatch, playTape, recordOutcome } from '../../src/core/batch.ts'
import { type Contracts, compileContracts } from '../../src/core/contracts.ts'
import type { Ladder, Tier, Venue } from '../../src/core/ladder.ts'
import { type AccountTerms, compilePlan, type Plan, type PlanFlows, type PlanTerms } from '../../src/core/plan.ts'
import { type Quotes, quoteTape } from '../../src/core/quotes.ts'
import type { Stress } from '../../src/core/stress.ts'
import { makeTape, Reason, type Tape, type TapeTrade } from '../../src/core/tape.ts'
import { Recorder } from './recorder.ts'

export const HOUR_MS = 3_600_000

/** A tier of one unit without costs; its margin never binds. */
export function makeTier(tier: Partial<Tier> = {}): Tier {
  return {
    name: 'micro',
    symbol: 'MIC',
    multiplier: 1,
    tick: 1,
    spreadTicks: 0,
    slippageTicks: 0,
    fee: { perContract: 0, maker: 0, taker: 0 },
    margin: amountMargin(0.01, 0.005),
    depth: Number.POSITIVE_INFINITY,
    ...tier,
  }
}

export function amountMargin(initial: number, maintenance: number): Tier['margin'] {
  return [{ from: Number.NEGATIVE_INFINITY, initial: { amount: initial }, maintenance: { amount: maintenance } }]
}

/** Micro and standard, ten to one. */
export const MICRO_STANDARD: readonly Tier[] = [
  makeTier(),
  makeTier({ name: 'standard', symbol: 'STA', multiplier: 10, margin: amountMargin(0.1, 0.05) }),
]

/** Tiers without margins of their own are margined by rate. */
export function makeLadder(tiers: readonly Tier[], inverse = false, negativePrices = false): Ladder {
  const margin = tiers[0]!.margin.length === 0 ? 'rate' : 'amount'
  return { underlying: 'TEST', quote: 'USD', session: '24x7', margin, inverse, negativePrices, tiers }
}

/** Maintenance of 0.5% of any notional, no fees, fills at the price. */
export function makeVenue(venue: Partial<Venue> = {}): Venue {
  return {
    name: 'test',
    maintenance: [{ upTo: Number.POSITIVE_INFINITY, rate: 0.005, deduction: 0 }],
    maintenanceAt: 'liquidation',
    closeFeeInTrigger: false,
    liquidationFee: 0,
    liquidationFill: 'price',
    minQuantity: 0,
    minNotional: 0,
    maxQuantity: Number.POSITIVE_INFINITY,
    fundingEveryHours: 8,
    fundingRule: null,
    ...venue,
  }
}

export const PLAN: PlanTerms = {
  risk: 0.01,
  rebase: 0.25,
  whenDown: 'follow',
  qualify: { trades: 50, expectancy: 0, winRate: 0, confidence: null },
  unlockEquity: [0, 0, 0],
  demote: 0.2,
  packing: 'mixed',
  minimumOne: false,
  marginBuffer: 0.5,
  riskIncludesCosts: true,
  ruin: 0.5,
}

/** A trade that enters long at 100 with a stop at 90; its reason, worst and best follow from the exit. */
export function makeTrade(trade: Partial<TapeTrade> = {}): TapeTrade {
  const { side = 1, entry = 100, stop = entry - side * 10, exit = entry + side * 10 } = trade
  const lost = side * (exit - entry) < 0
  const beyondStop = side * (exit - stop)
  return {
    side,
    entryTime: 0,
    entry,
    stop,
    target: Number.NaN,
    exitTime: 0,
    exit,
    exitStop: stop,
    reason: beyondStop === 0 ? Reason.stop : beyondStop < 0 ? Reason.gap : Reason.signal,
    worst: lost ? exit : entry,
    best: lost ? entry : exit,
    fundingPerUnit: 0,
    ambiguous: false,
    void: false,
    entryBar: -1,
    exitBar: -1,
    ...trade,
  }
}

/** Trades of the standard shape with these results in R, one an hour. */
export function results(...r: readonly number[]): TapeTrade[] {
  return r.map((each, i) => makeTrade({ exit: 100 + 10 * each, entryTime: i * HOUR_MS, exitTime: i * HOUR_MS }))
}

/** The rows of a tape as its makers handed them over. */
export function tradesOf(tape: Tape): TapeTrade[] {
  return Array.from({ length: tape.count }, (_, i) => ({
    side: tape.side[i]!,
    entryTime: tape.entryTime[i]!,
    entry: tape.entry[i]!,
    stop: tape.stop[i]!,
    target: tape.target[i]!,
    exitTime: tape.exitTime[i]!,
    exit: tape.exit[i]!,
    exitStop: tape.exitStop[i]!,
    reason: tape.reason[i]!,
    worst: tape.worst[i]!,
    best: tape.best[i]!,
    fundingPerUnit: tape.fundingPerUnit[i]!,
    ambiguous: tape.ambiguous[i] === 1,
    void: tape.void[i] === 1,
    entryBar: tape.entryBar[i]!,
    exitBar: tape.exitBar[i]!,
  }))
}

export interface SetUp {
  readonly tiers?: readonly Tier[]
  readonly venue?: Venue | null
  readonly account?: Partial<AccountTerms>
  readonly plan?: Partial<PlanTerms>
  readonly trades: readonly TapeTrade[] | Tape
  readonly flows?: PlanFlows
  readonly pricesAreFills?: boolean
  readonly inverse?: boolean
  readonly negativePrices?: boolean
  readonly stress?: Stress | null
  /** With a day margin: a number of `DayBar` for every bar. */
  readonly dayBars?: Uint8Array | null
}

export interface Compiled {
  readonly contracts: Contracts
  readonly quotes: Quotes
  readonly plan: Plan
}

/** Stands for Student's t: core takes whatever table it is given, here one that falls as the count n grows. */
export function quantileTable(confidence: number, most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, n) =>
    n < 2 ? Number.NaN : 3 * (confidence - 0.5) * (1 + 1 / (n - 1)),
  )
}

/** 1,000 at the start, one micro tier, the plan above, unless said otherwise. */
export function compile(setUp: SetUp): Compiled {
  const { tiers = [makeTier()], venue = null, trades, flows = {}, pricesAreFills = false, stress = null } = setUp
  const account: AccountTerms = { start: 1000, leverage: 1, marginMode: 'isolated', ...setUp.account }
  const terms: PlanTerms = { ...PLAN, ...setUp.plan }
  const tape = 'count' in trades ? trades : makeTape(trades)
  const ladder = makeLadder(tiers, setUp.inverse, setUp.negativePrices)
  const contracts = compileContracts(ladder, venue, account, pricesAreFills, stress)
  const { quotes } = quoteTape(contracts, tape, terms.riskIncludesCosts, setUp.dayBars)
  const { confidence } = terms.qualify
  const tTable = confidence === null ? null : quantileTable(confidence, tape.count)
  return { contracts, quotes, plan: compilePlan(terms, account, tTable, flows) }
}

/**
 * Plays the trades without bars; the rows say what happened. The account ends the same where nobody listens, and as a sample
 * of these trades in their order.
 */
export function play(setUp: SetUp) {
  const { contracts, quotes, plan } = compile(setUp)
  const [account, unwatched] = [new Account(contracts.tiers), new Account(contracts.tiers)]
  const recorder = new Recorder(quotes)
  playTape(account, plan, quotes, recorder)
  playTape(unwatched, plan, quotes, null)
  deepStrictEqual({ ...unwatched, position: null }, { ...account, position: null })
  const { count } = quotes.tape
  if (count > 0) {
    const picks = Uint32Array.from({ length: count }, (_, i) => i)
    const expected = makeOutcomes(1, contracts.tiers, count)
    recordOutcome(expected, 0, account, count)
    expected.ruinedAt[0] = 1 + recorder.rows.findIndex(row => row.events.includes('ruined'))
    expected.equityAt.set([plan.start, ...recorder.rows.map(row => row.equityAfter)])
    deepStrictEqual(playBatch(plan, quotes, picks, count, true), expected)
  }
  return { account, plan, quotes, rows: recorder.rows }
}
