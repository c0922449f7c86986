import type { Bars } from '../../core/bars.ts'
import type { HedgeFacts } from '../../results/hedge.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { HedgeTerms } from '../../scenario/scenario.ts'
import { aMonth, basisDeviation, closestCall, deepestFall, effectiveness } from './hedgeFigures.ts'
import type { PlayedHedge } from './playHedge.ts'

/**
 * The figures of a hedge that scripts look up by name.
 * @param start of the account
 * @param spot prices of the holding where it has its own, else null
 */
export function hedgeFacts(
  { account, units, rows, curve, values }: PlayedHedge,
  { ratio }: HedgeTerms,
  start: number,
  bars: Bars,
  spot: Float64Array | null,
): HedgeFacts {
  const taken = rows.filter(row => row.status === 'taken')
  const total = (value: (row: LedgerRow) => number) => rows.reduce((sum, row) => sum + value(row), 0)
  const skippedFor = (reason: string) => rows.filter(row => row.skipReason === reason).length
  const asked = ratio * units
  const closest = closestCall(taken, bars)
  const [spread, fees, funding] = [total(row => row.spreadCost), total(row => row.fees), total(row => row.funding)]
  return {
    final_equity: account.equity,
    trades: rows.length,
    taken: taken.length,
    skipped: rows.length - taken.length,
    skipped_margin: skippedFor('margin'),
    skipped_size: skippedFor('size'),
    margin_cuts: rows.filter(row => row.events.includes('margin_cut')).length,
    liquidations: account.liquidations,
    worst_drawdown_closed: rows.reduce((worst, row) => Math.max(worst, row.drawdown), 0),
    worst_drawdown_in_trade: account.worstDrawdown,
    worst_drawdown_marked: largest(curve.drawdown),
    worst_drawdown_intrabar: largest(curve.drawdownIntrabar),
    total_gross: total(row => row.gross),
    total_spread_cost: spread,
    total_fees: fees,
    total_funding: funding,
    total_liquidation_fee: total(row => row.liquidationFee),
    hedge_units: units,
    hedge_residual_share:
      taken.length === 0 ? null : taken.reduce((worst, row) => Math.max(worst, (asked - row.quantity) / asked), 0),
    hedge_effectiveness: effectiveness(values.total, values.spotValue),
    hedge_liquidation_price: numberOrNull(taken[0]?.liquidationPrice),
    hedge_closest: closest?.approach ?? null,
    hedge_closest_time: closest === null ? null : new Date(closest.time).toISOString(),
    hedge_spread_month: aMonth(spread, bars),
    hedge_fees_month: aMonth(fees, bars),
    hedge_funding_month: aMonth(funding, bars),
    hedge_basis_deviation: spot === null ? null : basisDeviation(spot, bars.close),
    worst_drawdown_holding: deepestFall(values.spotValue),
    worst_drawdown_idle: deepestFall(values.spotValue.map(value => value + start)),
    worst_drawdown_total: deepestFall(values.total),
    final_spot_value: values.spotValue.at(-1)!,
    final_total: values.total.at(-1)!,
  }
}

/** Why a figure of a hedge is null. */
export function hedgeReasons(facts: HedgeFacts): Readonly<Record<string, string>> {
  const never = 'the hedge was never opened'
  const reasons: Partial<Record<keyof HedgeFacts, string>> = {
    hedge_residual_share: never,
    hedge_liquidation_price: facts.taken === 0 ? never : 'no price can liquidate it',
    hedge_closest: facts.taken === 0 ? never : 'no price can liquidate it',
    hedge_closest_time: facts.taken === 0 ? never : 'no price can liquidate it',
    hedge_effectiveness: 'the value of the holding does not change',
    hedge_basis_deviation: 'the holding has no prices of its own',
    hedge_spread_month: 'the prices are of one bar',
    hedge_fees_month: 'the prices are of one bar',
    hedge_funding_month: 'the prices are of one bar',
  }
  return Object.fromEntries(Object.entries(reasons).filter(([key]) => facts[key as keyof HedgeFacts] === null))
}

function largest(values: Float64Array): number {
  return values.reduce((max, value) => Math.max(max, value), 0)
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
