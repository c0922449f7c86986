import { quantileSorted } from 'simple-statistics'
import type { EqualBins, SampleSpread } from '../../results/samples.ts'
import type { LevelTally } from '../sampling/levelTally.ts'
import { sortedCopy } from './sortedCopy.ts'

const BINS = 36
/** Share of the accounts beyond either end, so that a few far ones do not flatten the rest. */
const TAIL = 0.002

/** Distributions of a level, and its first accounts; null where quantiles are read from bins. */
export function sampleSpread(tally: LevelTally): SampleSpread | null {
  const { exact, count } = tally
  if (exact === null || count === 0) return null
  return {
    finals: equalBins(exact.finalEquity.subarray(0, count)),
    drawdowns: equalBins(exact.worstDrawdown.subarray(0, count)),
    paths: exact.paths.map(path => [...path]),
  }
}

function equalBins(values: Float64Array): EqualBins {
  const sorted = sortedCopy(values)
  const [low, high] = [quantileOf(sorted, TAIL), quantileOf(sorted, 1 - TAIL)]
  const counts = new Array<number>(low === high ? 1 : BINS).fill(0)
  for (const value of sorted) {
    const bin = low === high ? 0 : Math.floor(((value - low) / (high - low)) * BINS)
    counts[Math.min(counts.length - 1, Math.max(0, bin))]! += 1
  }
  return { low, high, counts }
}

function quantileOf(sorted: Float64Array, p: number): number {
  return quantileSorted(sorted as unknown as number[], p)
}
