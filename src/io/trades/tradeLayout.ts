import type { Format } from '../columns/format.ts'
import type { RowChoice } from '../columns/layout.ts'
import type { DateOrder } from '../columns/writtenTime.ts'

/**
 * Columns of numbers that a trade file may have; `price` is that of a fill or of one of two rows of a trade, `net` the
 * result in money, gross or net, `gross` one before costs beside it, `loss` an amount where the result beside it is that of wins alone, `size` a quantity below 0 for shorts, `amount` a price times its quantity in money,
 * `change` what a row did to the balance, `adverse` and `favourable` the largest open loss and gain in money, of any sign, `lowest` and `highest` prices.
 */
export const TRADE_NUMBERS = [
  'quantity',
  'size',
  'entry',
  'stop',
  'target',
  'exit',
  'price',
  'amount',
  'multiplier',
  'worst',
  'best',
  'lowest',
  'highest',
  'adverse',
  'favourable',
  'funding_per_unit',
  'net',
  'gross',
  'loss',
  'cumulative',
  'change',
  'r',
  'bought_at',
  'sold_at',
] as const
export type TradeNumber = (typeof TRADE_NUMBERS)[number]

export const TRADE_TEXTS = [
  'id',
  'symbol',
  'side',
  'short',
  'reason',
  'trade',
  'kind',
  'outcome',
  'signal',
  'position_side',
  'effect',
  'fee_coin',
  'quote_coin',
  'account',
  'bought_id',
  'sold_id',
] as const
export type TradeText = (typeof TRADE_TEXTS)[number]

export const TRADE_TIMES = ['entry_time', 'exit_time', 'time', 'bought_time', 'sold_time'] as const
export type TradeTime = (typeof TRADE_TIMES)[number]

export type TradeColumn = TradeNumber | TradeText | TradeTime

/** By which a map of the user's names columns of costs; several of fees have a number behind them. */
export const STATED_COSTS = ['fee', 'fee_2', 'fee_3', 'swap'] as const

/** Every name that a map of the user's may give to a column. */
export const MAPPED_NAMES: readonly string[] = [...TRADE_NUMBERS, ...TRADE_TEXTS, ...TRADE_TIMES, ...STATED_COSTS]

/** `trades`: a row is a trade. `pairs`: one row of its entry, one of its exit. `fills`: a row is one purchase or sale. */
export type TradeShape = 'trades' | 'pairs' | 'fills'

/** A column of costs beside a result. */
export interface CostColumn {
  /** As the header writes it. */
  readonly name: string
  readonly index: number
  /** Interest for holding overnight, or funding: it may be a cost or a credit. */
  readonly isSwap: boolean
  /** The file writes so many of its units for one; left out = 1. */
  readonly per?: number
  /** Of one contract: it counts as often as the quantity of its row. */
  readonly isOfUnit?: true
  /** Of rebates, which are paid back: amounts that lessen the costs. */
  readonly isCredit?: true
  /** Its amounts are turned round, so that all columns of a file count in one way. */
  readonly isTurned?: true
}

/** A column that may tell of costs: beside words of any meaning, of one contract, or as a rate or running sum. */
export interface DoubtfulCost {
  readonly name: string
  readonly index: number
  readonly kind: 'unclear' | 'unit' | 'measure'
  /** Its amounts are below 0, as the account saw them. */
  readonly isBelow?: true
}

export interface ReplacedCosts {
  readonly names: readonly string[]
  /** Names of the map that are free. */
  readonly free: readonly string[]
}

/** How cost columns beside a result count: not again, as amounts to take off, or as signed amounts to add. */
export const COST_READINGS = ['included', 'subtract', 'add'] as const
export type CostReading = (typeof COST_READINGS)[number]

/** What a user says of the columns of costs: one reading for all, or one for each by its name in the file. */
export type StatedCosts = CostReading | Readonly<Record<string, CostReading>>

/** What a vendor means by its columns, beyond their names. */
export interface TradeHabits {
  /** How costs count where the vendor says; null = by their signs, where these tell. */
  readonly costs: CostReading | null
  /** Whether the side of a row is that of the order that opened the trade, or of the one that closed it. */
  readonly side: 'opens' | 'closes'
  /** Order of dates whose year is last, where no date proves it. */
  readonly dates: DateOrder | null
  /** Zone of times that name none; null = UTC, which is said. */
  readonly zone: string | null
  /** Whether the prices are those of real fills: spread and slippage are in them. */
  readonly realFills: boolean
  /** What is known about the result, in a sentence; null where its name says it. */
  readonly result: string | null
}

export const NO_HABITS: TradeHabits = {
  costs: null,
  side: 'opens',
  dates: null,
  zone: null,
  realFills: false,
  result: null,
}

/** Where a trade file keeps what, and what its vendor means by it. */
export interface TradeLayout {
  readonly shape: TradeShape
  readonly headerLines: number
  /** Names of the columns, as written. */
  readonly header: readonly string[]
  /** Index of each column that is there. */
  readonly columns: ReadonlyMap<TradeColumn, number>
  /** Index of the time of day of each time whose own column holds the date alone. */
  readonly clocks?: ReadonlyMap<TradeTime, number>
  /** Whether a map of the user's says which column is which. */
  readonly isStated?: true
  /** Index of each column that such a map names. */
  readonly stated?: readonly number[]
  readonly costs: readonly CostColumn[]
  readonly doubtful?: readonly DoubtfulCost[]
  /** Columns of costs that give way to those that a map names, and how it names further ones. */
  readonly replaced?: ReplacedCosts
  /** Whether the costs stand beside a vendor's net result, and are of columns that the vendor does not write. */
  readonly isForeignCost?: true
  /** Whether the name of the amounts may be that of costs or of a margin, too. */
  readonly isUnclearAmount?: boolean
  /** Whether the amounts of fills may be contracts of one dollar, and the quantities their worth in coins. */
  readonly mayBeContracts?: true
  /** What quantities are in, as their column or cells say; `amount` where a user names them as amounts of money. */
  readonly quantityUnit?: string
  readonly onlyRows?: RowChoice
  /** Whether rows of fees and funding stand among those of results, told apart by `kind`. */
  readonly isLedger?: true
  /** Index of the results, and the costs beside them, where nobody asks for them: they tell the sides of the trades, and need not be numbers. */
  readonly shown?: { readonly result: number; readonly costs: readonly CostColumn[] }
  /** Of fills: rows whose kind fits are settlements of funding, which changed the balance by their `change` or their result, or took their costs from it; of `column` it is asked how. */
  readonly settlements?: { readonly fits: RegExp; readonly by: 'change' | 'costs' | 'net' | 'column' }
  /** Of a log: whether what a fill did to the position, and what to the money, stand in rows `apart` or in `one`; then `change` is the funding that a row realised, and a fall in `amount` to `quantity` its change. */
  readonly legs?: 'apart' | 'one'
  /** Of pairs: whether the row of the entry has size and result, in columns of their own, or in such as hold another thing in that of the exit. */
  readonly entryHolds?: 'all' | 'parts'
  /** Of pairs: what words of `kind` mean, in lower case, where the platform has its own. */
  readonly kinds?: Readonly<Record<string, string>>
  /** Of executions: whether their orders may stand beside them, and no column says which row is which. */
  readonly mayHoldOrders?: true
  /** Of orders: the status of those of which a part may have been filled, where no column says how much. */
  readonly partly?: RegExp
  readonly habits: TradeHabits
}

export type TradeFormat = Format<TradeLayout>
