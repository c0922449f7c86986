import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import { packData } from '../io/packed/packedData.ts'
import { refuseName, writeSectionFile } from '../io/packed/sectionFile.ts'
import { plural } from '../report/words/format.ts'
import { VERSION } from '../results/version.ts'
import { refuseWrongCall } from '../scenario/calls/refuseWrongCall.ts'
import { listenerShape, loadedShape, PLAY_SHAPE } from '../scenario/calls/shapes.ts'
import { allow } from '../scenario/fields.ts'
import { problemAt } from '../scenario/located.ts'
import { InputError } from '../scenario/problem.ts'
import { judgingRounds } from './comparing/rounds.ts'
import type { LoadedScenario } from './loading/loadScenario.ts'
import { explainPathError } from './market/explainPathError.ts'
import { readMarket } from './market/readMarket.ts'
import type { PlayOptions } from './playScenario.ts'
import { explainOverdrawn } from './replaying/overdrawn.ts'
import { refuseDayMarginOfList } from './replaying/refuseDayMarginOfList.ts'
import { replayScenario } from './replaying/replayScenario.ts'
import { SUM_NAMES } from './sampling/levelChunk.ts'
import { PartTally } from './sampling/partTally.ts'
import { refuseTooLarge } from './sampling/refuseTooLarge.ts'
import type { Round } from './sampling/round.ts'
import { runChunks } from './sampling/runChunks.ts'
import { type PreparedJob, prepareJob, samplesRound, seedOf } from './sampling/sampleScenario.ts'
import { PART } from './sharding/readShards.ts'
import { refuseSharedHedge } from './sharding/refuseSharedHedge.ts'
import { chunksOf, rangeOf, type Shard, type ShardHeader } from './sharding/shard.ts'
import { refuseComparisonWithoutSamples } from './simulate.ts'

/** Bytes of the sums of a round that a part holds at most. */
const MOST_BYTES = 1_000_000_000

export interface ShardOptions extends Omit<PlayOptions, 'executor'> {
  readonly shard: Shard
  /** File of the part. */
  readonly out: string
}

/** What a part holds, and where. */
export interface PlayedShard extends Shard {
  /** Absolute path. */
  readonly file: string
  readonly samples: { readonly first: number; readonly last: number; readonly of: number }
  readonly bytes: number
}

const { executor: _, ...OF_PLAY } = PLAY_SHAPE
const SHAPE = {
  loaded: loadedShape,
  options: z.strictObject({
    ...OF_PLAY,
    onStrategyTested: listenerShape,
    shard: z
      .strictObject({ shard: z.int().min(1), of: z.int().min(1) })
      .refine(({ shard, of }) => shard <= of, allow('a shard from 1 to of')),
    out: z.string().min(1),
  }),
}

/**
 * Plays one share of the samples of a run, or of a comparison, and writes what came of them as a file that `mergeRun` joins
 * to the others: as a whole, or not at all after an interruption. Throws InputError, and the reason of the signal.
 *
 * @example
 * import { loadScenario, playShard } from 'stepup'
 *
 * const loaded = await loadScenario('plan-example', ['samples.count=500'])
 * const { samples, file } = await playShard(loaded, {
 *   ...{ shard: { shard: 1, of: 2 }, out: 'parts/one-of-two', compare: false, workers: 1 },
 *   ...{ signal: null, say: () => {}, onProgress: () => {}, onStrategyTested: () => {} },
 * })
 * console.log(file, 'holds samples', samples.first, 'to', samples.last)
 */
export async function playShard(loaded: LoadedScenario, options: ShardOptions): Promise<PlayedShard> {
  refuseWrongCall('playShard', SHAPE, { loaded, options })
  const { say, signal, shard, compare, out } = options
  const { scenario } = loaded
  const { count } = scenario.samples
  refuseName(out, PART)
  refuseComparisonWithoutSamples(loaded, options)
  refuseSharedHedge(loaded, '--shard')
  refuseTooManyShards(loaded, shard)
  refuseTooLarge(loaded, process.availableMemory(), Math.min(options.workers ?? Infinity, availableParallelism()))
  say('reading prices')
  const market = await readMarket(loaded, options)
  signal?.throwIfAborted()
  refuseDayMarginOfList(loaded)
  say(`replaying ${plural(market.tape.count, 'trade')}`)
  explainOverdrawn(loaded, () => replayScenario(scenario, market))
  const prepared = prepareJob(loaded, market, false) ?? refuseUndrawable(loaded)
  const { from, to } = rangeOf(shard, count)
  const sections = new Map<string, Uint8Array>()
  const rounds = [samplesRound(loaded, prepared), ...(compare ? await judgingRounds(loaded, market) : [])]
  refuseTooFewShards(loaded, rounds, to - from)
  for (const [k, round] of rounds.entries()) {
    say(
      rounds.length === 1
        ? `part ${shard.shard} of ${shard.of}`
        : `part ${shard.shard} of ${shard.of}, round ${k + 1} of ${rounds.length}`,
    )
    const tally = new PartTally(round, to - from)
    await runChunks(round.job, to, options, tally, from).catch(error =>
      Promise.reject(explainPathError(loaded, seedOf(scenario, round.name === 'fresh'), error)),
    )
    signal?.throwIfAborted()
    sections.set(round.name, packData(tally.part(from, to)))
  }
  say('writing the part')
  const bytes = writeSectionFile(out, PART, headerOf(loaded, [...loaded.inputs, ...market.inputs], options), sections)
  return { ...shard, file: resolve(out), samples: { first: from + 1, last: to, of: count }, bytes }
}

function headerOf(
  loaded: LoadedScenario,
  inputs: ShardHeader['inputs'],
  { shard, compare }: ShardOptions,
): ShardHeader {
  const { copy: scenario, folder } = loaded
  return { ...shard, version: VERSION, command: compare ? 'compare' : 'run', scenario, folder: resolve(folder), inputs }
}

/** Throws InputError where a part would have no samples. */
function refuseTooManyShards({ scenario, document }: LoadedScenario, { of }: Shard): void {
  const { count } = scenario.samples
  const most = chunksOf(count)
  if (of <= most) return
  const found = `found ${count}, and --shard of ${of} parts`
  const message =
    most === 0
      ? `${found}: there is nothing to share`
      : `${found}; that many samples make at most ${plural(most, 'part')}`
  throw new InputError([problemAt(document, ['samples', 'count'], message, 'samples are shared in chunks of 250')])
}

/** Throws InputError where the sums of a part would not fit in a file. */
function refuseTooFewShards({ document }: LoadedScenario, rounds: readonly Round[], samples: number): void {
  const most = Math.max(...rounds.map(({ job, size }) => chunkBytes(job.levels, size.withEquity ? size.trades + 1 : 0)))
  const bytes = chunksOf(samples) * most
  if (bytes <= MOST_BYTES) return
  const message = `a part of ${samples.toLocaleString('en')} samples would hold ${(bytes / 1e9).toFixed(1)} GB of sums`
  throw new InputError([
    problemAt(document, ['samples', 'count'], message, `make ${Math.ceil(bytes / MOST_BYTES)} times as many parts`),
  ])
}

function chunkBytes(levels: number, width: number): number {
  return levels * (SUM_NAMES.length + width) * Float64Array.BYTES_PER_ELEMENT
}

function refuseUndrawable({ document }: LoadedScenario): PreparedJob {
  const message = 'the trades are too few to draw samples from, so there is nothing to share'
  throw new InputError([problemAt(document, ['samples'], message, 'run the scenario without --shard')])
}
