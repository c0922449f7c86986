import { isoTime } from '../../io/csv/isoTime.ts'
import type { FillRow } from '../../results/ledger.ts'
import type { FileTable } from './tables.ts'

/** fills.csv */
export function fillsTable(tiers: readonly string[], fills: readonly FillRow[]): FileTable {
  return {
    header: [
      ...['trade', 'leg', 'kind', 'time', 'price'],
      ...tiers.map(name => `contracts_${name}`),
      ...['spread_cost', 'fee', 'funding', 'reason'],
    ],
    rows: fills.map(fill => [
      fill.trade,
      fill.leg,
      fill.kind,
      isoTime(fill.time),
      fill.price,
      ...fill.contracts,
      fill.spreadCost,
      fill.fee,
      fill.funding,
      fill.reason,
    ]),
  }
}
