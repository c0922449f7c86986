/** What an account can hold at one price and stop: plain data, fractions, money of the account. */
export interface Sizing {
  readonly quote: string
  readonly start: number
  readonly risk: number
  /** Money that one trade may lose. */
  readonly budget: number
  /** Share of equity that margin may use. */
  readonly marginShare: number
  readonly price: number
  /** Distance from entry to stop. */
  readonly stop: number
  /** How the trade enters: where it may be of either side, that which loses more. */
  readonly side: 'long' | 'short'
  readonly outside: boolean
  /** Contracts by tier that the rules would take, with every tier unlocked. */
  readonly contracts: readonly number[]
  /** Whether contracts fit, and are refused whole, as they must keep no less than what backs them. */
  readonly refusedWhole: boolean
  /** Smallest contract first. */
  readonly tiers: readonly TierSizing[]
  /** Place in `tiers` of the contract that was asked about. */
  readonly asked: number
  /** Who gives the day margin; null = nobody. */
  readonly dayMarginOf: string | null
  /** Where no day margin counts: what brokers ask for the contract that was asked about, the least first. */
  readonly dayMarginOffers: readonly DayMarginOffer[]
  /** What the ladder says of its contracts, in whole sentences. */
  readonly notes: readonly string[]
}

export interface DayMarginOffer {
  /** Name in data/brokers. */
  readonly broker: string
  readonly dayMargin: number
}

/** Money of the smallest order at its entry. */
export interface MarginRefusal {
  readonly posted: number
  /** Maintenance, and the fee of closing where the venue counts it. */
  readonly kept: number
  /** Largest whole leverage at which it posts more than it must keep; 0 = none does. */
  readonly mostLeverage: number
}

/** One contract of a tier against each limit. */
export interface TierSizing {
  readonly tier: string
  readonly symbol: string
  /** Money that the smallest price step moves one contract by. */
  readonly tickValue: number
  /** Money that one contract loses at the stop, with costs where the plan counts them. */
  readonly loss: number
  /** The same outside the main session, where spreads are wider. */
  readonly lossOutside: number
  /** Of the exchange, or by leverage. */
  readonly initialMargin: number
  /** Null where the account has none, or its broker names none for this contract. */
  readonly dayMargin: number | null
  readonly maintenance: number
  /** Why no account can hold the smallest order: it must keep no less than it posts. Null = nothing refuses it so. */
  readonly refusal: MarginRefusal | null
  /** Contracts that the start allows by each limit alone. */
  readonly byRisk: number
  readonly byMargin: number
  readonly byDayMargin: number | null
  /** The venue's largest position, were it of this contract alone; null = it has no limit. */
  readonly byVenue: number | null
  /** Contracts in the smallest order that the venue takes: mostly one. */
  readonly fewest: number
  /** Equity at which the smallest order fits by each limit. */
  readonly needsByRisk: number
  /** Null where no account is large enough. */
  readonly needsByMargin: number | null
  readonly needsByDayMargin: number | null
  /** Widest stop, in whole ticks, at which the budget takes the smallest order; null where no stop does, and of coin-margined contracts. */
  readonly widestStop: number | null
}
