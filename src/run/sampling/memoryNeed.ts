import { MONEY_BINS } from '../../core/bands.ts'
import { isExact } from './isExact.ts'
import { CHUNK } from './levelChunk.ts'

/** What decides how much memory a run takes. */
export interface RunSize {
  readonly count: number
  readonly trades: number
  readonly levels: number
  readonly tiers: number
  /** Of a simulated path; 0 where prices are not simulated. */
  readonly bars: number
  readonly fromPaths: boolean
  readonly threads: number
}

/** Bytes that the program takes whatever it plays, with what waits to be collected. */
const PROGRAM = 280e6
/** Bytes of a bar that is replayed: prices, indicators, the curve and what is drawn of it, as measured on gbm bars. */
const REPLAYED_BAR = 400
/** Bytes of a bar of a path that is played in a sample: prices, funding and the indicators of a strategy. */
const SAMPLED_BAR = 160
/** Bytes of an account: its two outcomes, one of them sorted beside it, and what else samples.csv says of it; and by tier. */
const ACCOUNT = 38
const ACCOUNT_TIER = 4
/** Bytes of a trade number at a risk level: a row of bands.csv and the counts of what happened at that trade. */
const BAND_ROW = 400

/** Bytes that a run takes, roughly and rather too many. */
export function memoryNeed({ count, trades, levels, tiers, bars, fromPaths, threads }: RunSize): number {
  if (count === 0) return PROGRAM + bars * REPLAYED_BAR
  const width = trades + 1
  const accounts = count * levels
  const exact = isExact(accounts, trades)
  const kept = exact ? accounts * (ACCOUNT + ACCOUNT_TIER * tiers) : 0
  // Each thread has bands of its own, and plays one chunk at a time; one level more is played for the smallest contract.
  const bands = threads * levels * width * (exact ? bandNeed(count) : MONEY_BINS.count * 4)
  const played = threads * Math.min(count, CHUNK) * width * (levels + 1) * 8
  const paths = fromPaths ? threads * bars * SAMPLED_BAR : 0
  return PROGRAM + bars * REPLAYED_BAR + kept + bands + played + paths + levels * width * (BAND_ROW + 8 * tiers)
}

/** Bytes of the quantiles after one trade: values that are all kept, then brackets of some square roots of the accounts. */
function bandNeed(count: number): number {
  return Math.min(8 * count, 131_072) + 220 * Math.sqrt(count)
}

/** The largest whole number up to `most` with which the need stays within the memory; 0 where none does. */
export function largestThatFits(most: number, memory: number, need: (value: number) => number): number {
  let fits = 0
  let tooMany = most + 1
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (need(middle) <= memory) fits = middle
    else tooMany = middle
  }
  return fits
}
