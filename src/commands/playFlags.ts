import type { ScenarioFlags } from './shared.ts'

/** Flags of the commands that play a scenario and leave a results folder. */
export interface PlayFlags extends ScenarioFlags {
  readonly out: string | undefined
  readonly open: boolean
  readonly report: boolean
  readonly charts: boolean
  readonly parquet: boolean
  readonly shard: string | undefined
  readonly queue: string | undefined
}
