import { quantileSorted } from 'simple-statistics'
import type { PlayedTrade } from '../../../results/ledger.ts'
import type { RunResult } from '../../../results/runResult.ts'
import { refusedWhole } from '../headline.ts'
import { unjudged } from '../levels/judged.ts'

/**
 * What it would take for trades to fit, of a run whose account is too small. Money of the account, prices, fractions; what
 * is to be followed is rounded to the side on which it holds.
 */
export interface TradableNeeds {
  /** Trades that were sized, and those of them whose margin this account has. */
  readonly trades: number
  readonly marginFits: number
  /** Loss of one smallest contract at the stop: median, and least. */
  readonly typicalRisk: number
  readonly leastRisk: number
  /** Account at which one trade fits, half of them, and nine in ten. */
  readonly first: number
  readonly half: number
  readonly most: number
  /** Risk per trade at which half of the trades fit this account; null where none up to 100% does. */
  readonly riskForHalf: number | null
  /** Median distance of the stops, and the one at which half of the trades fit; null where costs or margin leave none. */
  readonly typicalStop: number
  readonly stopForHalf: number | null
  /** Account that each trade needs, ascending. */
  readonly accounts: readonly number[]
}

/** Null where no trade came so far as to be refused for its risk or its margin, and where a larger account is no way out. */
export function tradableNeeds({ rows, summary }: RunResult): TradableNeeds | null {
  const sized = rows.filter(row => Number.isFinite(row.equityForOne) && row.skipReason !== 'depth')
  if (sized.length === 0 || refusedWhole(summary.facts)) return null
  const { facts, plan, market } = summary
  const { start } = facts
  const accounts = ascending(sized, row => row.equityForOne)
  const affordable = sized.filter(row => row.marginEquityForOne <= start * (1 + SLACK))
  const half = Math.ceil(sized.length / 2) - 1
  const risk = ascending(affordable, row => row.riskOfOne / start)[half]
  const widest = (row: PlayedTrade) => widestStop(row, plan.risk * start, market.quote === market.underlying)
  const stop = ascending(affordable, row => -widest(row))[half]
  return {
    trades: sized.length,
    marginFits: affordable.length,
    typicalRisk: median(sized, row => row.riskOfOne),
    leastRisk: Math.min(...sized.map(({ riskOfOne }) => riskOfOne)),
    first: enough(accounts[0]!),
    half: enough(accountFor(accounts, 0.5)),
    most: enough(accountFor(accounts, 0.9)),
    riskForHalf: risk === undefined || risk > 1 ? null : upTo(risk, 3),
    typicalStop: median(sized, stopOf),
    stopForHalf: stop === undefined || stop >= 0 ? null : -upTo(stop, stop <= -0.1 ? 1 : 5),
    accounts,
  }
}

/**
 * The same of a comparison that cannot be traded, where no trade of its replay was taken, and none of its levels would take half of
 * them: samples at the last price may refuse what the history, at lower ones, takes. Else null.
 */
export function comparedNeeds(result: RunResult): TradableNeeds | null {
  const { comparison, facts } = result.summary
  if (comparison === null || facts.taken > 0 || unjudged(comparison, result.summary) !== 'untradable') return null
  const needs = tradableNeeds(result)
  const largest = Math.max(...(result.summary.samples?.risks ?? []).map(({ risk }) => risk))
  return needs === null || (needs.riskForHalf !== null && needs.riskForHalf <= largest) ? null : needs
}

/** The least account for which this share of the trades fits. */
export function accountFor(accounts: readonly number[], share: number): number {
  return accounts[Math.max(0, Math.ceil(share * accounts.length) - 1)]!
}

/** Binary sums may lie this much above what they stand for. */
const SLACK = 1e-9

/** An account with as many digits as are printed of it, rounded up. */
export function enough(account: number): number {
  return account >= 99.5 ? upTo(account, 0) : upTo(account, 3 - Math.floor(Math.log10(account)))
}

function upTo(value: number, digits: number): number {
  const unit = 10 ** digits
  return Math.ceil((value - Math.abs(value) * SLACK) * unit) / unit
}

/** The distance of the stop at which one contract risks the budget; below 0 where its costs alone are more. */
function widestStop(row: PlayedTrade, budget: number, inverse: boolean): number {
  const { entry, stop, side, riskOfOne, stopCostOfOne } = row
  const left = budget - (riskOfOne - stopCostOfOne)
  if (!inverse) return (left / stopCostOfOne) * stopOf(row)
  const perCost = Math.abs(1 / entry - 1 / stop) / stopCostOfOne
  return side * (entry - 1 / (1 / entry + side * left * perCost))
}

function stopOf({ entry, stop }: PlayedTrade): number {
  return Math.abs(entry - stop)
}

function median(rows: readonly PlayedTrade[], of: (row: PlayedTrade) => number): number {
  return quantileSorted(ascending(rows, of), 0.5)
}

function ascending(rows: readonly PlayedTrade[], of: (row: PlayedTrade) => number): number[] {
  return rows.map(of).sort((a, b) => a - b)
}
