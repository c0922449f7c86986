import { quantileSorted } from 'simple-statistics'
import type { PlayedTrade } from '../../../results/ledger.ts'
import type { RunResult } from '../../../results/runResult.ts'

/** What it would take for trades to fit, of a run whose account is too small. Money of the account, prices, fractions. */
export interface TradableNeeds {
  /** Loss of one smallest contract at the stop: median, and least. */
  readonly typicalRisk: number
  readonly leastRisk: number
  /** Account at which the first trade fits, half of them, nine in ten, and all. */
  readonly first: number
  readonly half: number
  readonly most: number
  readonly all: number
  /** Risk per trade at which half of the trades fit this account; null where its margin does not allow them. */
  readonly riskForHalf: number | null
  /** Median distance of the stops, and the one at which the typical trade fits; null where costs leave none. */
  readonly typicalStop: number
  readonly stopForHalf: number | null
  /** Account that each trade needs, ascending. */
  readonly accounts: readonly number[]
}

/** Null where no trade came so far as to be sized. */
export function tradableNeeds({ rows, summary }: RunResult): TradableNeeds | null {
  const sized = rows.filter(({ equityForOne }) => Number.isFinite(equityForOne))
  const [smallest] = summary.market.tiers
  if (sized.length === 0 || smallest === undefined) return null
  const { start } = summary.facts
  const { risk } = summary.plan
  const risks = ascending(sized, row => row.riskOfOne)
  const accounts = ascending(sized, row => row.equityForOne)
  const stops = ascending(sized, row => Math.abs(row.entry - row.stop))
  const [typicalRisk, typicalStop] = [quantileSorted(risks, 0.5), quantileSorted(stops, 0.5)]
  const byMargin = sized.filter(row => row.equityForOne > start && row.riskOfOne / risk < row.equityForOne)
  const costs = typicalRisk - typicalStop * smallest.multiplier
  const stop = (risk * start - costs) / smallest.multiplier
  return {
    typicalRisk,
    leastRisk: risks[0]!,
    first: accounts[0]!,
    half: accountFor(accounts, 0.5),
    most: accountFor(accounts, 0.9),
    all: accounts.at(-1)!,
    riskForHalf: byMargin.length > sized.length / 2 || typicalRisk >= start ? null : typicalRisk / start,
    typicalStop,
    stopForHalf: stop > 0 && byMargin.length <= sized.length / 2 ? stop : null,
    accounts,
  }
}

/** The least account for which this share of the trades fits. */
export function accountFor(accounts: readonly number[], share: number): number {
  return accounts[Math.max(0, Math.ceil(share * accounts.length) - 1)]!
}

function ascending(rows: readonly PlayedTrade[], of: (row: PlayedTrade) => number): number[] {
  return rows.map(of).sort((a, b) => a - b)
}
