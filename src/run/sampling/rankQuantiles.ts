import { firstAbove } from '../../core/bands.ts'
import { exactQuantiles } from '../../core/exactQuantiles.ts'
import {
  copyOf,
  endsOf,
  isAll,
  joined,
  type Kept,
  keptNear,
  makeKept,
  opensBracket,
  type RankPart,
  totalOf,
  valueAt,
} from './keptRanks.ts'
import { RankMargins } from './rankMargins.ts'

/** Values that are all kept. */
const ALL_KEPT = 16_384
/** Values that come into the brackets before they are sorted in. */
const FRESH = 4096
/** Deviations of a rank that a bracket holds on either side: beyond them once in 10^11, which `quantiles` then says. */
export const DEVIATIONS = 7

/** Where values are sorted in, and looked through for those to keep; it grows with what is asked of it. */
let desk = makeKept(0)
let deskEnds = new Float64Array(0)
let deskNeeded = new Uint8Array(0)

/**
 * Exact quantiles (type 7) of values that come in random order, without keeping them all. Of n values the wanted ones of
 * the whole lie within a few square roots of n of their ranks; those are kept as brackets, which narrow as n grows, and of
 * the others only the number in each gap is. Up to 16,384 values all are kept.
 */
export class RankQuantiles {
  count = 0
  private readonly margins: RankMargins
  private fresh: Float64Array
  private used = 0
  private kept = makeKept(0)
  /** Values above all that are kept. */
  private above = 0
  /**
   * The brackets, from the lowest on, and what fell below each of them, or above all, since values were last sorted. Of the
   * low ends there is one more, above which nothing is kept, or everything as long as there are no brackets.
   */
  private low = Float64Array.of(Number.NEGATIVE_INFINITY)
  private high = new Float64Array(0)
  private fallen = new Float64Array(1)
  /** The quantiles of so many values, once they have been asked for. */
  private told: { readonly count: number; readonly values: number[] | null } = { count: 0, values: null }

  /**
   * @param shares ascending, in [0, 1]
   * @param whole most values that come, in all parts that are joined: the more of them are in, the less can still move
   */
  constructor(shares: readonly number[], deviations = DEVIATIONS, whole = Number.POSITIVE_INFINITY) {
    this.margins = new RankMargins(shares, deviations, whole)
    this.fresh = new Float64Array(Math.min(whole, ALL_KEPT))
  }

  /** Adds every `step`th value, as many at a time as there is room for, whether or not they lie in a bracket. */
  add(values: Float64Array, first = 0, step = 1): void {
    for (let i = first; i < values.length; ) {
      if (this.used >= this.mostFresh) this.narrow()
      const count = Math.min(Math.ceil((values.length - i) / step), this.mostFresh - this.used)
      this.makeRoom(this.used + count)
      this.place(values, i, i + count * step, step)
      this.count += count
      i += count * step
    }
  }

  /**
   * Every value is written as if it lay in a bracket, and counted as if it did not; which of the two holds is added up. No
   * processor could foretell it, nor how many brackets lie below: without jumps a value takes two thirds of the time.
   */
  private place(values: Float64Array, from: number, to: number, step: number): void {
    const { low, fallen, fresh } = this
    let { used } = this
    for (let i = from; i < to; i += step) {
      const value = values[i]!
      const gap = this.gapOf(value)
      const falls = Number(value < low[gap]!)
      fallen[gap]! += falls
      fresh[used] = value
      used += 1 - falls
    }
    this.used = used
  }

  /** Whether the quantiles can be told; where nothing was dropped they can. */
  get isWhole(): boolean {
    return this.used === this.count || this.quantiles() !== null
  }

  /** What is known of the values; of more than 16,384 only what their quantiles, and those of a whole, need. */
  part(): RankPart {
    if (this.count > ALL_KEPT) this.narrow()
    else this.setBrackets(copyOf(this.sortedIn()))
    const { value, times, dropped } = copyOf(this.kept)
    return { value, times, dropped, above: this.above }
  }

  /** Adds the values of a part. */
  join(part: RankPart): void {
    const total = totalOf(part)
    if (total <= FRESH && isAll(part)) {
      this.addAll(part)
      return
    }
    const { kept, above } = joined(this.part(), part)
    this.count += total
    this.above = above
    this.setBrackets(kept)
    if (this.count > ALL_KEPT) this.narrow()
  }

  /** Of a few values each: values in their order say nothing of those to come, so that brackets narrow when all are in. */
  private addAll({ value, times }: RankPart): void {
    for (let k = 0; k < value.length; k++) {
      const gap = this.gapOf(value[k]!)
      if (value[k]! < this.low[gap]!) this.fallen[gap]! += times[k]!
      else for (let n = 0; n < times[k]!; n++) this.push(value[k]!)
      this.count += times[k]!
    }
    if (this.used >= this.mostFresh) this.narrow()
  }

