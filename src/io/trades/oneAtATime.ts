import type { TapeTrade } from '../../core/tape.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { asWord, asYaml } from '../columns/quoting.ts'

const ONE = 'an account holds one position at a time'
const SEVERAL =
  'where these are several markets, name the column that says which, columns: { symbol: Market }, and count one of them, symbol: MES (--column symbol=Market --symbol MES on the command line)'
const JOIN = 'where they are one, join what was open at once to one row (tickets: joined does, of rows with quantities)'
const BOTH =
  'where it held long and short at once, play one side: prices.trades: { side: long }, or short (--side long on the command line)'

/** Where the file names its symbols, no column is left to name. */
function hintOf([symbol = '', ...others]: readonly string[], areBoth: boolean): string {
  if (areBoth && others.length === 0) return `${ONE}; ${BOTH}${symbol === '' ? `; ${SEVERAL}` : ''}`
  if (symbol === '' && others.length === 0) return `${ONE}; ${SEVERAL}; ${JOIN}`
  return others.length === 0
    ? `${ONE}; ${JOIN}`
    : `${ONE}; where these are several markets, count one of them, symbol: ${asYaml(symbol)} (--symbol ${asWord(symbol)} on the command line); ${JOIN}`
}

/**
 * Adds a problem for every trade that ends before it starts, starts before the one above it, or while that one is still
 * open: an account holds one position at a time. Trades without times are passed over; void entries were never open.
 */
export function checkOneAtATime(
  trades: readonly TapeTrade[],
  lines: readonly number[],
  symbols: readonly string[],
  problems: ProblemList,
): void {
  let lastStart = -1
  let lastOpen = -1
  for (const [i, { entryTime, exitTime, side, void: isVoid }] of trades.entries()) {
    const line = lines[i]!
    if (exitTime < entryTime) problems.add(line, 'exit_time', 'the trade ends before it starts')
    if (Number.isNaN(entryTime)) continue
    if (lastStart >= 0 && entryTime < trades[lastStart]!.entryTime) {
      const message = `the trade starts before the one on line ${lines[lastStart]}`
      problems.add(line, 'entry_time', message, 'sort the rows by entry_time, oldest first')
    } else if (!isVoid && lastOpen >= 0 && entryTime < trades[lastOpen]!.exitTime) {
      const message = `the trade starts while the one on line ${lines[lastOpen]} is open`
      problems.add(line, 'entry_time', message, hintOf(symbols, side !== trades[lastOpen]!.side))
    }
    lastStart = i
    if (!isVoid) lastOpen = i
  }
}
