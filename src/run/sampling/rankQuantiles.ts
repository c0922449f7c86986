import { firstAbove, MONEY_BINS } from '../../core/bands.ts'
import { endsOf, isAll, joined, type Kept, NOTHING_KEPT, type RankPart, totalOf, valueAt } from './keptRanks.ts'

/** Values that are all kept, and that come in before those in the brackets are sorted. */
const FRESH = 16_384
/** Deviations of a rank that a bracket holds on either side: beyond them once in 10^11, which `quantiles` then says. */
export const DEVIATIONS = 7

/**
 * Exact quantiles (type 7) of values that come in random order, without keeping them all. Of n values the wanted ones of
 * the whole lie within a few square roots of n of their ranks; those are kept as brackets, which narrow as n grows, and of
 * the others only the number in each gap is. Up to 16,384 values all are kept.
 */
export class RankQuantiles {
  count = 0
  private readonly shares: readonly number[]
  private readonly deviations: number
  private fresh: Float64Array
  private used = 0
  private kept = NOTHING_KEPT
  /** Values above all that are kept. */
  private above = 0
  /** The brackets, from the lowest on, and what fell below each of them, or above all, since values were last sorted. */
  private low = new Float64Array(0)
  private high = new Float64Array(0)
  private fallen = new Float64Array(1)

  /**
   * @param shares ascending, in [0, 1]
   * @param expected values that will come, where that is known: room for them is made once
   */
  constructor(shares: readonly number[], deviations = DEVIATIONS, expected = 1024) {
    this.shares = shares
    this.deviations = deviations
    this.fresh = new Float64Array(Math.min(expected, FRESH))
  }

  /** Adds every `step`th value. */
  add(values: Float64Array, first = 0, step = 1): void {
    const more = Math.ceil((values.length - first) / step)
    if (this.count === this.used && this.used + more <= FRESH) this.keepAll(values, first, step, more)
    else this.sieve(values, first, step)
  }

  /** As long as all are kept there is nothing to decide. */
  private keepAll(values: Float64Array, first: number, step: number, more: number): void {
    this.makeRoom(this.used + more)
    const { fresh } = this
    let { used } = this
    for (let i = first; i < values.length; i += step) fresh[used++] = values[i]!
    this.used = used
    this.count += more
  }

  private sieve(values: Float64Array, first: number, step: number): void {
    for (let i = first; i < values.length; i += step) {
      const value = values[i]!
      const gap = this.gapOf(value)
      if (gap >= 0) this.fallen[gap]!++
      else this.keep(value)
      this.count++
    }
  }

  /** Whether the quantiles can be told; where nothing was dropped they can. */
  get isWhole(): boolean {
    return this.used === this.count || this.quantiles() !== null
  }

  /** What is known of the values; of more than 16,384 only what their quantiles, and those of a whole, need. */
  part(): RankPart {
    this.sortIn()
    if (this.count > FRESH) this.narrow()
    const { value, times, dropped, opens, count } = this.kept
    const columns = { value: value.slice(0, count), times: times.slice(0, count), dropped: dropped.slice(0, count) }
    return { ...columns, opens: opens.slice(0, count), above: this.above }
  }

  /** Adds the values of a part. */
  join(part: RankPart): void {
    if (isAll(part)) {
      this.addAll(part)
      return
    }
    const { kept, above } = joined(this.part(), part)
    this.count += totalOf(part)
    this.above = above
    this.setBrackets(kept)
    if (this.count > FRESH) this.narrow()
  }

  /** Values in their order say nothing of those to come: brackets narrow when all of them are in. */
  private addAll({ value, times }: RankPart): void {
    for (let k = 0; k < value.length; k++) {
      const gap = this.gapOf(value[k]!)
      if (gap >= 0) this.fallen[gap]! += times[k]!
      else for (let n = 0; n < times[k]!; n++) this.push(value[k]!)
      this.count += times[k]!
    }
    if (this.used < FRESH) return
    this.sortIn()
    this.narrow()
  }

  /** Null where a wanted value was dropped. */
  quantiles(): number[] | null {
    if (this.used === this.count) return MONEY_BINS.exactQuantiles(this.fresh.subarray(0, this.used), this.shares)
    this.sortIn()
    const ends = endsOf(this.kept)
    const found = this.shares.map(share => {
      const place = share * (this.count - 1)
      const below = Math.floor(place)
      const low = valueAt(this.kept, ends, below)
      return low + (place - below) * (valueAt(this.kept, ends, Math.ceil(place)) - low)
    })
    return found.some(Number.isNaN) ? null : found
  }

