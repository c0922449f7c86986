import { REASONS } from '../../core/tape.ts'
import type { BandRow, DrawdownRow, FillRow, LedgerRow } from '../../results/ledger.ts'
import { byTier, flag, index, number, numberedWord, type RowColumns, side, text, time, tokens, word } from './column.ts'
import type { LegRow, TapeRow } from './tapeRows.ts'

/** trades.csv */
export function ledgerColumns(tiers: readonly string[]): RowColumns<LedgerRow> {
  return {
    trade: number('trade'),
    id: text('id'),
    side: side('side'),
    entryTime: time('entry_time'),
    entry: number('entry'),
    stop: number('stop'),
    exitTime: time('exit_time'),
    exit: number('exit'),
    reason: text('reason'),
    status: word('status', ['taken', 'skipped', 'not_taken']),
    skipReason: text('skip_reason'),
    stage: index('stage', tiers.length),
    base: number('base'),
    equityBefore: number('equity_before'),
    budget: number('budget'),
    contracts: byTier('contracts_', tiers),
    quantity: number('quantity'),
    riskTaken: number('risk_taken'),
    margin: number('margin'),
    liquidationPrice: number('liquidation_price'),
    gross: number('gross'),
    spreadCost: number('spread_cost'),
    fees: number('fees'),
    funding: number('funding'),
    liquidationFee: number('liquidation_fee'),
    net: number('net'),
    r: number('r'),
    equityAfter: number('equity_after'),
    worstEquity: number('worst_equity'),
    peak: number('peak'),
    drawdown: number('drawdown'),
    closestLiquidation: number('closest_liquidation'),
    events: tokens('events'),
  }
}

/** fills.csv */
export function fillColumns(tiers: readonly string[]): RowColumns<FillRow> {
  return {
    trade: number('trade'),
    leg: number('leg'),
    kind: word('kind', ['entry', 'exit', 'liquidation']),
    time: time('time'),
    price: number('price'),
    contracts: byTier('contracts_', tiers),
    spreadCost: number('spread_cost'),
    fee: number('fee'),
    funding: number('funding'),
    reason: text('reason'),
  }
}

/** tape.csv: every trade as the strategy would take it, per unit of the underlying; a trade list that can be read in. */
export const TAPE_COLUMNS: RowColumns<TapeRow> = {
  id: text('id'),
  side: side('side'),
  entryTime: time('entry_time'),
  entry: number('entry'),
  stop: number('stop'),
  target: number('target'),
  exitTime: time('exit_time'),
  exit: number('exit'),
  reason: numberedWord('reason', REASONS),
  worst: number('worst'),
  best: number('best'),
  fundingPerUnit: number('funding_per_unit'),
}

/** The file of the legs, where there is one. */
export const LEGS = 'legs.csv'

/** Four targets, what is left, and the entry. */
const MOST_LEGS = 6

/**
 * legs.csv: what tape.csv cannot say, per unit of the underlying.
 * @param trades how many tape.csv has
 */
export function legColumns(trades: number): RowColumns<LegRow> {
  return {
    trade: index('trade', trades + 1),
    leg: index('leg', MOST_LEGS),
    gone: number('gone'),
    time: time('time'),
    price: number('price'),
    rests: flag('rests'),
    worst: number('worst'),
    fundingPerUnit: number('funding_per_unit'),
    reason: numberedWord('reason', REASONS),
  }
}

/** drawdowns.csv */
export const DRAWDOWN_COLUMNS: RowColumns<DrawdownRow> = {
  rank: number('rank'),
  depth: number('depth'),
  depthMoney: number('depth_money'),
  peakTime: time('peak_time'),
  troughTime: time('trough_time'),
  recoveryTime: time('recovery_time'),
  durationDays: number('duration_days'),
  recovered: flag('recovered'),
}

/** bands.csv of levels: plans by name are told apart by one column more, the last. */
export const BAND_COLUMNS: RowColumns<Omit<BandRow, 'variant' | 'label'>> = {
  risk: number('risk'),
  trade: number('trade'),
  p05: number('p05'),
  p25: number('p25'),
  p50: number('p50'),
  p75: number('p75'),
  p95: number('p95'),
  mean: number('mean'),
  alive: number('alive'),
}

/** The last column of the tables of samples, where they are told apart by name. */
export const LABEL_COLUMN: RowColumns<Pick<BandRow, 'label'>> = { label: text('variant') }
