/** Values for which brackets have room from the first on; of more they grow. */
const MOST_AT_FIRST = 2 ** 20

/** How far the wanted ranks of values that come in random order may still move. */
export class RankMargins {
  readonly shares: readonly number[]
  private readonly deviations: number
  private readonly whole: number

  /**
   * @param shares of the wanted ranks, ascending, in [0, 1]
   * @param deviations of a rank on either side
   * @param whole most values that come: the more of them are in, the less can still move
   */
  constructor(shares: readonly number[], deviations: number, whole: number) {
    this.shares = shares
    this.deviations = deviations
    this.whole = whole
  }

  /** After so many values, by share: the ranks, from 0, between which the one of the whole lies. */
  rangesOf(count: number): (readonly [number, number])[] {
    return this.shares.map(share => {
      const margin = this.marginOf(share, count)
      const rank = share * (count - 1)
      return [rank - margin, rank + margin]
    })
  }

  /** Values in these ranges at most, of a whole when half of it is in: columns that grew with them would leave as many behind. */
  mostKept(): number {
    const count = Math.min(this.whole / 2, MOST_AT_FIRST)
    return this.shares.reduce((sum, share) => sum + 2 * Math.ceil(this.marginOf(share, count)), 0)
  }

  private marginOf(share: number, count: number): number {
    const variance = share * (1 - share) * count * Math.max(0, 1 - count / this.whole)
    return this.deviations * Math.sqrt(variance) + 2
  }
}
