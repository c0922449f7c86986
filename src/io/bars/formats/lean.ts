import { basename } from 'node:path'
import type { Format } from '../../columns/format.ts'
import type { DoubtfulUnit } from '../../columns/layout.ts'
import { bareBars } from '../bareBars.ts'

const TRADES = ['time', 'open', 'high', 'low', 'close', 'volume']
/** Bars of the bid with its size, and of the ask. */
const QUOTES = [...TRADES.slice(0, 5), 'bid_size', 'ask_open', 'ask_high', 'ask_low', 'ask_close', 'ask_size']
const PRICES = [1, 2, 3, 4] as const
const ASK = 5
const BID_READ = 'bid and ask stand side by side: the bid is read'
const STAMP = /^\d{8} \d{2}:\d{2}$/
const OF_DAY = /^\d{1,8}$/
const DAY_MS = 86_400_000
/** The day of a file of minutes stands in its name: 20240131_trade.zip, 20240131_es_minute_trade_202403.csv. */
const NAME = /^(\d{4})(\d{2})(\d{2})_.*\.(zip|csv)$/
/** Names of files of futures, whose month is the last of them, and of pairs of currencies or coins. */
const FUTURE = /_\d{6}(_\d{8})?\.csv$/
const PAIR =
  /^(\d{8}_)?[a-z0-9]{3,}(usd|usdt|usdc|busd|eur|gbp|jpy|chf|cad|aud|nzd|btc|eth|bnb)(_(second|minute|hour|daily|trade|quote)\w*)?\.(zip|csv)$/
/** Cents, and sixteenths of a dollar. */
const EQUITY: DoubtfulUnit = {
  per: 10_000,
  grids: [100, 625],
  whose: 'equities and options',
  others: 'futures, coins and indices',
}
const lean: Format = {
  name: 'lean',
  kind: 'bars',
  about:
    'LEAN bars: no header; 20240102 00:00, or milliseconds of the day in the file’s name; prices of equities in units of 1/10,000',
  fallback: false,
  recognise({ file, packed, delimiter, rows }) {
    const columns = [TRADES, QUOTES].find(({ length }) => rows.every(cells => cells.length === length))
    if (delimiter !== ',' || columns === undefined || (columns === QUOTES && !rows.every(isQuote))) return null
    const names = [file, packed ?? ''].map(name => basename(name))
    const isStamped = rows.every(([time]) => STAMP.test(time!))
    const isOfDay = rows.every(([time]) => OF_DAY.test(time!) && Number(time) < DAY_MS)
    const day = isOfDay ? (names.map(dayOf).find(start => start !== null) ?? null) : null
    if (!isStamped && day === null) return null
    const bars = bareBars(columns, day === null ? {} : { time: { day } })
    const layout = columns === QUOTES ? { ...bars, note: BID_READ } : bars
    const isDecimal = rows.some(cells => PRICES.some(column => cells[column]!.includes('.')))
    const isAsWritten = isDecimal || names.some(name => FUTURE.test(name) || PAIR.test(name))
    return isAsWritten ? layout : { ...layout, doubtfulUnit: EQUITY }
  },
}

/** Whether the ask is nowhere below the bid. */
function isQuote(cells: readonly string[]): boolean {
  return PRICES.every(column => Number(cells[column + ASK]) >= Number(cells[column]))
}

/** Start of the day that the name of a file begins with; null where it begins with none. */
function dayOf(name: string): number | null {
  const [all, year, month, day] = NAME.exec(name) ?? []
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return all === undefined || new Date(ms).getUTCDate() !== Number(day) ? null : ms
}

export default lean
