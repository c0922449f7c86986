import { normaliseName } from '../../columns/findColumns.ts'
import type { Format } from '../../columns/format.ts'
import { isCompact, isNumber, orderOfSix } from '../bareBars.ts'
import { barLayout } from '../barLayout.ts'

const COLUMNS = [
  'open_time',
  'open',
  'high',
  'low',
  'close',
  'volume',
  'close_time',
  'quote_volume',
  'count',
  'taker_buy_volume',
  'taker_buy_quote_volume',
  'ignore',
]
const READ = 6
const INDICES = new Map(COLUMNS.slice(1, READ).map((name, i) => [name, i + 1]))
const EPOCH = /^\d{9,19}$/

/** Klines as the exchange archives and serves them: fixed columns, often without a header; ms, since 2025 also µs. */
const binance: Format = {
  name: 'binance',
  kind: 'bars',
  about: 'Binance klines: open_time, open, high, low, close, volume, close_time…, with a header or without',
  fallback: false,
  recognise({ rows }) {
    const first = rows[0]!
    if (first.length < READ) return null
    if (isHeader(first)) return barLayout(first, 1, 0, INDICES)
    if (!rows.every(isRow) || (first.length === READ && orderOfSix(rows) !== 'usual')) return null
    const names = first.map((_, i) => COLUMNS[i] ?? `column ${i + 1}`)
    return barLayout(names, 0, 0, INDICES)
  },
}

function isHeader(cells: readonly string[]): boolean {
  return COLUMNS.slice(0, READ + 1).every((name, i) => normaliseName(cells[i] ?? '') === normaliseName(name))
}

/** Twelve cells, or fewer of them; where there is a seventh it is the time of the close. Rows repeat their header. */
function isRow(cells: readonly string[]): boolean {
  const close = cells[READ]
  return (
    isHeader(cells) ||
    (EPOCH.test(cells[0]!) &&
      !isCompact(cells[0]!) &&
      (close === undefined || EPOCH.test(close)) &&
      cells.slice(1, READ).every(isNumber))
  )
}

export default binance
