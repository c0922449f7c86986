import { inOne } from './inOne.ts'
import { addSums, SUM_NAMES, sumsOfChunk } from './levelChunk.ts'
import { DRAWN_PATHS, type LevelTally } from './levelTally.ts'
import type { LevelPart } from './roundPart.ts'

/** What a part holds of a tally, sums and rows apart. */
export function tallyPart(tally: LevelTally): Pick<LevelPart, 'counts' | 'columns' | 'exact' | 'binned'> {
  const { count, ruined, stalled, liquidated, offered, exact, binned } = tally
  const bands = tally.bands.part()
  const { reached, reachedAt, ruinedBefore, ruinedBeforeAt, offeredAt, ruinedAt } = tally
  return {
    counts: { count, ruined, stalled, liquidated, offered },
    columns: { reached, reachedAt, ruinedBefore, ruinedBeforeAt, offeredAt, ruinedAt },
    exact: exact && {
      finalEquity: exact.finalEquity.subarray(0, count),
      worstDrawdown: exact.worstDrawdown.subarray(0, count),
      bands: bands.exact!,
      paths: inOne(Float64Array, exact.paths),
    },
    binned: binned && {
      finals: binned.finals.part(),
      drawdowns: binned.drawdowns.part(),
      bands: bands.binned!,
    },
  }
}

/** Adds the accounts of a part, which are the next ones, as if they had been added chunk by chunk. */
export function joinPart(tally: LevelTally, { counts, columns, sums, equitySums, exact, binned }: LevelPart): void {
  for (let chunk = 0; chunk * SUM_NAMES.length < sums.length; chunk++) addSums(tally.sums, sumsOfChunk(sums, chunk))
  addChunks(tally.equitySums, equitySums)
  for (const name of Object.keys(columns) as (keyof typeof columns)[]) addChunks(tally[name], columns[name])
  tally.bands.join({ exact: exact?.bands ?? null, binned: binned?.bands ?? null })
  if (tally.exact !== null && exact !== null) {
    const { width } = tally.bands
    tally.exact.finalEquity.set(exact.finalEquity, tally.count)
    tally.exact.worstDrawdown.set(exact.worstDrawdown, tally.count)
    for (let at = 0; at < exact.paths.length && tally.exact.paths.length < DRAWN_PATHS; at += width)
      tally.exact.paths.push(exact.paths.slice(at, at + width))
  }
  if (tally.binned !== null && binned !== null) {
    tally.binned.finals.join(binned.finals)
    tally.binned.drawdowns.join(binned.drawdowns)
  }
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) tally[name] += counts[name]
}

/** Adds columns that stand one behind the other, in their order. */
function addChunks(sums: Float64Array, columns: Float64Array): void {
  for (let at = 0; at < columns.length; ) for (let t = 0; t < sums.length; t++) sums[t]! += columns[at++]!
}
