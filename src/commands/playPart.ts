import type { LoadedScenario } from '../run/loading/loadScenario.ts'
import { playShard } from '../run/playShard.ts'
import { MOST_SHARDS, type Shard } from '../run/sharding/shard.ts'
import { defaultFolder } from './defaultFolder.ts'
import type { PlayFlags } from './playFlags.ts'
import { print, printJson } from './shared.ts'
import type { Status } from './status.ts'
import { UsageError } from './usageError.ts'

/** Plays one part of the samples, says where it is, and returns the exit code. */
export async function playPart(
  flags: PlayFlags,
  written: string,
  loaded: LoadedScenario,
  { compare, folderSuffix }: { readonly compare: boolean; readonly folderSuffix: string },
  status: Status,
  signal: AbortSignal,
): Promise<number> {
  const shard = readShardFlag(written)
  refuseTold(flags)
  const ending = `-${shard.shard}-of-${shard.of}.part`
  const part = await playShard(loaded, {
    shard,
    out: flags.out ?? defaultFolder(flags.scenario) + folderSuffix + ending,
    compare,
    workers: flags.workers ?? null,
    signal,
    say: phrase => status.say(phrase),
    onProgress: (done, total) => status.progress('sampling', done, total),
    onStrategyTested: (cuts, of) => status.progress('testing that the strategy does not look ahead', cuts, of),
  })
  status.clear()
  const { file, samples, bytes } = part
  if (flags.json) printJson(part)
  else if (!flags.quiet) {
    const [first, last, all] = [samples.first, samples.last, samples.of].map(count => count.toLocaleString('en'))
    print(`Part ${shard.shard} of ${shard.of}: samples ${first} to ${last} of ${all}, ${Math.ceil(bytes / 1000)} kB`)
    print(`File: ${file}`)
    print('Join all parts: npx stepup merge PARTS… --out FOLDER')
  }
  return 0
}

/** Throws UsageError for what is no share. */
function readShardFlag(written: string): Shard {
  const [, shard, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).map(Number)
  if (shard !== undefined && of !== undefined && shard >= 1 && shard <= of && of <= MOST_SHARDS) return { shard, of }
  const limit = MOST_SHARDS.toLocaleString('en')
  throw new UsageError(`--shard takes a part and how many there are, such as 3/8, up to ${limit}, not ${written}`)
}

/** What tells of a whole run is for the merge. */
function refuseTold({ open, charts, parquet }: PlayFlags): void {
  const flag = open ? '--open' : charts ? '--charts' : parquet ? '--parquet' : null
  if (flag !== null) throw new UsageError(`${flag} is for the whole run: give it to merge, not with --shard`)
}
