import { DRAWDOWN_BINS, type LogBins, MONEY_BINS } from '../../core/bands.ts'
import type { BinnedPart } from './binned.ts'
import { type RankPart, totalOf } from './keptRanks.ts'
import { countsOf } from './keptRows.ts'
import { CHUNK, SUM_NAMES } from './levelChunk.ts'
import { DRAWN_PATHS } from './levelTally.ts'
import { PAIRED } from './playChunk.ts'
import { hasPairedLane, type Round } from './round.ts'
import type { LevelPart, RoundPart } from './roundPart.ts'

/** A part that does not fit its round. */
export class PartFault extends Error {}

type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array
type Holds = (value: number) => boolean

/**
 * What came from elsewhere, as the part of a round that it says it is: of its levels those of the round, every column of the
 * right kind and length, and no number that cannot be. What the numbers say nobody can check without playing them.
 * @throws PartFault
 */
export function checkedPart(round: Round, value: unknown, from: number, to: number): RoundPart {
  const part = recordOf(value, 'part') as unknown as RoundPart
  if (part.from !== from || part.to !== to) throw new PartFault('it is another range of samples')
  const lanes = round.job.samples.lanes.slice(0, round.job.levels)
  const there = listOf(part.levels, 'levels') as readonly LevelPart[]
  const levels = lanes.map(({ variant }) => {
    const level = there.find(each => recordOf(each, 'level')['variant'] === variant)
    if (level === undefined) throw new PartFault(`level ${variant} is missing`)
    checkLevel(round, level, to - from)
    return level
  })
  return { from, to, levels, paired: hasPairedLane(round) ? checkedPair(part.paired, from, to) : null }
}

function checkLevel(
  { size, withRows }: Round,
  { counts, columns, sums, equitySums, exact, binned, rows }: LevelPart,
  n: number,
) {
  const { tiers, trades } = size
  const width = size.withEquity ? trades + 1 : 0
  const chunks = Math.ceil(n / CHUNK)
  const many = isCountUpTo(n)
  recordOf(counts, 'counts')
  if (counts.count !== n) throw new PartFault('it counts other samples than it says')
  for (const name of ['ruined', 'stalled', 'liquidated'] as const) expectNumber(counts[name], many)
  expectNumber(counts.offered, isCountUpTo(n * trades))
  recordOf(columns, 'columns')
  for (const name of ['reached', 'ruinedBefore'] as const) expectColumn(columns[name], Float64Array, tiers, many)
  for (const name of ['reachedAt', 'ruinedBeforeAt'] as const)
    expectColumn(columns[name], Float64Array, tiers * (trades + 1), many)
  for (const name of ['offeredAt', 'ruinedAt'] as const) expectColumn(columns[name], Float64Array, trades + 1, many)
  expectColumn(sums, Float64Array, chunks * SUM_NAMES.length, Number.isFinite)
  expectColumn(equitySums, Float64Array, chunks * width, Number.isFinite)
  expectEither(exact, size.exact)
  expectEither(binned, !size.exact)
  expectEither(rows, withRows)
  if (exact !== null) {
    expectColumn(exact.finalEquity, Float64Array, n, Number.isFinite)
    expectColumn(exact.worstDrawdown, Float64Array, n, Number.isFinite)
    expectColumn(exact.paths, Float64Array, width * Math.min(n, DRAWN_PATHS), Number.isFinite)
    for (const band of listOf(exact.bands, 'bands', width)) checkRanks(band as RankPart, n)
  }
  if (binned !== null) {
    checkBins(binned.finals, MONEY_BINS, n)
    checkBins(binned.drawdowns, DRAWDOWN_BINS, n)
    for (const band of listOf(binned.bands, 'bands', width)) checkBins(band as BinnedPart, MONEY_BINS, n)
  }
  if (rows !== null) {
    expectColumn(rows.stage, Uint8Array, n, stage => stage < tiers)
    expectColumn(rows.stalled, Uint8Array, n, flag => flag <= 1)
    const Counts = countsOf(trades)
    for (const name of ['taken', 'liquidations', 'ruinedAt'] as const)
      expectColumn(rows[name], Counts, n, isCountUpTo(trades))
    expectColumn(rows.firstTrade, Counts, n * tiers, isCountUpTo(trades))
  }
}

function checkRanks(part: RankPart, n: number): void {
  const { value, times, dropped, above } = recordOf(part, 'band') as unknown as RankPart
  if (!(value instanceof Float64Array)) throw new PartFault('a band is missing')
  expectColumn(value, Float64Array, value.length, Number.isFinite)
  for (let k = 1; k < value.length; k++) if (!(value[k - 1]! < value[k]!)) throw new PartFault('ranks are out of order')
  expectColumn(times, Uint32Array, value.length, times => times > 0 && isCountUpTo(n)(times))
  expectColumn(dropped, Uint32Array, value.length, isCountUpTo(n))
  expectNumber(above, isCountUpTo(n))
  if (totalOf(part) !== n) throw new PartFault('a band has another number of samples')
}

function checkBins(part: BinnedPart, bins: LogBins, n: number): void {
  const { first, counts, least, most } = recordOf(part, 'bins') as unknown as BinnedPart
  if (!(counts instanceof Uint32Array)) throw new PartFault('bins are missing')
  expectNumber(first, isCountUpTo(bins.count - counts.length))
  expectColumn(counts, Uint32Array, counts.length, isCountUpTo(n))
  expectNumber(least, Number.isFinite)
  expectNumber(most, value => value >= least && Number.isFinite(value))
  if (counts.reduce((sum, count) => sum + count, 0) !== n) throw new PartFault('bins have another number of samples')
}

/** The lane behind the levels is played in the chunks that begin among the first samples. */
function checkedPair(paired: RoundPart['paired'], from: number, to: number): RoundPart['paired'] {
  const chunks = Math.max(0, Math.ceil((Math.min(to, PAIRED) - from) / CHUNK))
  const { count, sums } = recordOf(paired, 'paired') as unknown as NonNullable<RoundPart['paired']>
  expectNumber(count, value => value === Math.min(to - from, chunks * CHUNK))
  expectColumn(sums, Float64Array, chunks * SUM_NAMES.length, Number.isFinite)
  return { count, sums }
}

function isCountUpTo(most: number): Holds {
  return value => Number.isInteger(value) && value >= 0 && value <= most
}

function recordOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new PartFault(`${what} is missing`)
  return value as Record<string, unknown>
}

function listOf(value: unknown, what: string, length?: number): readonly unknown[] {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length))
    throw new PartFault(`${what} are missing`)
  return value
}

function expectNumber(value: number, holds: Holds): void {
  if (typeof value !== 'number' || !holds(value)) throw new PartFault('a number cannot be')
}

function expectColumn(value: Column, Kind: new (length: number) => Column, length: number, holds: Holds): void {
  if (!(value instanceof Kind) || value.length !== length) throw new PartFault('a column is of another kind or length')
  if (!value.every(holds)) throw new PartFault('a column holds a number that cannot be')
}

function expectEither(value: unknown, isThere: boolean): void {
  if ((value !== null) !== isThere || value === undefined) throw new PartFault('it was made for another kind of result')
  if (value !== null) recordOf(value, 'part')
}
