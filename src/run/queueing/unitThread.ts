import { packData, unpackData } from '../../io/packed/packedData.ts'
import { PathError } from '../market/pathError.ts'
import type { Sampler } from '../sampling/job.ts'
import { CHUNK } from '../sampling/levelChunk.ts'
import { PartTally } from '../sampling/partTally.ts'
import { playChunk } from '../sampling/playChunk.ts'
import type { Round } from '../sampling/round.ts'
import { makeSampler } from '../sampling/sampler.ts'
import type { UnitAnswer } from './queueUnits.ts'

/** Bytes that a round may unpack to. */
export const ROUND_BYTES = 1_000_000_000

/** What a thread is asked for. */
export interface UnitTask {
  readonly id: string
  /** The round, packed. */
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/** The round that was played last: the next unit is most often of the same. */
let known: { readonly id: string; readonly round: Round; readonly sample: Sampler } | null = null

/** A thread of a worker: plays a unit and packs what came of it. */
export default async function playUnit({ id, bytes, from, to }: UnitTask): Promise<UnitAnswer> {
  const { round, sample } = known?.id === id ? known : await remember(id, bytes)
  const tally = new PartTally(round, to - from)
  try {
    for (let at = from; at < to; at += CHUNK) tally.add(playChunk(round.job, sample, at, Math.min(at + CHUNK, to)))
  } catch (error) {
    if (error instanceof PathError) return { problem: error.problem }
    throw error
  }
  return { part: Buffer.from(packData(tally.part(from, to))).toString('base64') }
}

async function remember(id: string, bytes: Uint8Array) {
  const round = unpackData(bytes, ROUND_BYTES) as Round
  known = { id, round, sample: await makeSampler(round.job.samples) }
  return known
}