  /** The gap that a value falls into: that below a bracket, or above the last; -1 where it is kept. */
  private gapOf(value: number): number {
    const { low, high } = this
    if (low.length === 0) return -1
    let b = 0
    while (b < low.length && value > high[b]!) b++
    return b < low.length && value >= low[b]! ? -1 : b
  }

  private keep(value: number): void {
    if (this.used === FRESH) {
      this.sortIn()
      this.narrow()
      const gap = this.gapOf(value)
      if (gap >= 0) {
        this.fallen[gap]!++
        return
      }
    }
    this.push(value)
  }

  private push(value: number): void {
    this.makeRoom(this.used + 1)
    this.fresh[this.used++] = value
  }

  private makeRoom(values: number): void {
    if (values <= this.fresh.length) return
    const wider = new Float64Array(Math.max(values, 2 * this.fresh.length))
    wider.set(this.fresh.subarray(0, this.used))
    this.fresh = wider
  }

  /** Puts the fresh values in their places. */
  private sortIn(): void {
    const fresh = this.fresh.subarray(0, this.used).sort()
    const old = this.withFallen()
    const length = old.count + fresh.length
    const [value, times, dropped] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)]
    const opens = new Uint8Array(length)
    let n = 0
    let k = 0
    for (let f = 0; f < fresh.length || k < old.count; ) {
      const next = k < old.count && !(fresh[f]! < old.value[k]!)
      const here = next ? old.value[k]! : fresh[f]!
      value[n] = here
      if (next) {
        times[n] = old.times[k]!
        dropped[n] = old.dropped[k]!
        opens[n] = old.opens[k++]!
      }
      for (; f < fresh.length && fresh[f] === here; f++) times[n]!++
      n++
    }
    this.kept = { value, times, dropped, opens, count: n }
    this.used = 0
  }

  /** What is kept, with what has fallen between brackets since. */
  private withFallen(): Kept {
    const { kept, fallen, low } = this
    if (low.length === 0) return kept
    let b = 0
    for (let k = 0; k < kept.count; k++) if (kept.opens[k] === 1) kept.dropped[k]! += fallen[b++]!
    this.above += fallen[b]!
    fallen.fill(0)
    return kept
  }

  /** Keeps what lies near the wanted ranks, and counts the others. */
  private narrow(): void {
    const { kept, count } = this
    const ends = endsOf(kept)
    const needed = new Uint8Array(kept.count)
    for (const share of this.shares) {
      const margin = this.deviations * Math.sqrt(share * (1 - share) * count) + 2
      const rank = share * (count - 1)
      let k = firstAbove(ends, rank - margin)
      for (; k < kept.count && ends[k]! - kept.times[k]! <= rank + margin; k++) needed[k] = 1
    }
    const size = needed.reduce((sum, each) => sum + each, 0)
    const [value, times, dropped] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
    const opens = new Uint8Array(size)
    let n = 0
    let gap = 0
    for (let k = 0; k < kept.count; k++) {
      gap += kept.dropped[k]!
      if (needed[k] === 0) {
        gap += kept.times[k]!
        continue
      }
      const isFirst = k === 0 || needed[k - 1] === 0 || kept.opens[k] === 1
      value[n] = kept.value[k]!
      times[n] = kept.times[k]!
      dropped[n] = gap
      opens[n++] = isFirst ? 1 : 0
      gap = 0
    }
    this.above += gap
    this.setBrackets({ value, times, dropped, opens, count: n })
  }

  /** Keeps these; as long as nothing was dropped there are no brackets. */
  private setBrackets(kept: Kept): void {
    const { value, dropped, opens, count } = kept
    const low: number[] = []
    const high: number[] = []
    const isWhole = isAll({ dropped, above: this.above })
    for (let k = 0; k < count && !isWhole; k++) {
      if (opens[k] === 1) low.push(value[k]!)
      else high.pop()
      high.push(value[k]!)
    }
    this.kept = kept
    this.low = Float64Array.from(low)
    this.high = Float64Array.from(high)
    this.fallen = new Float64Array(low.length + 1)
  }
}
