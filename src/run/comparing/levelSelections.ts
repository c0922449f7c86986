import { setImmediate as nextTurn } from 'node:timers/promises'
import { Account } from '../../core/account.ts'
import { playTrade } from '../../core/batch.ts'
import { BarReplay } from '../../core/replay.ts'
import { Reason } from '../../core/tape.ts'
import { startAccount } from '../../core/trade.ts'
import { Purpose, Stream } from '../../parts/random.ts'
import { drawBlocks } from '../../parts/resample.ts'
import type { LevelSelection } from '../../results/comparison.ts'
import type { PathJob, SampleJob, TapeJob, TapeLane } from '../sampling/job.ts'
import { selectionOf } from '../summing/selection.ts'
import { PATHS, type ProofPool } from './proofPool.ts'

/** Samples that are looked at, the first ones: enough to know what a level can afford. */
const SAMPLES = 1000

/**
 * Mean R of what each level takes in the samples beside that of what it skips; trades after ruin are neither.
 * @param pools by lane
 */
export async function levelSelections(
  job: SampleJob,
  pools: readonly ProofPool[],
  samples: number,
): Promise<LevelSelection[]> {
  const counts = pools.map(({ r }) => ({ taken: new Float64Array(r.length), skipped: new Float64Array(r.length) }))
  if (job.kind === 'tape') countDrawn(job, counts, Math.min(samples, SAMPLES))
  else await countOnPaths(job, counts, Math.min(samples, PATHS))
  return job.lanes.map(({ variant, label, risk }, k) => ({
    variant,
    label,
    risk,
    ...selectionOf(pools[k]!.r, counts[k]!.taken, counts[k]!.skipped),
  }))
}

/** By trade of the pool. */
interface Counts {
  readonly taken: Float64Array
  readonly skipped: Float64Array
}

function countDrawn({ lanes, trades, block, root }: TapeJob, counts: readonly Counts[], samples: number): void {
  const picks = new Uint32Array(trades)
  const { contracts, tape } = lanes[0]!.quotes
  const account = new Account(contracts.tiers)
  for (let sample = 0; sample < samples; sample++) {
    drawBlocks(new Stream(root, sample, Purpose.trades), tape.count, block, picks, 0, trades)
    lanes.forEach(({ plan, quotes }, k) => {
      startAccount(account, plan)
      picks.forEach((pick, n) => {
        count(account, counts[k]!, pick, () => playTrade(account, plan, quotes, pick, n, null))
      })
    })
  }
}

async function countOnPaths(job: PathJob, counts: readonly Counts[], paths: number): Promise<void> {
  const { pathPlayer } = await import('../sampling/pathSampler.ts')
  const play = await pathPlayer(job)
  const account = new Account(job.lanes[0]!.contracts.tiers)
  let first = 0
  for (let number = 0; number < paths; number++) {
    await nextTurn()
    const { path, lanes } = play(number)
    const { reason, count: trades } = lanes[0]!.quotes.tape
    let closed = 0
    const onPath = ({ plan, quotes }: TapeLane, counted: Counts) => {
      const replay = new BarReplay(account, plan, quotes, path.bars, path.funding, null, null)
      closed = 0
      for (let i = 0; i < trades; i++) {
        if (reason[i] === Reason.end) replay.playTrade(i)
        else count(account, counted, first + closed++, () => replay.playTrade(i))
      }
    }
    lanes.forEach((lane, k) => {
      onPath(lane, counts[k]!)
    })
    first += closed
  }
}

function count(account: Account, { taken, skipped }: Counts, place: number, play: () => void): void {
  const { taken: before, ruined } = account
  play()
  if (account.taken > before) taken[place]!++
  else if (ruined === 0) skipped[place]!++
}
