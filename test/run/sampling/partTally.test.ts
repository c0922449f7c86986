import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packData, unpackData } from '../../../src/io/packed/packedData.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { checkedPart, PartFault } from '../../../src/run/sampling/checkedPart.ts'
import { BAND_QUANTILES } from '../../../src/run/sampling/levelBands.ts'
import { CHUNK } from '../../../src/run/sampling/levelChunk.ts'
import { PartTally } from '../../../src/run/sampling/partTally.ts'
import type { Round } from '../../../src/run/sampling/round.ts'
import type { RoundPart } from '../../../src/run/sampling/roundPart.ts'
import { RoundTally } from '../../../src/run/sampling/roundTally.ts'
import { runChunks } from '../../../src/run/sampling/runChunks.ts'
import { prepareJob, samplesRound } from '../../../src/run/sampling/sampleScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { loadResults } from '../loadFiles.ts'

const root = workFolder()
const quiet = { workers: 1, signal: null, onProgress: () => {} }
const BORDERS = [0, CHUNK, 3 * CHUNK, 4 * CHUNK + 10]
const MOST = 1e8

/** Rounds whose outcomes are kept one by one, and whose outcomes are counted in bins. */
const rounds = {} as Record<'exact' | 'binned', Round>

beforeAll(async () => {
  const r = Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? 2.5 : -1))
  const samples = `{ count: ${BORDERS.at(-1)}, trades: 12, risks: [2%, 30%] }`
  const plan = '{ risk: 2%, qualify: { trades: 3 } }'
  const loaded = await loadResults(join(root, 'list'), r, { samples, plan })
  const exact = samplesRound(loaded, prepareJob(loaded, await readMarket(loaded), false)!)
  rounds.exact = exact
  rounds.binned = { ...exact, withRows: false, size: { ...exact.size, exact: false } }
})

async function partOf(round: Round, from: number, to: number): Promise<RoundPart> {
  const tally = new PartTally(round, to - from)
  await runChunks(round.job, to, quiet, tally, from)
  return tally.part(from, to)
}

/** All that is told of a tally. */
function told({ levels, paired }: RoundTally) {
  return levels.map(({ tally, rows }) => ({
    ...{ ...tally, bands: null, exact: null, binned: null, paired },
    rows: rows?.columns,
    finals: tally.exact?.finalEquity ?? tally.binned!.finals,
    drawdowns: tally.exact?.worstDrawdown ?? tally.binned!.drawdowns,
    bands: Array.from({ length: tally.bands.width }, (_, t) => tally.bands.quantiles(t, tally.count)),
    quantiles: BAND_QUANTILES.map(p => tally.binned?.finals.quantile(p, tally.count)),
    paths: tally.exact?.paths,
  }))
}

describe('RoundTally', () => {
  it('has the same bits when threads keep the equity of what they play in bands of their own', async () => {
    for (const round of Object.values(rounds)) {
      const alone = new RoundTally(round)
      await runChunks(round.job, round.count, quiet, alone)
      const shared = new RoundTally(round)
      await runChunks(round.job, round.count, { ...quiet, workers: 3 }, shared)
      expect(told(shared)).toEqual(told(alone))
      expect(shared.levels.map(({ tally }) => tally.exact?.paths.length)).toEqual(round.size.exact ? [6, 6] : Array(2))
    }
  })
})

describe('PartTally', () => {
  it('joins to the bits that one tally of all samples has, through bytes and back', async () => {
    for (const round of Object.values(rounds)) {
      const whole = new RoundTally(round)
      await runChunks(round.job, round.count, quiet, whole)
      const joined = new RoundTally(round)
      for (const [k, to] of BORDERS.slice(1).entries()) {
        const from = BORDERS[k]!
        joined.join(checkedPart(round, unpackData(packData(await partOf(round, from, to)), MOST), from, to))
      }
      expect(told(joined)).toEqual(told(whole))
      expect(whole.levels[1]!.tally.ruined).toBeGreaterThan(0)
    }
  })
})

describe('checkedPart', () => {
  it('refuses a part with any of its values gone, of another length, or of numbers that cannot be', async () => {
    for (const round of Object.values(rounds)) {
      const [from, to] = [0, CHUNK]
      const part = await partOf(round, from, to)
      expect(() => checkedPart(round, part, from, to)).not.toThrow()
      const places = placesIn(part)
      expect(places.length).toBeGreaterThan(35)
      for (const place of places) {
        for (const spoil of [() => undefined, () => null, () => 'text', shorter, below, nanIn]) {
          const restore = spoilAt(part, place, spoil)
          if (restore === null) continue
          expect(() => checkedPart(round, part, from, to), `${place.join('.')} ${spoil}`).toThrow(PartFault)
          restore()
        }
      }
      expect(() => checkedPart(round, part, from, to)).not.toThrow()
    }
  })

  it('refuses what is no part, another range, and a part that lacks a level', async () => {
    const { exact } = rounds
    const part = await partOf(exact, 0, CHUNK)
    for (const value of [null, 7, [], {}]) expect(() => checkedPart(exact, value, 0, CHUNK)).toThrow(PartFault)
    expect(() => checkedPart(exact, part, CHUNK, 2 * CHUNK)).toThrow('another range')
    const lacking = { ...part, levels: part.levels.slice(1) }
    expect(() => checkedPart(exact, lacking, 0, CHUNK)).toThrow('level 0.02 is missing')
    const swapped = { ...part, levels: part.levels.toReversed() }
    expect(checkedPart(exact, swapped, 0, CHUNK).levels).toEqual(part.levels)
  })
})

type Place = readonly (string | number)[]

/** Paths of all values in plain data, of lists the first only; columns are values. */
function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [path]
  const keys = Array.isArray(value) ? (value.length > 0 ? [0] : []) : Object.keys(value)
  const inside = keys.flatMap(key => placesIn((value as Record<string | number, unknown>)[key], [...path, key]))
  return path.length === 0 ? inside : [path, ...inside]
}

/** Puts another value at a place, and gives what puts it back; null where it is the same. */
function spoilAt(part: unknown, place: Place, spoil: (value: unknown) => unknown): (() => void) | null {
  const owner = place.slice(0, -1).reduce((inside, key) => (inside as never)[key], part as never) as never
  const key = place.at(-1) as never
  const before = owner[key] as never
  const value = spoil(before)
  if (Object.is(value, before)) return null
  owner[key] = value as never
  return () => {
    owner[key] = before
  }
}

/** A number that none may be: money may be any. */
function below(value: unknown): unknown {
  return typeof value === 'number' ? Number.NEGATIVE_INFINITY : value
}

function shorter(value: unknown): unknown {
  return ArrayBuffer.isView(value) ? (value as Float64Array).subarray(1) : Array.isArray(value) ? value.slice(1) : value
}

function nanIn(value: unknown): unknown {
  if (typeof value === 'number') return Number.NaN
  if (!(value instanceof Float64Array) || value.length === 0) return value
  const spoilt = value.slice()
  spoilt[0] = Number.NaN
  return spoilt
}
