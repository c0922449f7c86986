import type { CurveMetrics } from '../stats/metrics/curveMetrics.ts'
import type { episodeRecord } from '../stats/metrics/episodeRecord.ts'
import type { TradeMetrics } from '../stats/metrics/tradeMetrics.ts'
import type { CutOff } from './cutOff.ts'

/**
 * What a file holds. `equity`: a curve. `results`: a trade list with its results in money or R. `ledger`: the
 * trades.csv of a results folder. `trade-list`: a trade list with entry, stop and exit prices.
 */
export const FILE_KINDS = ['equity', 'results', 'ledger', 'trade-list'] as const
export type FileKind = (typeof FILE_KINDS)[number]

interface FileFacts {
  readonly file: string
  /** How the file was read, in words. */
  readonly recognised: string
  /** Rows that count: of the curve, or closed trades. */
  readonly rows: number
  /** ISO 8601; null without times. */
  readonly first: string | null
  readonly last: string | null
  /** Sentences that a user should read. */
  readonly notices: readonly string[]
}

export interface CurveStats extends FileFacts, Pick<CurveMetrics, 'values' | 'reasons'> {
  readonly kind: 'equity'
  /** Where the periods per year come from, in words. */
  readonly periods: string
  /** Per year. */
  readonly riskFree: number
  /** The five deepest. */
  readonly drawdowns: readonly ReturnType<typeof episodeRecord>[]
}

export interface TradeStats extends FileFacts, TradeMetrics {
  readonly kind: Exclude<FileKind, 'equity'>
  /** The format of the list; null for a ledger. */
  readonly format: string | null
  /** What net profit, wins and losses are in. */
  readonly unit: 'money' | 'R'
  /** Trades that were still open when the data ended; null where there are none. */
  readonly cutOff: CutOff | null
}

/** What `stats` finds in a file: metrics by name, null with a reason where undefined. */
export type FileStats = CurveStats | TradeStats
