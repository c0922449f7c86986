import { z } from 'zod'
import { sha256 } from '../../io/files/sha256.ts'
import type { FileHash, ScenarioCopy } from '../../results/origin.ts'
import { fileHashSchema, scenarioCopySchema } from '../folder/summarySchema.ts'
import { CHUNK } from '../sampling/levelChunk.ts'

/** One of equal shares of the samples, counted from 1. */
export interface Shard {
  readonly shard: number
  readonly of: number
}

/** What a part says of itself. */
export interface ShardHeader extends Shard {
  /** Of the program that made it. */
  readonly version: string
  readonly command: 'run' | 'compare'
  /** What the run is repeated from, as results carry it. */
  readonly scenario: ScenarioCopy
  readonly folder: string
  readonly inputs: readonly FileHash[]
}

/** More parts than anybody has machines. */
export const MOST_SHARDS = 100_000

export const shardHeaderSchema = z.strictObject({
  shard: z.int().positive(),
  of: z.int().positive().max(MOST_SHARDS),
  version: z.string(),
  command: z.enum(['run', 'compare']),
  scenario: scenarioCopySchema,
  folder: z.string(),
  inputs: z.array(fileHashSchema),
})

/** What must be alike for parts to join, by the words for it. */
export function sharedBetween({ command, scenario, inputs, of }: ShardHeader): Readonly<Record<string, string>> {
  const { text, overrides, ladder, venue, broker, session } = scenario
  return {
    command,
    scenario: text,
    'values of the command line': JSON.stringify(overrides),
    'files that the scenario names': JSON.stringify([ladder, venue, broker, session]),
    'prices or trades': JSON.stringify(inputs.map(input => input.sha256)),
    'number of parts': String(of),
  }
}

/** Alike for the parts of one run. */
export function runKey(header: ShardHeader): string {
  return sha256(JSON.stringify([header.version, sharedBetween(header)]))
}

/** Chunks of so many samples, which are shared out whole. */
export function chunksOf(count: number): number {
  return Math.ceil(count / CHUNK)
}

/** The samples of a shard: `from` … `to`-1. */
export function rangeOf({ shard, of }: Shard, count: number): { readonly from: number; readonly to: number } {
  const border = (k: number) => Math.min(count, Math.floor((k * chunksOf(count)) / of) * CHUNK)
  return { from: border(shard - 1), to: border(shard) }
}
