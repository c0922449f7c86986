/** Bins per octave: a bin is under 0.8% wide, and a value read from the middle of one is within 0.4%. */
const BINS_PER_OCTAVE = 128
const MANTISSA_SHIFT = 13
const EXPONENT_BIAS = 1023

const box = new Float64Array(1)
/** The high word of the boxed double is the second one: every machine that runs this is little-endian. */
const words = new Uint32Array(box.buffer)

/**
 * Fixed logarithmic bins, read off the top bits of a double, so that counts of many accounts need no stored values, add
 * up over chunks in any order, and are the same on every machine. Values at or below the lowest edge share bin 0.
 */
export class LogBins {
  readonly count: number
  private readonly offset: number

  /** Covers 2^lowest … 2^highest. */
  constructor(lowest: number, highest: number) {
    this.count = (highest - lowest) * BINS_PER_OCTAVE + 1
    this.offset = (lowest + EXPONENT_BIAS) * BINS_PER_OCTAVE - 1
  }

  indexOf(value: number): number {
    if (!(value > 0)) return 0
    box[0] = value
    const bin = (words[1]! >>> MANTISSA_SHIFT) - this.offset
    return bin < 0 ? 0 : bin >= this.count ? this.count - 1 : bin
  }

  /** Lower edge of a bin; 0 for the first. */
  lowerEdge(bin: number): number {
    if (bin <= 0) return 0
    words[0] = 0
    words[1] = (bin + this.offset) << MANTISSA_SHIFT
    return box[0]!
  }

  /** The bin that holds a rank (1 = smallest) of counted values. */
  binOfRank(counts: ArrayLike<number>, rank: number): number {
    let bin = 0
    for (let seen = counts[0]!; seen < rank; seen += counts[bin]!) bin++
    return bin
  }

  /** The value of a rank (1 = smallest; fractions interpolate) among counted values, spread evenly inside a bin. */
  valueAtRank(counts: ArrayLike<number>, rank: number): number {
    let below = 0
    for (let bin = 0; bin < this.count; bin++) {
      const here = counts[bin]!
      if (below + here >= rank) {
        const inside = (rank - below - 0.5) / here
        const low = this.lowerEdge(bin)
        return low + Math.min(1, Math.max(0, inside)) * (this.lowerEdge(bin + 1) - low)
      }
      below += here
    }
    return Number.NaN
  }
}

/** Money of an account, from a tenth of a cent up; drawdowns, from a millionth up to an account in debt. */
export const MONEY_BINS = new LogBins(-10, 54)
export const DRAWDOWN_BINS = new LogBins(-20, 4)

/** Index of the first number above `place`, in numbers that never fall; their length where there is none. */
export function firstAbove(ends: Uint32Array | Float64Array, place: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ends[middle]! > place) high = middle
    else low = middle + 1
  }
  return low
}
