import type { CostScale } from '../core/contracts.ts'
import type { Ladder, Venue } from '../core/ladder.ts'
import type { AccountTerms, CashFlow, PlanTerms } from '../core/plan.ts'
import type { Stress } from '../core/stress.ts'
import type { DayHours } from '../parts/hoursOfDay.ts'
import type { RollTerms } from '../parts/rolls.ts'
import type { SessionCalendar } from '../parts/sessionCalendar.ts'
import type { TimeTerms } from '../parts/timeRules.ts'
import type { ColumnMap, RateMap } from './columnMap.ts'
import type { RateUnit } from './fundingRates.ts'

/** A scenario whose every block has been checked and resolved: plain data, fractions, UTC epoch milliseconds. */
export interface Scenario {
  readonly name: string
  /** What a reader of the results should know, in the words of the author. */
  readonly notes: readonly string[]
  readonly account: AccountTerms
  readonly cashFlows: CashFlowTerms
  readonly market: Market
  readonly prices: Prices
  /** Null for a trade list. */
  readonly strategy: StrategyChoice | null
  readonly plan: PlanTerms
  readonly fills: FillTerms
  readonly time: TimeTerms
  readonly samples: SampleTerms
  /** A short against a holding, in place of strategy and plan; null = none. */
  readonly hedge: HedgeTerms | null
  /** A rise of margins; null = none. */
  readonly stress: Stress | null
  readonly limits: Limits
  /** What a reader of the results should know about how the scenario was understood. */
  readonly notices: readonly string[]
}

/** A price of a market, and the moment at which it was one: UTC epoch milliseconds, null = nobody says. */
export interface ReferencePrice {
  readonly price: number
  readonly at: number | null
  /** Whether the market may fall far below it within some years. */
  readonly mayFall?: boolean
  /** How its market moves: a currency, a yield, or an index or a commodity; left out where it may be any other. */
  readonly pace?: 'currency' | 'yield' | 'steady'
}

/** Contract facts with the discount already taken off the fees that come from the venue. */
export interface Market {
  readonly ladder: Ladder
  /** Null = the ladder gives none. */
  readonly reference: ReferencePrice | null
  /** Hours outside of which the ladder's wider spreads count; null = it has none. */
  readonly mainSession: DayHours | null
  /** What the ladder says of its contracts, in whole sentences. */
  readonly notes: readonly string[]
  /** The calendar of the ladder's session. */
  readonly session: SessionCalendar
  readonly venue: Venue | null
  readonly costs: CostScale
  /** Name of the broker whose day margins the ladder has; null = they are the ladder's own, or there are none. */
  readonly broker: string | null
  readonly sources: readonly FactSource[]
}

/** Where a number comes from. `of` is the symbol of a tier, or the name of venue, broker or session. */
export interface FactSource {
  readonly of: string
  readonly field: string
  readonly source: string
  /** ISO day after which the number is due for a look; null = never. */
  readonly reviewBy: string | null
  /** Both sources and what the other says, where two disagree; null = none does. */
  readonly conflict: string | null
}

/** A holding and what hedges it. Files are as written: relative to the scenario. */
export interface HedgeTerms {
  /** What is held, in units or as money at the first close: one of the two. */
  readonly units: number | null
  readonly value: number | null
  /** Prices of the holding; null = those of the contract. */
  readonly spotFile: string | null
  /** Share of the units that is hedged. */
  readonly ratio: number
  /** `below`: while the close is below the mean of so many closes. */
  readonly when: { readonly kind: 'always' | 'strategy' } | { readonly kind: 'below'; readonly bars: number }
  readonly spotIsMargin: boolean
  /** Share of the holding that backs nothing; 1 where it is no margin. */
  readonly haircut: number
  /** Whether a liquidated hedge opens again. */
  readonly reopens: boolean
}

export interface CashFlowTerms {
  /** In order of time. */
  readonly dated: readonly CashFlow[]
  /** On the first of each month, 00:00 UTC, after the start; null = none. */
  readonly monthly: number | null
}

/** Where the tape comes from. Files are as written: relative to the scenario. */
export type Prices = HistoryPrices | ModelPrices | TradeListPrices

export interface HistoryPrices {
  readonly kind: 'history'
  readonly file: string
  readonly format: string
  /** Which columns of the file hold what; null = as the format says. */
  readonly columns: ColumnMap | null
  /** Included; null = from the first bar. */
  readonly from: number | null
  /** Excluded; null = to the last bar. */
  readonly to: number | null
  /** IANA name of the zone of times that name none; null = as the format says, else UTC. */
  readonly zone: string | null
  /** What of a bar its time marks; null = as the format or the file says. */
  readonly stamps: 'open' | 'close' | null
  /** Order of dates whose year is last; null = as the format or the file says. */
  readonly dates: 'day-first' | 'month-first' | 'year-first' | null
  /** What parts the fraction of numbers; null = as the file proves. */
  readonly decimals: 'point' | 'comma' | null
  /** Whose rows of a file of several; null = all. */
  readonly symbol: string | null
  /** What 1 of the prices of the file is, a power of ten; null = 1, or as the format says. */
  readonly unit: number | null
  /** When the contract changes; null = never. */
  readonly rolls: RollTerms | null
  /** The most that an entry may take, as a share of the volume of the bar before; null = no such limit. */
  readonly depth: DepthTerms | null
  /** Finer bars that decide what happens inside a bar; null = none. */
  readonly detail: SecondFile | null
  /** `traded`: prices that jump by a power of ten from one to the next were traded so; null = they are refused. */
  readonly jumps: 'traded' | null
  readonly funding: FundingSource | null
}

