import { drawdownFrom } from '../../core/account.ts'
import type { Ladder } from '../../core/ladder.ts'
import { noCounts, type TapeCounts } from '../../parts/tapeCounts.ts'
import type { Facts } from '../../results/account.ts'

import { isUnderMaintenance, isUnderSmallestOrder } from '../../results/receipt.ts'
import type { MarketData } from '../market/marketData.ts'
import { cutsBy } from '../market/volumeDepth.ts'
import { equityInQuote } from '../replaying/equityInQuote.ts'
import type { JournalRow } from '../replaying/journalRow.ts'
import type { Replay } from '../replaying/replayScenario.ts'
import { wasWarned } from '../replaying/warningLevel.ts'
import { fillsOffTick } from './fillsOffTick.ts'
import { raisedMargins } from './raisedMargins.ts'
import { rollCosts } from './rollCosts.ts'

/** The figures of a replay that scripts look up by name. */
export function replayFacts(replay: Replay, market: MarketData, ladder: Ladder): Facts {
  const { rows, receipts, account, plan, curve } = replay
  const count = (matches: (row: JournalRow) => boolean) => rows.filter(matches).length
  const withEvent = (event: string) => count(row => row.events.some(e => e === event || e.startsWith(`${event}:`)))
  const total = (value: (row: JournalRow) => number) => rows.reduce((sum, row) => sum + value(row), 0)
  const ruined = account.ruined === 1
  const offTick = fillsOffTick(market.tape, ladder.tiers[0]!.tick)
  const stalled = !ruined && account.stalled === 1
  return {
    start: plan.start,
    final_equity: account.equity,
    final_base: account.base,
    final_stage: account.stage,
    worst_drawdown_closed: rows.reduce((worst, row) => Math.max(worst, row.drawdown), 0),
    worst_drawdown_in_trade: account.worstDrawdown,
    worst_drawdown_marked: market.bars === null ? null : largest(curve.drawdown),
    worst_drawdown_intrabar: market.bars === null ? null : largest(curve.drawdownIntrabar),
    worst_drawdown_quote: quoteDrawdown(equityInQuote(curve, market, replay.quotes.contracts.inverse)),
    trades: rows.length,
    taken: count(row => row.status === 'taken'),
    skipped: count(row => row.status === 'skipped'),
    not_taken: count(row => row.status === 'not_taken'),
    skipped_risk: count(row => row.skipReason === 'risk'),
    skipped_margin: count(row => row.skipReason === 'margin'),
    skipped_depth: count(row => row.skipReason === 'depth'),
    skipped_maintenance: receipts.filter(isUnderMaintenance).length,
    skipped_smallest_order: receipts.filter(isUnderSmallestOrder).length,
    void: count(row => row.skipReason === 'void'),
    unlocks: withEvent('unlock'),
    demotions: withEvent('demote'),
    rebases_up: withEvent('rebase_up'),
    rebases_down: withEvent('rebase_down'),
    margin_cuts: withEvent('margin_cut'),
    over_budget: withEvent('over_budget'),
    liquidations: account.liquidations,
    debt: Math.max(0, -account.equity),
    ambiguous: count(row => row.ambiguous),
    ambiguous_resolved: market.decided?.resolved ?? 0,
    ambiguous_gone: market.decided?.gone ?? 0,
    ambiguous_arisen: market.decided?.arisen ?? 0,
    ...orderFacts(market.counts ?? noCounts()),
    ...rollCosts(replay.fills),
    day_margin_cuts: replay.dayMarginCuts,
    legs_without_contracts: replay.legsWithoutContracts,
    exits_off_tick: offTick.exits,
    entries_off_tick: offTick.entries,
    margins_raised: raisedMargins(rows, ladder),
    depth_cuts: cutsBy('depth', receipts),
    largest_position_cuts: cutsBy('largest position', receipts),
    margin_warnings: count(row => row.status === 'taken' && wasWarned(row)),
    ruined,
    stalled,
    survived: !ruined && !stalled,
    total_gross: total(row => row.gross),
    total_spread_cost: total(row => row.spreadCost),
    total_fees: total(row => row.fees),
    total_funding: total(row => row.funding),
    total_liquidation_fee: total(row => row.liquidationFee),
    total_cash_flows: total(row => row.cashFlow),
  }
}

function quoteDrawdown(equity: Float64Array | null): number | null {
  if (equity === null) return null
  let peak = equity[0] ?? 0
  let worst = 0
  for (const value of equity) {
    peak = Math.max(peak, value)
    worst = Math.max(worst, drawdownFrom(peak, value))
  }
  return worst
}

function orderFacts(counts: TapeCounts) {
  return {
    orders_placed: counts.ordersPlaced,
    orders_filled: counts.ordersFilled,
    orders_expired: counts.ordersExpired,
    orders_replaced: counts.ordersReplaced,
    orders_cancelled: counts.ordersCancelled,
    limit_touched_unfilled: counts.touchedUnfilled,
    refused_hours: counts.refusedHours,
    refused_per_session: counts.refusedPerSession,
  }
}

function largest(values: Float64Array): number {
  let max = 0
  for (let i = 0; i < values.length; i++) if (values[i]! > max) max = values[i]!
  return max
}
