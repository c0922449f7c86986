import { Account } from '../../core/account.ts'
import type { Bars } from '../../core/bars.ts'
import type { Contracts } from '../../core/contracts.ts'
import type { Curve } from '../../core/curve.ts'
import type { BarFunding } from '../../core/funding.ts'
import { replayHedge } from '../../core/hedge.ts'
import { compilePlan } from '../../core/plan.ts'
import { startAccount } from '../../core/trade.ts'
import type { HedgeCurve } from '../../results/hedge.ts'
import type { FillRow, LedgerRow } from '../../results/ledger.ts'
import type { HedgeTerms, Scenario } from '../../scenario/scenario.ts'
import { HedgeLedger } from './hedgeLedger.ts'

/** A holding with its hedge, bar by bar. */
export interface PlayedHedge {
  readonly account: Account
  readonly units: number
  readonly rows: readonly LedgerRow[]
  readonly fills: readonly FillRow[]
  readonly curve: Curve
  readonly values: HedgeCurve
}

/** Prices of the contract and of the holding, and where a short is to stand. */
export interface HedgePrices {
  readonly bars: Bars
  readonly funding: BarFunding | null
  /** Closes of the holding at the times of the bars. */
  readonly spot: Float64Array
  readonly wanted: Uint8Array
}

/** @param contracts those of the scenario, backed by the holding too where that is margin */
export function playHedge(
  contracts: Contracts,
  scenario: Scenario,
  terms: HedgeTerms,
  prices: HedgePrices,
): PlayedHedge {
  const { bars, funding, spot, wanted } = prices
  const units = terms.units ?? terms.value! / spot[0]!
  const { ratio, haircut, reopens } = terms
  const plan = compilePlan(scenario.plan, scenario.account, null)
  const account = new Account(contracts.tiers)
  startAccount(account, plan)
  const ledger = new HedgeLedger(bars)
  const hedge = { units, ratio, haircut, reopens }
  const curve = replayHedge(account, plan, contracts, hedge, bars, funding, wanted, ledger)
  const spotValue = spot.map(price => units * price)
  return {
    account,
    units,
    rows: ledger.rows,
    fills: ledger.fills,
    curve,
    values: {
      time: curve.time,
      equity: curve.equity,
      spotValue,
      total: spotValue.map((value, i) => value + curve.equity[i]!),
    },
  }
}
