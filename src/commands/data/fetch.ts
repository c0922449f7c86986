import { existsSync } from 'node:fs'
import type { Argv } from 'yargs'
import { type NetClock, REAL_CLOCK } from '../../io/net/askVenue.ts'
import { VENUE_APIS } from '../../io/net/venueApis.ts'
import { count, date, plural } from '../../report/words/format.ts'
import type { Fetched } from '../../results/fetched.ts'
import { type FetchRequest, fetchFile, sourceFileOf } from '../../run/data/fetchFile.ts'
import { barLengthField, dateField } from '../../scenario/fields.ts'
import { foundButAllowed, meant } from '../../scenario/messages.ts'
import { FlagReader } from '../flagReader.ts'
import { INTERRUPTED } from '../interruption.ts'
import { type CommonFlags, notice, print, printJson } from '../shared.ts'
import { Status } from '../status.ts'

interface Flags extends CommonFlags {
  readonly venue: string
  readonly symbol: string
  readonly bar: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly funding: boolean
  readonly baseUrl: string | undefined
  readonly out: string | undefined
  readonly force: boolean
}

/** Waits as long as this are said. */
const LONG_WAIT_MS = 5000
/** Endings of files that hold no CSV. */
const OTHER_FORMS = /\.(parquet|pq|jsonl?|ndjson|xlsx?|feather|gz|zip|zst)$/i
const NAMES = VENUE_APIS.map(({ name }) => name)

export function builder(yargs: Argv) {
  const text = { type: 'string', requiresArg: true } as const
  return yargs
    .positional('venue', { type: 'string', demandOption: true, describe: NAMES.join(', ') })
    .positional('symbol', { type: 'string', demandOption: true, describe: 'as the venue writes it: BTCUSDT' })
    .positional('bar', { type: 'string', describe: 'length of the bars: 1m, 1h, 1d' })
    .option('from', { ...text, describe: 'first day: 2024-01-31 (UTC, included)' })
    .option('to', { ...text, describe: 'end: 2024-02-28 (UTC, excluded; default: what has ended by now)' })
    .option('funding', { type: 'boolean', default: false, describe: 'funding rates in place of prices' })
    .option('base-url', { ...text, describe: 'another address of the same API' })
    .option('out', { ...text, describe: 'CSV file (default <venue>-<symbol>-<bar>.csv)' })
    .option('force', { type: 'boolean', default: false, describe: 'replace a file of that name' })
}

export async function handler(flags: Flags, signal: AbortSignal): Promise<number> {
  const request = readRequest(flags)
  const status = new Status(flags.quiet)
  const said: NetClock['wait'] = (ms, signal) => {
    if (ms >= LONG_WAIT_MS)
      status.say(`${request.venue.name} is busy, or gives no answer: waiting ${Math.ceil(ms / 1000)} s`)
    return REAL_CLOCK.wait(ms, signal)
  }
  try {
    const fetched = await fetchFile(request, {
      clock: { ...REAL_CLOCK, wait: said },
      signal,
      onProgress: (done, total) => status.progress('fetching', done, total),
    })
    status.clear()
    if (flags.json) printJson(fetched)
    else if (!flags.quiet) print(fetchedWords(fetched).join('\n'))
    return 0
  } catch (error) {
    status.clear()
    if (!signal.aborted) throw error
    const isKept = existsSync(`${request.out}.partial`)
    const kept = `what was fetched is kept in ${request.out}.partial and .partial.json; the same command goes on from there`
    notice(`\ninterrupted: ${isKept ? kept : 'nothing was fetched yet'}`)
    return INTERRUPTED
  }
}

function readRequest(flags: Flags): FetchRequest {
  const read = new FlagReader(flags)
  const venue = VENUE_APIS.find(({ name }) => name === flags.venue)
  if (venue === undefined) {
    read.add('venue', foundButAllowed(flags.venue, NAMES.join(', ')), meant(flags.venue, NAMES))
  }
  if (!/^[\w-]{1,40}$/.test(flags.symbol)) {
    read.add('symbol', foundButAllowed(flags.symbol, 'letters, digits, - and _'))
  }
  const bar = readBar(flags, Object.keys(venue?.intervals ?? {}), read)
  const from = readDate('from', flags.from, read)
  const to = flags.to === undefined ? Number.POSITIVE_INFINITY : readDate('to', flags.to, read)
  if (from >= to) read.add('to', foundButAllowed(flags.to, 'a time after --from'))
  const baseUrl = (flags.baseUrl ?? venue?.baseUrl ?? '').replace(/\/+$/, '')
  if (flags.baseUrl !== undefined && !/^https?:\/\/[^\s?#]+$/.test(baseUrl)) {
    read.add('base-url', foundButAllowed(flags.baseUrl, 'an address such as https://api.example.com'))
  }
  if (OTHER_FORMS.test(flags.out ?? '')) {
    const name = flags.out!.replace(OTHER_FORMS, '.csv')
    const hint = `write --out ${name}; npx stepup data convert ${name} ${flags.out} writes another form`
    read.add('out', foundButAllowed(flags.out, 'the name of a CSV file'), hint)
  }
  read.throwIfAny()
  const { symbol, force: replace } = flags
  const out = flags.out ?? `${flags.venue}-${symbol}-${bar?.text ?? 'funding'}.csv`
  return { venue: venue!, baseUrl, symbol, bar, from, to, out, replace }
}

function readBar(flags: Flags, intervals: readonly string[], read: FlagReader): FetchRequest['bar'] {
  if (flags.funding) {
    if (flags.bar !== undefined) read.add('funding', 'rates have no bars', `leave out ${flags.bar}`)
    return null
  }
  const what = `a bar length of the venue: ${intervals.join(', ')}; or --funding`
  if (flags.bar === undefined) read.add('bar', `missing; it takes ${what}`)
  else if (intervals.length > 0 && !intervals.includes(flags.bar)) read.add('bar', foundButAllowed(flags.bar, what))
  const parsed = barLengthField.safeParse(flags.bar)
  return parsed.success ? { text: flags.bar!, ms: parsed.data } : null
}

/** NaN where there is a problem. */
function readDate(name: string, written: string | undefined, read: FlagReader): number {
  if (written === undefined) {
    read.add(name, 'missing; it takes a date such as 2024-01-31')
    return Number.NaN
  }
  const parsed = dateField.safeParse(written)
  if (!parsed.success) read.add(name, foundButAllowed(written, 'a date such as 2024-01-31 or 2024-01-31T14:00:00Z'))
  return parsed.data ?? Number.NaN
}

function fetchedWords(fetched: Fetched): string[] {
  const { file, kind, bar, rows, first, last, missing, holes } = fetched
  const what = kind === 'bars' ? `${plural(rows, 'bar')} of ${bar}` : plural(rows, 'settlement')
  const largest = holes[0]
  const gap =
    largest === undefined
      ? 'none missing'
      : `${count(missing)} missing at the venue, most after ${date(largest.from)} (to ${date(largest.to)})`
  return [
    `Wrote ${file}: ${what}, ${date(first)} to ${date(last)} UTC, ${gap}.`,
    `Where it comes from: ${sourceFileOf(file)}`,
  ]
}
