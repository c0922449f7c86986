import type { Source } from '../../io/columns/source.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { readCurve } from '../../io/curves/readCurve.ts'
import { readClosedTrades } from '../../io/trades/readClosedTrades.ts'
import { readTradeList } from '../../io/trades/readTradeList.ts'
import type { ListInspection } from '../../results/fileInspection.ts'
import type { FileKind } from '../../results/fileStats.ts'

const RECOGNISED = {
  equity: 'an equity curve',
  results: 'a list of trades with results',
  ledger: 'the trades.csv of a results folder',
  'trade-list': 'a list of trades with prices',
} as const

/** What a trade list or a curve holds, in plain. Throws InputError with everything that keeps it from being read. */
export async function inspectList(source: Source, kind: FileKind): Promise<ListInspection> {
  const { file } = source.head
  const found = kind === 'equity' ? await ofCurve(source) : await ofTrades(source, kind)
  return { kind, file, sha256: source.sha256, recognised: RECOGNISED[kind], ...found }
}

type Found = Pick<ListInspection, 'rows' | 'first' | 'last' | 'notices'>

async function ofCurve(source: Source): Promise<Found> {
  const { time, equity, notices } = await readCurve(source)
  return { rows: equity.length, ...span(Array.from(time ?? [])), notices }
}

async function ofTrades(source: Source, kind: Exclude<FileKind, 'equity'>): Promise<Found> {
  const { net, entryTime, exitTime, notices } =
    kind === 'trade-list'
      ? await readTradeList(source.head.file)
      : await readClosedTrades(source, kind, { start: null, costs: null })
  return { rows: net.length, ...span([...entryTime, ...exitTime]), notices }
}

/** The first and the last of the times that there are. */
function span(times: readonly number[]): { first: string | null; last: string | null } {
  const known = times.filter(ms => !Number.isNaN(ms)).toSorted((a, b) => a - b)
  return { first: isoTime(known[0] ?? Number.NaN) || null, last: isoTime(known.at(-1) ?? Number.NaN) || null }
}
