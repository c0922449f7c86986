import { mean, sampleStandardDeviation } from 'simple-statistics'
import { SLACK } from '../../core/tolerance.ts'
import { Purpose, type RootKey, Stream } from '../../parts/random.ts'
import { drawBlocks } from '../../parts/resample.ts'
import type { ProofSummary } from '../../results/comparison.ts'
import { studentQuantile } from '../../stats/distributions/student.ts'
import { FEW_TRADES } from '../../stats/edge.ts'
import { meanRAt, nearZero } from '../../stats/intervals/meanRInterval.ts'
import { meanPower } from '../../stats/odds/meanPower.ts'

const POOLS = 200
/** Trades that are drawn from all redrawn pools together, about; a pool gets 50 samples at least. */
const DRAWS = 1_000_000

/** The bound of an edge is the lower end of a two-sided interval of 95%. */
const ONE_SIDED = 0.975

/** How samples are drawn: the number of their trades, and the mean length of a block. */
export interface ProofDraws {
  readonly trades: number
  readonly block: number
  readonly root: RootKey
}

/** Trades for a power of 80%, never fewer than show an edge at all; null where the mean is not above zero. */
export function tradesForEdge(r: readonly number[], trades: number): number | null {
  const [average, deviation] = [nearZero(mean(r)), sampleStandardDeviation(r)]
  if (average <= 0) return null
  if (deviation < SLACK) return FEW_TRADES
  const needed = meanPower(average, deviation, trades, ONE_SIDED).tradesNeeded.value
  return needed === null ? null : Math.max(FEW_TRADES, needed)
}

/** Whether so many results show an edge. */
export function edgeTest(trades: number): (r: Float64Array) => boolean {
  if (trades < FEW_TRADES) return () => false
  const t = studentQuantile(ONE_SIDED, trades)
  return r => meanRAt(r, t).low > 0
}

/** Where 95% of pools redrawn in blocks put the power of so many trades, and the trades needed. */
export function powerOverPools(
  r: readonly number[],
  { trades, block, root }: ProofDraws,
): Pick<ProofSummary, 'powerOverPools' | 'tradesNeededOverPools'> {
  const samples = Math.max(50, Math.min(400, Math.floor(DRAWS / POOLS / trades)))
  const shows = edgeTest(trades)
  const [powers, needed]: [number[], number[]] = [[], []]
  const picks = new Uint32Array(Math.max(r.length, trades))
  const drawn = new Float64Array(trades)
  for (let number = 0; number < POOLS; number++) {
    const stream = new Stream(root, number, Purpose.histories)
    drawBlocks(stream, r.length, block, picks, 0, r.length)
    const pool = Array.from({ length: r.length }, (_, i) => r[picks[i]!]!)
    let found = 0
    for (let sample = 0; sample < samples; sample++) {
      drawBlocks(stream, r.length, block, picks, 0, trades)
      for (let i = 0; i < trades; i++) drawn[i] = pool[picks[i]!]!
      if (shows(drawn)) found++
    }
    powers.push(found / samples)
    needed.push(tradesForEdge(pool, trades) ?? Number.POSITIVE_INFINITY)
  }
  const [lowPower, highPower] = middle(powers)
  const [low, high] = middle(needed).map(value => (Number.isFinite(value) ? value : null))
  return {
    powerOverPools: { low: lowPower!, high: highPower! },
    tradesNeededOverPools: { low: low ?? null, high: high ?? null },
  }
}

/** The values that leave out 2.5% on each side. */
function middle(values: number[]): number[] {
  const sorted = values.sort((a, b) => a - b)
  const left = Math.floor(0.025 * sorted.length)
  return [sorted[left]!, sorted[sorted.length - 1 - left]!]
}
