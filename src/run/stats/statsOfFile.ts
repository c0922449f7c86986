import { isoTime } from '../../io/csv/isoTime.ts'
import { openRows } from '../../io/csv/openRows.ts'
import { type FileCurve, readCurve } from '../../io/curves/readCurve.ts'
import { inputError } from '../../io/files/inputError.ts'
import { recogniseFile } from '../../io/recogniseFile.ts'
import type { FileTrades } from '../../io/trades/closedTrades.ts'
import { readClosedTrades } from '../../io/trades/readClosedTrades.ts'
import { readTradeList } from '../../io/trades/readTradeList.ts'
import type { CostReading } from '../../io/trades/resultCosts.ts'
import { fixed } from '../../report/words/format.ts'
import type { CurveStats, FileKind, FileStats, TradeStats } from '../../results/fileStats.ts'
import { curveMetrics } from '../../stats/metrics/curveMetrics.ts'
import { episodeRecord } from '../../stats/metrics/episodeRecord.ts'
import { DAY } from '../../stats/metrics/time.ts'
import { type TradeMetrics, tradeMetrics } from '../../stats/metrics/tradeMetrics.ts'
import { LEAST_DAYS } from '../../stats/metrics/year.ts'
import { annualise } from './annualise.ts'

export interface StatsOptions {
  /** What the file holds; null = by its header. */
  readonly kind: FileKind | null
  /** Rows of a curve per year; null = from their median distance. */
  readonly periodsPerYear: number | null
  /** Per year; null = none. */
  readonly riskFree: number | null
  /** Equity before the first trade of a list; null = not known. */
  readonly start: number | null
  /** How columns of costs beside a result count; null = by their signs. */
  readonly costs: CostReading | null
}

const EPISODES = 5

/** Every metric of an equity curve or a trade list. Throws InputError with everything that is wrong with the file. */
export async function statsOfFile(file: string, options: StatsOptions): Promise<FileStats> {
  const source = await openRows(file)
  const kind = options.kind ?? recogniseFile(source.head)
  if (kind === 'equity') return curveStats(file, await readCurve(source), options)
  const trades = kind === 'trade-list' ? await readTradeList(file) : await readClosedTrades(source, kind, options)
  return tradeStats(file, kind, trades, options)
}

function curveStats(file: string, read: FileCurve, { periodsPerYear, riskFree, start }: StatsOptions): CurveStats {
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
    notices: [
      ...read.notices,
      ...yearNotices(year, time),
      ...(start === null ? [] : ['--start has no effect on a curve']),
    ],
  }
}

/** What keeps figures from being brought to a year, and the way to have them all the same. */
function yearNotices({ uneven, leastDays }: Year, time: Float64Array | null): string[] {
  const days = time === null ? Number.POSITIVE_INFINITY : (time.at(-1)! - time[0]!) / DAY
  return [
    ...(uneven === null
      ? []
      : [`${uneven}: of figures a year only growth by the calendar follows; --periods takes them as even`]),
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

function tradeStats(file: string, kind: TradeStats['kind'], trades: FileTrades, options: StatsOptions): TradeStats {
  const { unit, r } = trades
  const what = kind !== 'results' ? '' : unit === 'R' ? ' in R' : r === null ? ' in money' : ' in money and R'
  const metrics = tradeMetrics(trades)
  return {
    kind,
    file,
    recognised: RECOGNISED[kind] + what,
    rows: trades.net.length,
    first: isoOrNull(trades.entryTime[0]) ?? isoOrNull(trades.exitTime[0]),
    last: isoOrNull(trades.exitTime.at(-1)) ?? isoOrNull(trades.entryTime.at(-1)),
    unit,
    cutOff: trades.cutOff,
    ...(unit === 'R' ? withoutMoney(metrics) : metrics),
    notices: [...trades.notices, ...goneNotices(trades), ...unusedFlags(trades, options)],
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

function unusedFlags({ unit }: FileTrades, { periodsPerYear, riskFree, start }: StatsOptions): string[] {
  const unused = [
    periodsPerYear === null ? '' : '--periods',
    riskFree === null ? '' : '--risk-free',
    start === null || unit === 'money' ? '' : '--start',
  ].filter(flag => flag !== '')
  return unused.map(flag => `${flag} has no effect on ${flag === '--start' ? 'results in R' : 'a trade list'}`)
}

function isoOrNull(time: number | undefined): string | null {
  return isoTime(time ?? Number.NaN) || null
}
