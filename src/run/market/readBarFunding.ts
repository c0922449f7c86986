import { resolve } from 'node:path'
import type { Bars } from '../../core/bars.ts'
import {
  alignFunding,
  allSettlements,
  type BarFunding,
  expectedSettlements,
  type KnownSettlements,
  missingSettlements,
  type Settlements,
} from '../../core/funding.ts'
import { inputError } from '../../io/files/inputError.ts'
import { readFunding } from '../../io/funding/readFunding.ts'
import type { FileHash } from '../../results/origin.ts'
import type { FundingFile } from '../../results/readFile.ts'
import type { FundingSource, HistoryPrices, Scenario } from '../../scenario/scenario.ts'
import { fundingSentence } from './dataSentences.ts'
import { fundingFile } from './timedFile.ts'

const HOUR_MS = 3_600_000

interface ReadFunding {
  readonly bars: BarFunding | null
  readonly filledShare: number | null
  /** What the file of rates was taken for; null without one. */
  readonly file: FundingFile | null
  readonly facts: readonly string[]
  readonly notices: readonly string[]
  readonly inputs: readonly FileHash[]
}

/** The rates of a scenario on its bars, holes filled with the stated rate. Throws InputError. */
export async function readBarFunding(
  prices: HistoryPrices,
  scenario: Scenario,
  folder: string,
  bars: Bars,
): Promise<ReadFunding> {
  const source = prices.funding
  const rateMargin = scenario.market.ladder.margin === 'rate'
  if (source === null) {
    return {
      bars: null,
      filledShare: null,
      file: null,
      facts: rateMargin ? [fundingSentence(null, 0, 0)] : [],
      notices: [],
      inputs: [],
    }
  }
  const everyHours = scenario.market.venue?.fundingEveryHours ?? null
  const { known, file, notices, inputs } = await knownRates(source, folder)
  const scheduled = everyHours === null ? new Float64Array(0) : expectedSettlements(bars, everyHours)
  const expected = allSettlements(bars, scheduled, known)
  const missing = missingSettlements(expected, known)
  if (everyHours === null) {
    if (missing.length > 0) refuseHoles(prices, missing, expected.length, NO_SCHEDULE_HINT + INTERVALS)
    const facts = [
      'funding: as the file has it; the venue names no schedule, so holes in the file are told by its own steps alone',
    ]
    return {
      bars: alignFunding(bars, known, scenario.market.ladder.inverse),
      filledShare: null,
      file,
      facts,
      notices,
      inputs,
    }
  }
  const fill = source.kind === 'rate' ? source.rate : source.fill
  if (source.kind === 'file' && missing.length > 0)
    refuseShifted({ file: source.file, naive: file?.time.assumedUtc ?? false }, known, scheduled, everyHours)
  if (missing.length > 0 && fill === null) {
    const times = new Set(scheduled)
    const isOwn = missing.some(ms => !times.has(ms))
    refuseHoles(prices, missing, expected.length, isOwn ? HOLES_HINT + INTERVALS : HOLES_HINT)
  }
  const settlements = mergeSettlements(known, missing, fill ?? 0)
  const filledShare = expected.length === 0 ? 0 : missing.length / expected.length
  return {
    bars: alignFunding(bars, settlements, scenario.market.ladder.inverse),
    filledShare,
    file,
    facts: [fundingSentence(source, expected.length, missing.length)],
    notices,
    inputs,
  }
}

interface KnownRates {
  readonly known: KnownSettlements
  readonly file: FundingFile | null
  readonly notices: readonly string[]
  readonly inputs: readonly FileHash[]
}

async function knownRates(source: FundingSource, folder: string): Promise<KnownRates> {
  if (source.kind === 'rate') {
    const known = { time: new Float64Array(0), rate: new Float64Array(0), hours: null }
    return { known, file: null, notices: [], inputs: [] }
  }
  const rates = await readFunding(resolve(folder, source.file), source.unit, source)
  const { facts } = rates
  return {
    known: rates,
    file: fundingFile(source.file, rates, source.zone),
    notices: facts.notices.map(notice => `${source.file}: ${notice}`),
    inputs: [{ file: source.file, sha256: facts.sha256 }],
  }
}

/** Rates at other times than those of the venue, all of them, are of another zone: filling their holes would charge twice. */
function refuseShifted(
  { file, naive }: { readonly file: string; readonly naive: boolean },
  known: Settlements,
  scheduled: Float64Array,
  everyHours: number,
): void {
  if (scheduled.length === 0) return
  const [first, last] = [scheduled[0]!, scheduled.at(-1)!]
  const inside = known.time.filter(ms => ms >= first && ms <= last + everyHours * HOUR_MS)
  const times = new Set(scheduled)
  if (inside.length === 0 || inside.some(ms => times.has(ms))) return
  throw inputError(
    file,
    `none of ${inside.length} rates in the period is at a settlement, every ${everyHours} h from 00:00 UTC: the first is at ${new Date(inside[0]!).toISOString()}`,
    naive
      ? 'its times name no zone: write them in UTC, or say which zone they are of: funding: { file: …, zone: Europe/Berlin }'
      : 'write the times of the file in UTC, or name the venue that the rates are of',
  )
}

const INTERVALS =
  '; where settlements were less frequent for a while, a column funding_interval_hours of the file says so'
const HOLES_HINT = 'cut the period with from/to, or state a rate for the holes: funding: { file: …, fill: 0.01% }'
const NO_SCHEDULE_HINT = 'cut the period with from/to, or write the missing rates into the file'

function refuseHoles(prices: HistoryPrices, missing: Float64Array, expected: number, hint: string): never {
  const file = prices.funding?.kind === 'file' ? prices.funding.file : ''
  const first = new Date(missing[0]!).toISOString()
  const last = new Date(missing.at(-1)!).toISOString()
  throw inputError(
    file,
    `${missing.length} of ${expected} funding settlements of the period are missing, from ${first} to ${last}`,
    hint,
  )
}

function mergeSettlements(known: Settlements, missing: Float64Array, fill: number): Settlements {
  const all = [
    ...Array.from(known.time, (time, i) => ({ time, rate: known.rate[i]! })),
    ...Array.from(missing, time => ({ time, rate: fill })),
  ].sort((a, b) => a.time - b.time)
  return { time: Float64Array.from(all, s => s.time), rate: Float64Array.from(all, s => s.rate) }
}
