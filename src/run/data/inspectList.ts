import type { Source } from '../../io/columns/source.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { readCurve } from '../../io/curves/readCurve.ts'
import { refuseAccounts } from '../../io/trades/accounts/refuseAccounts.ts'
import { listFacts } from '../../io/trades/listFacts.ts'
import { readLedger } from '../../io/trades/readLedger.ts'
import { NOTHING_STATED, readRoundTrips } from '../../io/trades/readRoundTrips.ts'
import { PLAIN_LIST, readTrades } from '../../io/trades/readTrades.ts'
import { recogniseTrades } from '../../io/trades/recogniseTrades.ts'
import type { RoundTrip } from '../../io/trades/trips/roundTrip.ts'
import type { InspectedRow, ListInspection } from '../../results/fileInspection.ts'
import type { FileKind } from '../../results/fileStats.ts'
import { InputError } from '../../scenario/problem.ts'
import { tradeFile } from '../market/tradeFile.ts'
import type { FileReading } from './fileReading.ts'
import { SHOWN_ROWS } from './inspectBars.ts'
import { listBlock } from './listBlock.ts'
import { statedOfList } from './statedOfList.ts'
import { thinned } from './thinned.ts'

const RECOGNISED = {
  equity: 'an equity curve',
  results: 'a list of trades with results',
  ledger: 'the trades.csv of a results folder',
  'trade-list': 'a list of trades with prices',
} as const

const POINT_VALUE_ASKED = 'the file has no results: stats asks for --point-value, what a point of one unit is worth'

/** What a trade list or a curve holds, in plain, with the results of a list or without. Throws InputError with everything that keeps it from being read. */
export async function inspectList(
  source: Source,
  kind: FileKind,
  reading: FileReading,
  results: boolean,
): Promise<ListInspection> {
  const { file } = source.head
  if (kind === 'equity' || kind === 'ledger') refuseAccounts(file, reading)
  const ofList = () => ofTrades(source, reading, results)
  const read = { equity: ofCurve, ledger: ofLedger, results: ofList, 'trade-list': ofList }
  const found = await read[kind](source, reading)
  return { kind, file, sha256: source.sha256, recognised: RECOGNISED[kind], ...found }
}

type Found = Omit<ListInspection, 'kind' | 'file' | 'sha256' | 'recognised'> &
  Partial<Pick<ListInspection, 'recognised'>>

async function ofCurve(source: Source, { symbol = null, zone = null, dates = null }: FileReading): Promise<Found> {
  const { time, equity, notices } = await readCurve(source, { start: null, symbol, zone, dates })
  const rowAt = (i: number) =>
    time === null ? { equity: equity[i]! } : { time: isoTime(time[i]!), equity: equity[i]! }
  return {
    ...{ rows: equity.length, ...span(Array.from(time ?? [])), notices, list: null, scenario: null, asked: [] },
    ...{ curve: thinned(equity), ...ends(equity.length, rowAt) },
  }
}

async function ofLedger(source: Source): Promise<Found> {
  const { net, r, entryTime, exitTime, notices } = await readLedger(source, null)
  const rowAt = (i: number) =>
    row({ entry: isoTime(entryTime[i]!), exit: isoTime(exitTime[i]!), net: net[i]!, r: r?.[i] ?? Number.NaN })
  return {
    ...{ rows: net.length, ...span([...entryTime, ...exitTime]), notices, list: null, scenario: null, asked: [] },
    ...{ curve: sums(net), ...ends(net.length, rowAt) },
  }
}

async function ofTrades(source: Source, reading: FileReading, results: boolean): Promise<Found> {
  const { list: columns = null, costs = null } = reading
  const { file } = source.head
  const { format, layout } = recogniseTrades(source, reading.format, columns)
  const { symbol, ...said } = statedOfList(reading)
  const stated = { ...NOTHING_STATED, ...said, only: symbol === null ? null : [symbol], costs, results }
  const read = await readRoundTrips(source, layout, stated)
  source.problems.throwIfAny()
  const { trips, notices } = read
  const times = trips.flatMap(({ entryTime, exitTime }) => [entryTime, exitTime])
  const entries = trips.map(({ entryTime }) => entryTime).toSorted((a, b) => a - b)
  const list = tradeFile(file, listFacts(format.name, layout, read), entries, null)
  const made = trips.map(({ net, r }) => (Number.isNaN(net) ? r : net))
  const isWhole = !made.some(Number.isNaN)
  const isPlayable = trips.some(({ entry, r }) => !Number.isNaN(entry) || !Number.isNaN(r))
  return {
    ...{ rows: trips.length, ...span(times), list },
    notices: isWhole || !results || layout.shape !== 'fills' ? notices : [...notices, POINT_VALUE_ASKED],
    ...(isWhole || !results ? {} : { recognised: RECOGNISED['trade-list'] }),
    ...{ curve: isWhole ? sums(made) : [], ...ends(trips.length, i => tradeRow(trips[i]!)) },
    ...{ scenario: isPlayable ? listBlock(file, reading) : null, asked: await askedFor(file, reading) },
  }
}

/** What a run of the list is refused for, as it would say it: it is read as a run reads it. */
async function askedFor(file: string, reading: FileReading): Promise<string[]> {
  const { list: columns = null, format } = reading
  const { symbol, ...said } = statedOfList(reading)
  const symbols = symbol === null ? null : [symbol]
  try {
    await readTrades(file, { ...PLAIN_LIST, ...said, format, columns, symbols, pricesAre: 'fills' })
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [...new Set(error.problems.map(({ message, hint }) => (hint === null ? message : `${message}; ${hint}`)))]
  }
}

/** A trade as far as the file tells it. */
function tradeRow({ entryTime, exitTime, symbol, side, quantity, entry, exit, stop, net, r }: RoundTrip): InspectedRow {
  return row({
    ...{ entered: isoTime(entryTime), left: isoTime(exitTime), symbol },
    ...{ side: side > 0 ? 'long' : side < 0 ? 'short' : '', quantity, entry, stop, exit, net, r },
  })
}

/** Without a value where there is none. */
function row(values: Record<string, string | number>): InspectedRow {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === '' || Number.isNaN(value) ? null : value]),
  )
}

function ends(rows: number, rowAt: (i: number) => InspectedRow): Pick<ListInspection, 'firstRows' | 'lastRows'> {
  const shown = { length: Math.min(SHOWN_ROWS, rows) }
  return {
    firstRows: Array.from(shown, (_, i) => rowAt(i)),
    lastRows: Array.from(shown, (_, i) => rowAt(rows - shown.length + i)),
  }
}

/** Added up from nothing on, for a chart. */
function sums(results: readonly number[]): number[] {
  const curve = new Float64Array(results.length + 1)
  for (let i = 0; i < results.length; i++) curve[i + 1] = curve[i]! + results[i]!
  return thinned(curve)
}

/** The first and the last of the times that there are. */
function span(times: readonly number[]): { first: string | null; last: string | null } {
  const known = times.filter(ms => !Number.isNaN(ms)).toSorted((a, b) => a - b)
  return { first: isoTime(known[0] ?? Number.NaN) || null, last: isoTime(known.at(-1) ?? Number.NaN) || null }
}
