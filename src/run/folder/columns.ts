import { REASONS } from '../../core/tape.ts'
import type { BandRow, DrawdownRow, FillRow, LedgerRow } from '../../results/ledger.ts'
import {
  flagColumn,
  indexColumn,
  numberColumn,
  numberedWordColumn,
  type RowColumns,
  sideColumn,
  textColumn,
  tierColumns,
  timeColumn,
  tokensColumn,
  wordColumn,
} from './column.ts'
import type { LegRow, TapeRow } from './tapeRows.ts'

/** trades.csv */
export function ledgerColumns(tiers: readonly string[]): RowColumns<LedgerRow> {
  return {
    trade: numberColumn('trade'),
    id: textColumn('id'),
    side: sideColumn('side'),
    entryTime: timeColumn('entry_time'),
    entry: numberColumn('entry'),
    stop: numberColumn('stop'),
    exitTime: timeColumn('exit_time'),
    exit: numberColumn('exit'),
    reason: textColumn('reason'),
    status: wordColumn('status', ['taken', 'skipped', 'not_taken']),
    skipReason: textColumn('skip_reason'),
    stage: indexColumn('stage', tiers.length),
    base: numberColumn('base'),
    equityBefore: numberColumn('equity_before'),
    budget: numberColumn('budget'),
    contracts: tierColumns('contracts_', tiers),
    quantity: numberColumn('quantity'),
    riskTaken: numberColumn('risk_taken'),
    margin: numberColumn('margin'),
    liquidationPrice: numberColumn('liquidation_price'),
    gross: numberColumn('gross'),
    spreadCost: numberColumn('spread_cost'),
    fees: numberColumn('fees'),
    funding: numberColumn('funding'),
    liquidationFee: numberColumn('liquidation_fee'),
    net: numberColumn('net'),
    r: numberColumn('r'),
    equityAfter: numberColumn('equity_after'),
    worstEquity: numberColumn('worst_equity'),
    peak: numberColumn('peak'),
    drawdown: numberColumn('drawdown'),
    closestLiquidation: numberColumn('closest_liquidation'),
    events: tokensColumn('events'),
  }
}

/** fills.csv */
export function fillColumns(tiers: readonly string[]): RowColumns<FillRow> {
  return {
    trade: numberColumn('trade'),
    leg: numberColumn('leg'),
    kind: wordColumn('kind', ['entry', 'exit', 'liquidation']),
    time: timeColumn('time'),
    price: numberColumn('price'),
    contracts: tierColumns('contracts_', tiers),
    spreadCost: numberColumn('spread_cost'),
    fee: numberColumn('fee'),
    funding: numberColumn('funding'),
    reason: textColumn('reason'),
  }
}

/** tape.csv: every trade as the strategy would take it, per unit of the underlying; a trade list that can be read in. */
export const TAPE_COLUMNS: RowColumns<TapeRow> = {
  id: textColumn('id'),
  side: sideColumn('side'),
  entryTime: timeColumn('entry_time'),
  entry: numberColumn('entry'),
  stop: numberColumn('stop'),
  target: numberColumn('target'),
  exitTime: timeColumn('exit_time'),
  exit: numberColumn('exit'),
  reason: numberedWordColumn('reason', REASONS),
  worst: numberColumn('worst'),
  best: numberColumn('best'),
  fundingPerUnit: numberColumn('funding_per_unit'),
}

/** A list of fills may leave a position in many parts; beyond this it is a slip. */
const MOST_LEGS = 1_000_000

/**
 * legs.csv: what tape.csv cannot say, per unit of the underlying.
 * @param trades how many tape.csv has
 */
export function legColumns(trades: number): RowColumns<LegRow> {
  return {
    trade: indexColumn('trade', trades + 1),
    leg: indexColumn('leg', MOST_LEGS),
    gone: numberColumn('gone'),
    time: timeColumn('time'),
    price: numberColumn('price'),
    rests: flagColumn('rests'),
    worst: numberColumn('worst'),
    fundingPerUnit: numberColumn('funding_per_unit'),
    reason: numberedWordColumn('reason', REASONS),
  }
}

/** drawdowns.csv */
export const DRAWDOWN_COLUMNS: RowColumns<DrawdownRow> = {
  rank: numberColumn('rank'),
  depth: numberColumn('depth'),
  depthMoney: numberColumn('depth_money'),
  peakTime: timeColumn('peak_time'),
  troughTime: timeColumn('trough_time'),
  recoveryTime: timeColumn('recovery_time'),
  durationDays: numberColumn('duration_days'),
  recovered: flagColumn('recovered'),
}

/** bands.csv of levels: plans by name are told apart by one column more, the last. */
export const BAND_COLUMNS: RowColumns<Omit<BandRow, 'variant' | 'label'>> = {
  risk: numberColumn('risk'),
  trade: numberColumn('trade'),
  p05: numberColumn('p05'),
  p25: numberColumn('p25'),
  p50: numberColumn('p50'),
  p75: numberColumn('p75'),
  p95: numberColumn('p95'),
  mean: numberColumn('mean'),
  alive: numberColumn('alive'),
}

/** The last column of the tables of samples, where they are told apart by name. */
export const LABEL_COLUMN: RowColumns<Pick<BandRow, 'label'>> = { label: textColumn('variant') }
