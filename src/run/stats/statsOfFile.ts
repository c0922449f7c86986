import { z } from 'zod'
import { openRows } from '../../io/csv/openRows.ts'
import { type FileCurve, readCurve } from '../../io/curves/readCurve.ts'
import { inputError } from '../../io/files/inputError.ts'
import { recogniseFile } from '../../io/recogniseFile.ts'
import { refuseAccounts } from '../../io/trades/accounts/refuseAccounts.ts'
import type { FileTrades } from '../../io/trades/closedTrades.ts'
import { readLedger } from '../../io/trades/readLedger.ts'
import { readResults } from '../../io/trades/readResults.ts'
import { NOTHING_STATED } from '../../io/trades/readRoundTrips.ts'
import { recogniseTrades, type TradeColumnMap } from '../../io/trades/recogniseTrades.ts'
import type { StopRule } from '../../io/trades/tapeTerms.ts'
import type { StatedCosts } from '../../io/trades/tradeLayout.ts'
import { fixed } from '../../report/words/format.ts'
import type { CurveStats, FileStats, TradeStats } from '../../results/fileStats.ts'
import { isoOrNull } from '../../results/isoOrNull.ts'
import { refuseWrongCall } from '../../scenario/calls/refuseWrongCall.ts'
import { curveMetrics } from '../../stats/metrics/curveMetrics.ts'
import { episodeRecord } from '../../stats/metrics/episodeRecord.ts'
import { DAY } from '../../stats/metrics/time.ts'
import { type TradeMetrics, tradeMetrics } from '../../stats/metrics/tradeMetrics.ts'
import { LEAST_DAYS } from '../../stats/metrics/year.ts'
import { annualise } from './annualise.ts'
import { knownValue } from './knownValue.ts'

export interface StatsOptions {
  /** What the file holds, or the name of a format of trade lists; null = by its header. */
  readonly format: string | null
  /** Which column of a trade list is which; null = by its header. */
  readonly columns: TradeColumnMap | null
  /** Symbols of a trade list whose rows count; null = all. */
  readonly only: readonly string[] | null
  /** Accounts of a trade list whose rows count; null = all. */
  readonly accounts: readonly string[] | null
  /** Trades of a list that count; null = long and short. */
  readonly side: 'long' | 'short' | null
  /** Whether rows of a list that were open at once are one trade or each is one; null = as their ids say. */
  readonly tickets: 'joined' | 'apart' | null
  /** Zone of times that name none, and the order of dates whose year is last; null = as the file says. */
  readonly zone: string | null
  readonly dates: 'day-first' | 'month-first' | 'year-first' | null
  /** What parts the fraction of numbers; null = as the file proves. */
  readonly decimals: 'point' | 'comma' | null
  /** Rows of a curve per year; null = from their median distance. */
  readonly periodsPerYear: number | null
  /** Per year; null = none. */
  readonly riskFree: number | null
  /** Equity before the first trade of a list; null = not known. */
  readonly start: number | null
  /** How columns of costs beside a result count, all or each by its name; null = by their signs. */
  readonly costs: StatedCosts | null
  /** Where the stops of a list of prices were; null = as the list says. */
  readonly stops: StopRule | null
  /** What a point of one unit is worth in money, for fills without results; null = as the file says. */
  readonly pointValue: number | null
  /** Whether prices of a list may be at or below zero. */
  readonly negativePrices: boolean
  /** `traded`: prices of a list that move by a power of ten from one to the next were traded so; null = they are refused. */
  readonly jumps: 'traded' | null
}

export const PLAIN_STATS: StatsOptions = {
  format: null,
  columns: null,
  only: null,
  accounts: null,
  side: null,
  tickets: null,
  zone: null,
  dates: null,
  decimals: null,
  periodsPerYear: null,
  riskFree: null,
  start: null,
  costs: null,
  stops: null,
  pointValue: null,
  negativePrices: false,
  jumps: null,
}

const EPISODES = 5

const textShape = z.string().nullable()
const numberShape = z.number().nullable()
const OPTIONS = {
  format: textShape,
  columns: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  only: z.array(z.string()).nullable(),
  accounts: z.array(z.string()).nullable(),
  side: z.enum(['long', 'short']).nullable(),
  tickets: z.enum(['joined', 'apart']).nullable(),
  zone: textShape,
  dates: z.enum(['day-first', 'month-first', 'year-first']).nullable(),
  decimals: z.enum(['point', 'comma']).nullable(),
  periodsPerYear: z.number().positive().nullable(),
  riskFree: numberShape,
  start: numberShape,
  costs: z.union([z.string(), z.record(z.string(), z.string())]).nullable(),
  stops: z.looseObject({ kind: z.enum(['distance', 'share', 'atr']) }).nullable(),
  pointValue: numberShape,
  negativePrices: z.boolean(),
  jumps: z.enum(['traded']).nullable(),
} satisfies Readonly<Record<keyof StatsOptions, z.ZodType>>
const SHAPE = { file: z.string().min(1), options: z.strictObject(OPTIONS) }

/**
 * Every metric of an equity curve or a trade list. Throws InputError with everything that is wrong with the file.
 *
 * @example
 * import { PLAIN_STATS, statsOfFile } from 'stepup'
 *
 * const stats = await statsOfFile('my-trades.csv', { ...PLAIN_STATS, start: 2000 })
 * console.log(stats.kind, stats)
 */