  /** Null where a wanted value was dropped. */
  quantiles(): number[] | null {
    if (this.used === this.count) return exactQuantiles(this.fresh.subarray(0, this.used), this.margins.shares)
    if (this.told.count !== this.count) this.told = { count: this.count, values: this.tell() }
    return this.told.values
  }

  private tell(): number[] | null {
    const sorted = this.sortedIn()
    const ends = endsOf(sorted)
    const found = this.margins.shares.map(share => {
      const place = share * (this.count - 1)
      const below = Math.floor(place)
      const low = valueAt(sorted, ends, below)
      return low + (place - below) * (valueAt(sorted, ends, Math.ceil(place)) - low)
    })
    return found.some(Number.isNaN) ? null : found
  }

  /** Brackets that lie below a value, counted without branches: no processor could foretell them. */
  private gapOf(value: number): number {
    const { high } = this
    let below = 0
    for (let b = 0; b < high.length; b++) below += Number(value > high[b]!)
    return below
  }

  private get mostFresh(): number {
    return this.high.length === 0 ? ALL_KEPT : FRESH
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

  /** What is kept with the fresh values in their places, on the desk: good until the next asks for the same. */
  private sortedIn(): Kept {
    const fresh = this.fresh.subarray(0, this.used).sort()
    const { kept, fallen } = this
    const length = kept.count + fresh.length
    if (desk.count < length) {
      desk = makeKept(2 * length)
      deskEnds = new Float64Array(2 * length)
      deskNeeded = new Uint8Array(2 * length)
    }
    const { value, times, dropped } = desk
    let [n, k, b] = [0, 0, 0]
    for (let f = 0; f < fresh.length || k < kept.count; n++) {
      const isKept = k < kept.count && !(fresh[f]! < kept.value[k]!)
      const here = isKept ? kept.value[k]! : fresh[f]!
      value[n] = here
      times[n] = isKept ? kept.times[k]! : 0
      dropped[n] = isKept ? kept.dropped[k]! : 0
      if (isKept && this.high.length > 0 && opensBracket(kept, k)) dropped[n]! += fallen[b++]!
      if (isKept) k++
      for (; f < fresh.length && fresh[f] === here; f++) times[n]!++
    }
    return { value, times, dropped, count: n }
  }

  /** Sorts the fresh values in, keeps what lies near the wanted ranks, and counts the others. */
  private narrow(): void {
    if (this.used === this.count) {
      this.open()
      return
    }
    const sorted = this.sortedIn()
    const needed = this.neededOf(sorted)
    const size = needed.reduce((sum, each) => sum + each, 0)
    // What was kept is on the desk, so that its columns are free.
    const kept = size <= this.kept.value.length ? this.kept : makeKept(Math.max(size, this.margins.mostKept()))
    let n = 0
    let gap = 0
    for (let k = 0; k < sorted.count; k++) {
      gap += sorted.dropped[k]!
      if (needed[k] === 0) {
        gap += sorted.times[k]!
        continue
      }
      kept.value[n] = sorted.value[k]!
      kept.times[n] = sorted.times[k]!
      kept.dropped[n++] = gap
      gap = 0
    }
    this.above += this.fallen.at(-1)! + gap
    this.setBrackets({ ...kept, count: n })
  }

  /** Makes the first brackets: all values are fresh. */
  private open(): void {
    const { margins, used } = this
    const { kept, above } = keptNear(this.fresh.subarray(0, used), margins.rangesOf(used), margins.mostKept())
    this.above = above
    this.setBrackets(kept)
  }

  /** By value: 1 where it lies near a wanted rank. Of a whole, those that are still to come move no rank by more. */
  private neededOf(sorted: Kept): Uint8Array {
    const ends = endsOf(sorted, deskEnds.subarray(0, sorted.count))
    const needed = deskNeeded.subarray(0, sorted.count).fill(0)
    for (const [low, high] of this.margins.rangesOf(this.count)) {
      let k = firstAbove(ends, low)
      for (; k < sorted.count && ends[k]! - sorted.times[k]! <= high; k++) needed[k] = 1
    }
    return needed
  }

  /** Keeps these, and nothing fresh; as long as nothing was dropped there are no brackets. */
  private setBrackets(kept: Kept): void {
    const low: number[] = []
    const high: number[] = []
    const isWhole = isAll({ dropped: kept.dropped.subarray(0, kept.count), above: this.above })
    for (let k = 0; k < kept.count && !isWhole; k++) {
      if (opensBracket(kept, k)) low.push(kept.value[k]!)
      else high.pop()
      high.push(kept.value[k]!)
    }
    this.kept = kept
    this.used = 0
    low.push(isWhole ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY)
    this.low = Float64Array.from(low)
    this.high = Float64Array.from(high)
    this.fallen = new Float64Array(low.length)
    if (high.length > 0 && this.fresh.length > FRESH) this.fresh = new Float64Array(FRESH)
  }
}
