import type { MarkPrices } from '../../core/bars.ts'
import { intervals } from '../columns/intervals.ts'
import type { ProblemList } from '../columns/problemList.ts'

const SECOND_MS = 1000
const SAMPLE = 1000
const INSTANTS = 'export bars of a second or longer; or the times are in another unit than their size says'

/** Bars that are made up may run on beyond it, and begin before. */
const LAST_START = Date.UTC(2201, 0, 1)

/** Adds a problem where the rows of a file are less than a second apart, or all are centuries ahead. */
export function checkTimes(time: Float64Array, lineOf: (row: number) => number, problems: ProblemList): void {
  const { usualMs } = intervals(time.subarray(0, SAMPLE))
  if (time[0]! >= LAST_START) {
    const message = `found ${new Date(time[0]!).toISOString()}; allowed: bars that begin before 2201`
    problems.add(lineOf(0), 'time', message, 'write times as 2024-01-31T14:30:00Z')
  }
  if (usualMs === null || usualMs >= SECOND_MS) return
  problems.add(lineOf(1), 'time', `the rows are ${usualMs} ms apart; allowed: bars of a second or longer`, INSTANTS)
}

/**
 * Adds a problem for every price that is not above the least and every bar whose high or low does not hold its other
 * prices. `prefix` is written before the column names.
 * @param least 0, or -Infinity where the underlying may trade at or below zero
 */
export function checkPrices(
  prices: MarkPrices,
  prefix: string,
  least: number,
  lineOf: (row: number) => number,
  problems: ProblemList,
): void {
  const { open, high, low, close } = prices
  for (let i = 0; i < open.length; i++) {
    const o = open[i]!
    const h = high[i]!
    const l = low[i]!
    const c = close[i]!
    if (l > least && h >= o && h >= c && l <= o && l <= c && h >= l && h < Infinity) continue
    explainBar([o, h, l, c], prefix, least, lineOf(i), problems)
  }
}

const NAMES = ['open', 'high', 'low', 'close'] as const
const BACK_ADJUSTED =
  'back-adjusted futures can fall to 0 and below; sizing and margin need the prices that were traded, unadjusted; where those were at or below 0, the ladder says negativePrices: true (data inspect and convert: --market mcl)'

const MISFIT =
  'correct the row, or remove it; where every row is so, the columns have wrong names: say which is which: columns: { time: …, open: …, high: …, low: …, close: … } (--column high=… on the command line)'

function explainBar(
  prices: readonly number[],
  prefix: string,
  least: number,
  line: number,
  problems: ProblemList,
): void {
  const before = problems.count
  for (const [k, name] of NAMES.entries()) {
    const price = prices[k]!
    if (price <= least && least === 0) {
      problems.add(line, prefix + name, `found ${price}; allowed: a price above 0`, BACK_ADJUSTED)
    } else if (Math.abs(price) === Infinity) problems.add(line, prefix + name, 'the number is too large')
  }
  if (problems.count > before) return
  const [open, high, low, close] = prices as [number, number, number, number]
  const highest = Math.max(open, low, close)
  const lowest = Math.min(open, high, close)
  if (high < highest) {
    problems.add(
      line,
      `${prefix}high`,
      `found ${high}; allowed: at least ${highest}, the highest other price of the bar`,
      MISFIT,
    )
  }
  if (low > lowest && low <= high) {
    const message = `found ${low}; allowed: at most ${lowest}, the lowest other price of the bar`
    problems.add(line, `${prefix}low`, message, MISFIT)
  }
}

/** Adds a problem for every volume below 0. */
export function checkVolume(volume: Float64Array, lineOf: (row: number) => number, problems: ProblemList): void {
  for (let i = 0; i < volume.length; i++) {
    if (volume[i]! < 0)
      problems.add(
        lineOf(i),
        'volume',
        `found ${volume[i]}; allowed: 0 and above`,
        'correct it, or leave the cell empty: that is read as 0',
      )
  }
}