/** A share of volume, which the file counts in `units` of the underlying or in contracts of a tier, by its name. */
export interface DepthTerms {
  readonly share: number
  readonly counts: string
}

/** Rates per settlement; `columns` of the file, `unit` of its numbers and `zone` of its times that name none and what parts their fraction, `symbol` of a file of several, null where the scenario does not say; `fill` stands in for settlements that the file lacks, null = holes are an error. */
export type FundingSource =
  | {
      readonly kind: 'file'
      readonly file: string
      readonly format: string
      readonly columns: RateMap | null
      readonly fill: number | null
      readonly unit: RateUnit | null
      readonly zone: string | null
      readonly dates: 'day-first' | 'month-first' | 'year-first' | null
      readonly decimals: 'point' | 'comma' | null
      readonly symbol: string | null
    }
  | { readonly kind: 'rate'; readonly rate: number }

export interface ModelPrices {
  readonly kind: 'model'
  readonly use: string
  readonly start: number
  readonly barMs: number
  readonly bars: number
  readonly params: Readonly<Record<string, unknown>> | null
  readonly fit: { readonly bars: SecondFile; readonly options: Readonly<Record<string, unknown>> } | null
}

export interface TradeListPrices {
  readonly kind: 'trades'
  readonly file: string
  /** Fills already contain spread and slippage. */
  readonly pricesAre: 'mid' | 'fills'
  /** What a list of R alone is read with; null otherwise. */
  readonly scale: { readonly entry: number; readonly stopDistance: number } | null
  /** The name of a format, or `auto`. */
  readonly format: string
  /** Which column of the file is which; null = by its header. */
  readonly columns: Readonly<Record<string, string | number>> | null
  /** Those that count, of a list of several; null = all, of one market. */
  readonly symbols: readonly string[] | null
  /** Those that count, of a list of several; null = the list is of one. */
  readonly accounts: readonly string[] | null
  /** The trades that count; null = long and short. */
  readonly side: 'long' | 'short' | null
  /** Whether rows that were open at once are one trade or each is one; null = one. */
  readonly tickets: 'joined' | 'apart' | null
  /** As of histories. */
  readonly zone: string | null
  readonly dates: 'day-first' | 'month-first' | 'year-first' | null
  /** What parts the fraction of numbers; null = as the file proves. */
  readonly decimals: 'point' | 'comma' | null
  /** As of histories. */
  readonly unit: number | null
  readonly jumps: 'traded' | null
  /** Where stops were that the list does not give; null = the list gives all. */
  readonly stops:
    | { readonly kind: 'distance'; readonly distance: number }
    | { readonly kind: 'share'; readonly share: number }
    | { readonly kind: 'atr'; readonly times: number; readonly period: number }
    | null
  /** A price file for what happened while a trade was open; null = none. */
  readonly bars: SecondFile | null
}

/** A price file beside the main one: how it is read. */
export type SecondFile = Pick<
  HistoryPrices,
  'file' | 'format' | 'zone' | 'stamps' | 'dates' | 'decimals' | 'unit' | 'jumps' | 'symbol'
>

/** Whether the tape holds fills of real trades, so that no spread or slippage is paid again. */
export function pricesAreFills(prices: Prices): boolean {
  return prices.kind === 'trades' && prices.pricesAre === 'fills'
}

export interface StrategyChoice {
  /** As written: a name, or a path to a user's own file. */
  readonly use: string
  /** The plug-in's own name. */
  readonly name: string
  /** Checked by the plug-in's schema. */
  readonly params: unknown
}

export interface FillTerms {
  readonly intrabar: 'pessimistic' | 'optimistic' | 'nearest'
  readonly targetAtOpen: boolean
  readonly entryLimit: 'through' | 'touch'
  /** Price step that stops, targets, limits and triggers are moved to; null = they stay. */
  readonly tick: number | null
  /** An entry whose stop is at or below zero is void. */
  readonly stopsAboveZero: boolean
}

export interface SampleTerms {
  /** 0 = none. */
  readonly count: number
  readonly trades: number
  readonly from: 'tape' | 'paths'
  readonly block: number
  readonly anchor: 'last' | 'own'
  readonly seed: string
  /** Ascending, the plan's own risk among them. */
  readonly risks: readonly number[]
  readonly cashFlows: { readonly everyTrades: number; readonly amount: number } | null
}

/** Null = no limit. */
export interface Limits {
  readonly ruin: number | null
  readonly drawdown: number | null
}
