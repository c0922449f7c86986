import { MONEY_BINS } from '../../core/bands.ts'
import { Binned, type BinnedPart } from './binned.ts'
import type { RankPart } from './keptRanks.ts'
import { RankQuantiles } from './rankQuantiles.ts'

/** Of the equity after each trade. */
export const BAND_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95]

/** How large a tally is. */
export interface TallySize {
  /** Accounts of the whole, at most. */
  readonly accounts: number
  readonly tiers: number
  readonly trades: number
  /** Whether the equity after every trade is kept. */
  readonly withEquity: boolean
  /** Whether quantiles are exact; else they are read from counts in fixed bins. */
  readonly exact: boolean
  /** Of `RankQuantiles`; as it has them where nothing is said. */
  readonly deviations?: number
}

/** Bands of some of the accounts; null is the kind that they are not of. */
export interface BandsPart {
  readonly exact: readonly RankPart[] | null
  readonly binned: readonly BinnedPart[] | null
}

/** What the quantiles of equity at one risk level are found in, by trade number, 0 = start: whoever added which account. */
export class LevelBands {
  readonly size: TallySize
  /** Trade numbers; 0 where equity is not kept. */
  readonly width: number
  private readonly exact: readonly RankQuantiles[] | null
  private readonly binned: readonly Binned[] | null

  constructor(size: TallySize) {
    const { accounts, trades, withEquity, exact, deviations } = size
    this.size = size
    this.width = withEquity ? trades + 1 : 0
    const bandsOf = <T>(make: () => T) => Array.from({ length: this.width }, make)
    this.exact = exact ? bandsOf(() => new RankQuantiles(BAND_QUANTILES, deviations, accounts)) : null
    this.binned = exact ? null : bandsOf(() => new Binned(MONEY_BINS))
  }

  /** Adds accounts. @param equityAt at account x width + trade number */
  add(equityAt: Float64Array): void {
    const bands: readonly (RankQuantiles | Binned)[] = this.exact ?? this.binned ?? []
    bands.forEach((band, t) => {
      band.add(equityAt, t, bands.length)
    })
  }

  part(): BandsPart {
    const { exact, binned } = this
    return { exact: exact?.map(band => band.part()) ?? null, binned: binned?.map(band => band.part()) ?? null }
  }

  /** Adds the accounts of a part of the same size and kind. */
  join({ exact, binned }: BandsPart): void {
    this.exact?.forEach((band, t) => {
      band.join(exact![t]!)
    })
    this.binned?.forEach((band, t) => {
      band.join(binned![t]!)
    })
  }

  /** Of the equity of so many accounts after a trade, at `BAND_QUANTILES`; null where a wanted value was dropped. */
  quantiles(trade: number, count: number): number[] | null {
    const { exact, binned } = this
    return exact === null ? BAND_QUANTILES.map(p => binned![trade]!.quantile(p, count)) : exact[trade]!.quantiles()
  }

  /** Whether every quantile that is wanted can be told; else the accounts are to be played again with more deviations. */
  get isWhole(): boolean {
    return this.exact === null || this.exact.every(band => band.isWhole)
  }
}
