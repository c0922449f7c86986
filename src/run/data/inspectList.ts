import type { Source } from '../../io/columns/source.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { readCurve } from '../../io/curves/readCurve.ts'
import { listFacts } from '../../io/trades/listFacts.ts'
import { readLedger } from '../../io/trades/readLedger.ts'
import { NOTHING_STATED, readRoundTrips } from '../../io/trades/readRoundTrips.ts'
import { recogniseTrades } from '../../io/trades/recogniseTrades.ts'
import type { ListInspection } from '../../results/fileInspection.ts'
import type { FileKind } from '../../results/fileStats.ts'
import { tradeFile } from '../market/tradeFile.ts'
import type { FileReading } from './fileReading.ts'

const RECOGNISED = {
  equity: 'an equity curve',
  results: 'a list of trades with results',
  ledger: 'the trades.csv of a results folder',
  'trade-list': 'a list of trades with prices',
} as const

/** What a trade list or a curve holds, in plain. Throws InputError with everything that keeps it from being read. */
export async function inspectList(source: Source, kind: FileKind, reading: FileReading): Promise<ListInspection> {
  const { file } = source.head
  const read = { equity: ofCurve, ledger: ofLedger, results: ofTrades, 'trade-list': ofTrades }
  const found = await read[kind](source, reading)
  return { kind, file, sha256: source.sha256, recognised: RECOGNISED[kind], ...found }
}

type Found = Pick<ListInspection, 'rows' | 'first' | 'last' | 'notices' | 'list'>

async function ofCurve(source: Source, { symbol = null }: FileReading): Promise<Found> {
  const { time, equity, notices } = await readCurve(source, null, symbol)
  return { rows: equity.length, ...span(Array.from(time ?? [])), notices, list: null }
}

async function ofLedger(source: Source): Promise<Found> {
  const { net, entryTime, exitTime, notices } = await readLedger(source, null)
  return { rows: net.length, ...span([...entryTime, ...exitTime]), notices, list: null }
}

async function ofTrades(source: Source, reading: FileReading): Promise<Found> {
  const { list: columns = null, zone, dates, symbol } = reading
  const { format, layout } = recogniseTrades(source, reading.format, columns)
  const only = symbol == null ? null : [symbol]
  const stated = { ...NOTHING_STATED, zone: zone ?? null, dates: dates ?? null, only }
  const read = await readRoundTrips(source, layout, stated)
  source.problems.throwIfAny()
  const { trips, notices } = read
  const times = trips.flatMap(({ entryTime, exitTime }) => [entryTime, exitTime])
  const entries = trips.map(({ entryTime }) => entryTime).toSorted((a, b) => a - b)
  const list = tradeFile(source.head.file, listFacts(format.name, layout, read), entries, null)
  return { rows: trips.length, ...span(times), notices, list }
}

/** The first and the last of the times that there are. */
function span(times: readonly number[]): { first: string | null; last: string | null } {
  const known = times.filter(ms => !Number.isNaN(ms)).toSorted((a, b) => a - b)
  return { first: isoTime(known[0] ?? Number.NaN) || null, last: isoTime(known.at(-1) ?? Number.NaN) || null }
}