export async function statsOfFile(file: string, options: StatsOptions): Promise<FileStats> {
  refuseWrongCall('statsOfFile', SHAPE, { file, options })
  const source = await openRows(file, options.decimals)
  const { format, columns } = options
  const kind = KINDS[format ?? ''] ?? (format === null && columns === null ? recogniseFile(source.head) : 'results')
  if (kind === 'equity' || kind === 'ledger') refuseAccounts(file, options)
  if (kind === 'equity')
    return curveStats(file, await readCurve(source, { ...options, symbol: options.only?.[0] ?? null }), options)
  if (kind === 'ledger') return tradeStats(file, 'ledger', null, await readLedger(source, options.start), options)
  const name = format === null ? 'auto' : (LISTS[format] ?? format)
  const recognised = recogniseTrades(source, name, columns)
  const read = await readResults(source, recognised, { ...NOTHING_STATED, ...options, knownOf: knownValue })
  return tradeStats(file, read.kind, recognised.format.name, read.trades, options)
}

/** Names of kinds, beside those of formats. */
const KINDS: Readonly<Record<string, 'equity' | 'ledger' | undefined>> = { equity: 'equity', ledger: 'ledger' }
const LISTS: Readonly<Record<string, string | undefined>> = { results: 'generic', 'trade-list': 'generic' }

function curveStats(file: string, read: FileCurve, { periodsPerYear, riskFree }: StatsOptions): CurveStats {
  const { time, equity } = read
  if (time === null && periodsPerYear === null) {
    throw inputError(file, 'the file has no times to tell the periods per year from', 'state them: --periods 252')
  }
  const year =
    time === null || periodsPerYear !== null
      ? { periodsPerYear: periodsPerYear!, periods: 'as stated', uneven: null, leastDays: 0 }
      : { ...annualise(time, equity), leastDays: LEAST_DAYS }
  const metrics = curveMetrics({ time, equity }, { ...year, riskFree: riskFree ?? 0 })
  return {
    kind: 'equity',
    file,
    recognised: `an equity curve in the column "${read.valueName}"${time === null ? ', without times' : ''}`,
    rows: equity.length,
    first: isoOrNull(time?.[0]),
    last: isoOrNull(time?.at(-1)),
    periods: year.periods,
    riskFree: riskFree ?? 0,
    values: metrics.values,
    reasons: metrics.reasons,
    drawdowns: metrics.episodes.slice(0, EPISODES).map(episodeRecord),
    notices: [...read.notices, ...yearNotices(year, time)],
  }
}

/** What keeps figures from being brought to a year, and the way to have them all the same. */
function yearNotices({ uneven, leastDays }: Year, time: Float64Array | null): string[] {
  const days = time === null ? Number.POSITIVE_INFINITY : (time.at(-1)! - time[0]!) / DAY
  return [
    ...(uneven === null
      ? []
      : [
          `${uneven}: no figure follows that takes rows as steps of a year, growth by the calendar does; --periods takes them as even`,
        ]),
    ...(days >= leastDays
      ? []
      : [`${days.toFixed(1)} days are too few for growth a year, which needs ${leastDays}; --periods prints it`]),
  ]
}

interface Year {
  readonly uneven: string | null
  readonly leastDays: number
}

const RECOGNISED = {
  ledger: 'the trades.csv of a results folder',
  'trade-list': 'a trade list of prices, in R',
  results: 'a trade list with results',
} as const

function tradeStats(
  file: string,
  kind: TradeStats['kind'],
  format: string | null,
  trades: FileTrades,
  options: StatsOptions,
): TradeStats {
  const { unit, r } = trades
  const what = kind !== 'results' ? '' : unit === 'R' ? ' in R' : r === null ? ' in money' : ' in money and R'
  const metrics = tradeMetrics(trades)
  return {
    kind,
    file,
    recognised:
      RECOGNISED[kind] + what + (format === null || format === 'generic' ? '' : `, of the format "${format}"`),
    format,
    rows: trades.net.length,
    first: isoOrNull(trades.entryTime[0]) ?? isoOrNull(trades.exitTime[0]),
    last: isoOrNull(trades.exitTime.at(-1)) ?? isoOrNull(trades.entryTime.at(-1)),
    unit,
    cutOff: trades.cutOff,
    ...(unit === 'R' ? withoutMoney(metrics) : metrics),
    notices: [...trades.notices, ...goneNotices(trades), ...unusedFlags(kind, trades, options)],
  }
}

/** Results in R alone have no figures in money; the R twins of these are there. */
function withoutMoney({ values, reasons }: TradeMetrics): TradeMetrics {
  const none = { expectancy_money: null, sd_money: null, sqn_money: null, sqn_money_capped_100: null }
  const reason = 'the file gives results in R, not in money'
  const why = Object.fromEntries(Object.keys(none).map(key => [key, reason]))
  return { values: { ...values, ...none }, reasons: { ...reasons, ...why } }
}

/** Says where the losses of a list take more than the account had: what follows could not have been traded. */
function goneNotices({ net, startEquity }: FileTrades): string[] {
  if (startEquity === null) return []
  let equity = startEquity
  for (const [i, result] of net.entries()) {
    if (equity + result <= 0) {
      const [before, loss, left] = [equity, -result, equity + result].map(value => fixed(value, 2))
      return [
        `the account is gone at trade ${i + 1}: it has ${before} before it and loses ${loss}, which leaves ${left}; later trades could not have been made`,
      ]
    }
    equity += result
  }
  return []
}

function unusedFlags(
  kind: TradeStats['kind'],
  { unit }: FileTrades,
  { periodsPerYear, riskFree, start, stops }: StatsOptions,
): string[] {
  const unused = [
    periodsPerYear === null ? '' : '--periods',
    riskFree === null ? '' : '--risk-free',
    start === null || unit === 'money' ? '' : '--start',
  ].filter(flag => flag !== '')
  const said = unused.map(flag => `${flag} has no effect on ${flag === '--start' ? 'results in R' : 'a trade list'}`)
  return stops === null || kind === 'trade-list' ? said : [...said, '--stop-distance has no effect on results in money']
}
