import type { WantedColumn } from '../columns/findColumns.ts'

/** Names that files give to the net result of a trade in money, and to the result in R. */
export const NET_NAMES: readonly string[] = [
  'net',
  'netprofit',
  'netpnl',
  'netp&l',
  'pnl',
  'p&l',
  'p/l',
  'profit',
  'profit/loss',
  'profitloss',
  'realizedpnl',
  'realisedpnl',
  'closedpnl',
]
export const R_NAMES: readonly string[] = ['r', 'rmultiple']

/** The columns of a list of results; at least one of net and r is there. */
export const RESULT_COLUMNS: readonly WantedColumn[] = [
  { name: 'net', aliases: NET_NAMES, required: false },
  { name: 'r', aliases: R_NAMES, required: false },
  { name: 'entry_time', aliases: ['entrytime', 'entrydate', 'opentime', 'opendate', 'opened'], required: false },
  {
    name: 'exit_time',
    aliases: [
      'exittime',
      'exitdate',
      'closetime',
      'closedate',
      'closed',
      'time',
      'date',
      'datetime',
      'date/time',
      'timestamp',
    ],
    required: false,
  },
]

/** Columns of a ledger that say which of its trades count. */
export const LEDGER_COLUMNS: readonly WantedColumn[] = ['status', 'reason', 'events', 'equity_before'].map(name => ({
  name,
  aliases: [name.replace('_', '')],
  required: true,
}))
