/** One contract size of an underlying: facts as read, in the ladder's quote currency. */
export interface Tier {
  readonly name: string
  readonly symbol: string
  /** Units of the underlying in one contract; of an inverse ladder, its face value. */
  readonly multiplier: number
  /** Smallest price step. */
  readonly tick: number
  /** The whole bid-ask spread, in ticks. */
  readonly spreadTicks: number
  /** The same outside the market's main session; as inside where not given. */
  readonly spreadTicksOutside?: number
  /** Slippage of one market fill, in ticks. */
  readonly slippageTicks: number
  readonly fee: Fee
  /** Dated margins, oldest first; empty where the ladder's margin is by rate. */
  readonly margin: readonly MarginEntry[]
  /** Most contracts in one trade; Infinity where the ladder sets no limit. */
  readonly depth: number
}

/** Costs of one contract and side: money, and shares of the notional at the fill. */
export interface Fee {
  readonly perContract: number
  readonly maker: number
  readonly taker: number
}

/** Margin in force from a date (UTC epoch ms; -Infinity = always) until the next entry's. */
export interface MarginEntry {
  readonly from: number
  readonly initial: MarginSize
  readonly maintenance: MarginSize
  /** What a broker asks in day bars, at most the initial; absent: it gives no day margin. */
  readonly day?: MarginSize | undefined
}

/** Money per contract, or a share of the notional. */
export type MarginSize = { readonly amount: number } | { readonly share: number }

/** The tiers of one underlying, smallest first. */
export interface Ladder {
  readonly underlying: string
  readonly quote: string
  /** `24x7` or `cme`: what counts as a trading day in annualised figures. */
  readonly session: string
  /** Of every tier. `rate`: leverage and the venue's table count. `amount`: money per contract, or a share of the notional. */
  readonly margin: 'rate' | 'amount'
  /** Coin-margined: multipliers are face value in the quote currency, and all money is in the coin (§14). */
  readonly inverse: boolean
  /** Whether the underlying may trade at or below zero (§15). */
  readonly negativePrices: boolean
  readonly tiers: readonly Tier[]
}

/** What the account and all its money are in: the quote currency, or with coin-margined contracts the coin. */
export function accountCurrency({ inverse, underlying, quote }: Ladder): string {
  return inverse ? underlying : quote
}

/** What a venue adds to a ladder: the rules of its maintenance, liquidation and smallest order. */
export interface Venue {
  readonly name: string
  /** Maintenance by notional, smallest first; the last `upTo` is Infinity, or the largest notional that is taken. */
  readonly maintenance: readonly MaintenanceEntry[]
  /** The notional that the table is read at: at the liquidation price (Binance form), at entry, or what liquidates sooner. */
  readonly maintenanceAt: 'liquidation' | 'entry' | 'worse'
  /** Whether the closing taker fee at the liquidation price counts with the maintenance. */
  readonly closeFeeInTrigger: boolean
  /** Share of the notional at the fill. */
  readonly liquidationFee: number
  readonly liquidationFill: 'price' | 'bankruptcy'
  /** Smallest order, in units of the underlying and in money of notional; 0 = none. */
  readonly minQuantity: number
  readonly minNotional: number
  /** Largest order, in units of the underlying; Infinity = no limit. */
  readonly maxQuantity: number
  /** Hours between funding settlements; null = no funding. */
  readonly fundingEveryHours: number | null
  /** What a simulation of funding goes by; null = none is simulated. */
  readonly fundingRule: FundingRule | null
}

/** Fractions for 8 hours: rate = premium + clamp(interest - premium, ±clamp), within ±cap at each settlement. */
export interface FundingRule {
  readonly interest: number
  readonly clamp: number
  readonly cap: number
}

/** maintenance = rate x notional - deduction, for notionals up to and including `upTo`. */
export interface MaintenanceEntry {
  readonly upTo: number
  readonly rate: number
  readonly deduction: number
  /** Most leverage of a position of that notional; absent: none is stated. */
  readonly maxLeverage?: number | undefined
}
