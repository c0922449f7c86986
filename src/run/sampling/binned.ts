import type { LogBins } from '../../core/bands.ts'

/** Counts of some of the values. */
export interface BinnedPart {
  /** The first bin that holds one, and the counts from it to the last that does. */
  readonly first: number
  readonly counts: Uint32Array
  readonly least: number
  readonly most: number
}

/** Values counted in fixed bins, and the ends of their range. */
export class Binned {
  private readonly bins: LogBins
  private readonly counts: Uint32Array
  private least = Number.POSITIVE_INFINITY
  private most = Number.NEGATIVE_INFINITY

  constructor(bins: LogBins) {
    this.bins = bins
    this.counts = new Uint32Array(bins.count)
  }

  /** Adds every `step`th value. */
  add(values: Float64Array, first = 0, step = 1): void {
    for (let i = first; i < values.length; i += step) {
      const value = values[i]!
      this.counts[this.bins.indexOf(value)]!++
      if (value < this.least) this.least = value
      if (value > this.most) this.most = value
    }
  }

  part(): BinnedPart {
    const { counts, least, most } = this
    const first = Math.max(
      0,
      counts.findIndex(count => count > 0),
    )
    return { first, counts: counts.slice(first, 1 + counts.findLastIndex(count => count > 0)), least, most }
  }

  /** Adds the values of a part. */
  join({ first, counts, least, most }: BinnedPart): void {
    for (let k = 0; k < counts.length; k++) this.counts[first + k]! += counts[k]!
    this.least = Math.min(this.least, least)
    this.most = Math.max(this.most, most)
  }

  /** The value of a rank (1 = smallest; fractions interpolate), which no bin's width takes out of the range. */
  valueAtRank(rank: number): number {
    return Math.min(this.most, Math.max(this.least, this.bins.valueAtRank(this.counts, rank)))
  }

  /** From one rank to another with the whole of their bins, as nobody knows where in them the values are. */
  interval(lower: number, upper: number): { readonly low: number; readonly high: number } {
    const first = this.bins.binOfRank(this.counts, lower)
    const last = this.bins.binOfRank(this.counts, upper)
    return {
      low: first === 0 ? this.least : Math.max(this.least, this.bins.lowerEdge(first)),
      high: last === this.bins.count - 1 ? this.most : Math.min(this.most, this.bins.lowerEdge(last + 1)),
    }
  }

  /** Among so many values, by the convention of type 7. */
  quantile(p: number, count: number): number {
    return this.valueAtRank(1 + p * (count - 1))
  }
}
