import type { StepUpCost } from './account.ts'
import type { Sizing } from './sizing.ts'

/** What `check` finds out without simulating: plain data, fractions, money of the account. */
export interface Feasibility {
  readonly name: string
  readonly quote: string
  readonly start: number
  readonly risk: number
  readonly rebase: number
  readonly tiers: readonly string[]
  /** Price that contracts are sized at, and where it comes from. */
  readonly price: number
  readonly priceFrom: string
  /** Entry that dates margins and stress; null without times. */
  readonly asOf: string | null
  /** Stop distances, narrowest first, and how their trades enter: of several ways, the one that loses most. */
  readonly stops: readonly {
    readonly label: string
    readonly distance: number
    readonly side: 'long' | 'short'
    readonly outside: boolean
  }[]
  readonly atStart: TakenAtStart
  /** The start at the median stop. */
  readonly first: Sizing
  readonly steps: readonly FeasibilityStep[]
  readonly fits: readonly TierFit[]
  /** Cost of a round turn per unit of the underlying, in money, by tier; spread, slippage and fees at the price. */
  readonly costPerUnit: readonly number[]
  readonly stepUpCosts: readonly StepUpCost[]
  /** True where the tiers cost the same per unit: the step is a label, not a saving. */
  readonly stepSavesNothing: boolean
  readonly notices: readonly string[]
}

/** What becomes of each trade of the tape, were it the first of the account. */
export interface TakenAtStart {
  readonly trades: number
  readonly taken: number
  /** Refused for it. */
  readonly risk: number
  readonly margin: number
  readonly depth: number
}

/** One base, with all tiers taken as unlocked. */
export interface FeasibilityStep {
  readonly base: number
  /** Contracts by stop, then by tier. */
  readonly contracts: readonly (readonly number[])[]
  /** By stop: whether margin allows fewer than risk and depth. */
  readonly cutByMargin: readonly boolean[]
  /** By stop: whether depth or the venue's largest position allows fewer than risk and margin. */
  readonly cutByDepth: readonly boolean[]
  /** By stop: whether fewer than the venue's smallest order were left of a tier, and therefore none of it. */
  readonly cutBySmallest: readonly boolean[]
  /** The same contracts as the base before, at every stop distance; null for the first. */
  readonly dead: boolean | null
}

/** The equity at which the smallest order of a tier fits, by stop distance. */
export interface TierFit {
  readonly tier: string
  readonly symbol: string
  /** Contracts in the smallest order that the venue takes: mostly one. */
  readonly fewest: number
  readonly stops: readonly {
    readonly byRisk: number
    /** By the day margin where the account has one. */
    readonly byMargin: number
    /** By the margin of the exchange where a day margin counts, else null. */
    readonly byNight: number | null
    /** Whether depth or the venue's largest position is less than the smallest order, or its maintenance no less than what it posts. */
    readonly refused: boolean
    /**
     * The first base at or above both; null where none within reach is, or where it is refused. With rebase 0: the equity
     * itself.
     */
    readonly atBase: number | null
    readonly atStep: number | null
  }[]
}
