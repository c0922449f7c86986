import type { BarReading } from '../../io/bars/readBars.ts'
import type { TradeColumnMap } from '../../io/trades/recogniseTrades.ts'
import type { StatedCosts } from '../../io/trades/tradeLayout.ts'
import type { RateMap } from '../../scenario/columnMap.ts'

/** What a user states about how a file is read, before it is known what it holds. */
export interface FileReading extends BarReading {
  /** Which columns of a list of trades hold what; null = as its header says. */
  readonly list?: TradeColumnMap | null
  /** The same of funding rates. */
  readonly rates?: RateMap | null
  /** What columns of costs beside the results of a list are; null = by their signs. */
  readonly costs?: StatedCosts | null
  /** Whose trades, of a list of several accounts; null = all. */
  readonly accounts?: readonly string[] | null
  /** The trades of a list that count; null = long and short. */
  readonly side?: 'long' | 'short' | null
  /** Whether rows that were open at once are one trade or each is one; null = as their ids say. */
  readonly tickets?: 'joined' | 'apart' | null
}
