import { settlementHoles } from '../../core/settlementHoles.ts'
import { readBars } from '../../io/bars/readBars.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { inputError } from '../../io/files/inputError.ts'
import { replaceFile } from '../../io/files/replaceFile.ts'
import { refuseExisting } from '../../io/files/writeWholeFile.ts'
import { readFunding } from '../../io/funding/readFunding.ts'
import { askVenue, type NetClock } from '../../io/net/askVenue.ts'
import { PartialDownload } from '../../io/net/partialDownload.ts'
import { rowsOfPages, rowsOfSpan } from '../../io/net/rowsOfSpan.ts'
import type { VenueApi, VenueSeries } from '../../io/net/venueApi.ts'
import { ALWAYS } from '../../parts/sessionCalendar.ts'
import { Sessions } from '../../parts/sessions.ts'
import type { Fetched } from '../../results/fetched.ts'
import { VERSION } from '../../results/version.ts'
import { InputError } from '../../scenario/problem.ts'
import { type Hole, missingBars } from '../market/missingBars.ts'

/** What is downloaded. */
export interface FetchRequest {
  readonly venue: VenueApi
  readonly baseUrl: string
  readonly symbol: string
  /** Length of the bars, as scenarios write it and in milliseconds; null = funding rates. */
  readonly bar: { readonly text: string; readonly ms: number } | null
  /** UTC epoch milliseconds, included. */
  readonly from: number
  /** Excluded; what has not ended by now is left out. */
  readonly to: number
  readonly out: string
  /** Whether a file of that name, or a part of another download, gives way. */
  readonly replace: boolean
}

export interface FetchSurroundings {
  readonly clock: NetClock
  readonly signal: AbortSignal
  onProgress(done: number, total: number): void
}

const HOUR_MS = 3_600_000
/** No venue settles less often than every 8 hours. */
const LONGEST_SETTLEMENT_MS = 24 * HOUR_MS
const SHOWN_HOLES = 10

/**
 * Downloads prices or funding rates in spans of time, saved after every answer, so that a start after an interruption
 * goes on where the last ended. Throws InputError, or the signal's reason; what is there stays.
 */
export async function fetchFile(request: FetchRequest, around: FetchSurroundings): Promise<Fetched> {
  const { venue, baseUrl, symbol, bar, from, out, replace } = request
  if (!replace) refuseExisting(out)
  const series = bar === null ? venue.funding : venue.bars
  const to = endedBy(request, around.clock.now())
  const header = `${bar === null ? 'time,rate' : 'time,open,high,low,close,volume'}\n`
  const what = { venue: venue.name, baseUrl, symbol, bar: bar?.text ?? null, from, to: request.to }
  const download = new PartialDownload(out, what, header, from, replace)
  const ask = askVenue(venue, series, { baseUrl, ...around })
  const interval = bar === null ? '' : venue.intervals[bar.text]!
  const stepMs = bar?.ms ?? LONGEST_SETTLEMENT_MS
  const spanMs = series.isPaged ? to - from : spanOf(series, bar?.ms ?? HOUR_MS)
  const total = Math.ceil((to - from) / spanMs)
  try {
    while (download.done < to) {
      around.signal.throwIfAborted()
      const span = { symbol, interval, from: download.done, to: Math.min(download.done + spanMs, to), stepMs }
      const rows = await (series.isPaged ? rowsOfPages : rowsOfSpan)(ask, span, download)
      download.add(
        rows.map(({ time, cells }) => [isoTime(time), ...cells].join(',')),
        span.to,
      )
      around.onProgress(Math.ceil((span.to - from) / spanMs), total)
    }
  } catch (error) {
    if (download.isNew) download.discard()
    throw error
  }
  if (download.rows === 0) {
    download.discard()
    throw inputError(symbol, `${venue.name} has nothing from ${isoTime(from)} to ${isoTime(to)}`, exampleOf(venue))
  }
  const found = await orRefused(download, venue, checked(download.file, bar?.ms ?? null))
  download.finish(out)
  const path = series.path({ symbol, interval, from, to: Math.min(from + spanMs, to), page: 1 })
  const kind = bar === null ? 'funding' : 'bars'
  const fetched: Fetched = {
    ...{ file: out, sha256: found.sha256, kind, venue: venue.name, baseUrl, path },
    ...{ symbol, bar: bar?.text ?? null, from: isoTime(from), to: isoTime(to) },
    ...{ fetchedAt: isoTime(around.clock.now()), version: VERSION, ...found },
  }
  replaceFile(sourceFileOf(out), `${JSON.stringify(fetched, null, 2)}\n`)
  return fetched
}

/** The file beside a download that says where it comes from. */
export function sourceFileOf(file: string): string {
  return `${file.replace(/\.csv$/, '')}.source.json`
}

/** Up to where bars have ended, or settlements been made. Throws InputError where that is before the start. */
function endedBy({ bar, from, to }: FetchRequest, now: number): number {
  const ended = bar === null ? now : Math.floor(now / bar.ms) * bar.ms
  const end = Math.min(to, ended)
  if (end > from) return end
  throw inputError('--from', `found ${isoTime(from)}; allowed: a time before --to, and before now`)
}

function spanOf({ rowsPerPage, longestMs }: VenueSeries, stepMs: number): number {
  const most = rowsPerPage * stepMs
  return longestMs === null ? most : Math.max(stepMs, Math.floor(Math.min(most, longestMs) / stepMs) * stepMs)
}

function exampleOf({ name, symbolExample }: VenueApi): string {
  return `is the symbol right? ${name} writes ${symbolExample}`
}

/** Rows that cannot be read are asked for again by the next start: the venue may have mended them. */
async function orRefused<T>(download: PartialDownload, { name }: VenueApi, read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    download.refuse()
    const hint = `${name} answered so; the same command asks it again from the beginning, and --from and --to can leave such rows out`
    throw new InputError(error.problems.map(problem => ({ ...problem, hint })))
  }
}

type Checked = Pick<Fetched, 'sha256' | 'rows' | 'first' | 'last' | 'missing' | 'holes'>

/** Reads what was saved as a run would, and counts what is missing. Throws InputError. */
async function checked(file: string, barMs: number | null): Promise<Checked> {
  if (barMs === null) {
    const { time, hours, facts } = await readFunding(file, 'fraction')
    const holes = settlementHoles(time, hours).map(({ from, to, times }) => ({ from, to, missing: times.length }))
    return told(
      facts,
      holes,
      holes.reduce((sum, { missing }) => sum + missing, 0),
    )
  }
  const { bars, facts } = await readBars(file, { format: 'generic', from: null, to: null })
  const found = missingBars(bars.time, barMs, new Sessions(ALWAYS, bars.time[0]!, bars.time.at(-1)!))
  return told(facts, found?.holes ?? [], found?.missing ?? 0)
}

function told(
  facts: { readonly sha256: string; readonly rows: number; readonly first: number; readonly last: number },
  holes: readonly Hole[],
  missing: number,
): Checked {
  const largest = holes.toSorted((a, b) => b.missing - a.missing || a.from - b.from).slice(0, SHOWN_HOLES)
  return {
    ...{ sha256: facts.sha256, rows: facts.rows, first: isoTime(facts.first), last: isoTime(facts.last), missing },
    holes: largest.map(hole => ({ ...hole, from: isoTime(hole.from), to: isoTime(hole.to) })),
  }
}
