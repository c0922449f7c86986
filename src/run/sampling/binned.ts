import type { LogBins } from '../../core/bands.ts'

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

  add(values: Float64Array): void {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      this.counts[this.bins.indexOf(value)]!++
      if (value < this.least) this.least = value
      if (value > this.most) this.most = value
    }
  }

  /** The value of a rank (1 = smallest; fractions interpolate), which no bin's width takes out of the range. */
  valueAtRank(rank: number): number {
    return Math.min(this.most, Math.max(this.least, this.bins.valueAtRank(this.counts, rank)))
  }

  /** Among so many values, by the convention of type 7. */
  quantile(p: number, count: number): number {
    return this.valueAtRank(1 + p * (count - 1))
  }
}
