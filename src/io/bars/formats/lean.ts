import { basename } from 'node:path'
import type { Format } from '../../columns/format.ts'
import { bareBars } from '../bareBars.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume']
const STAMP = /^\d{8} \d{2}:\d{2}$/
const OF_DAY = /^\d{1,8}$/
const DAY_MS = 86_400_000
/** The day of a file of minutes stands in its name: 20240131_trade.zip, 20240131_es_minute_trade_202403.csv. */
const NAME = /^(\d{4})(\d{2})(\d{2})_.*\.(zip|csv)$/
/** Of equities; prices of other markets are written as they are. */
const PRICES_PER = 10_000
const lean: Format = {
  name: 'lean',
  kind: 'bars',
  about:
    'LEAN bars: no header; 20240102 00:00, or milliseconds of the day in the file’s name; prices of equities in units of 1/10,000',
  fallback: false,
  recognise({ file, delimiter, rows }) {
    if (delimiter !== ',' || rows.some(cells => cells.length !== COLUMNS.length)) return null
    const isDecimal = rows.some(cells => cells.slice(1, COLUMNS.length - 1).some(cell => cell.includes('.')))
    const habits = { pricesPer: isDecimal ? 1 : PRICES_PER }
    if (rows.every(([time]) => STAMP.test(time!))) return bareBars(COLUMNS, habits)
    const day = rows.every(([time]) => OF_DAY.test(time!) && Number(time) < DAY_MS) ? dayOf(file) : null
    return day === null ? null : bareBars(COLUMNS, { ...habits, time: { day } })
  },
}

/** Start of the day that the name of a file begins with; null where it begins with none. */
function dayOf(file: string): number | null {
  const [all, year, month, day] = NAME.exec(basename(file)) ?? []
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return all === undefined || new Date(ms).getUTCDate() !== Number(day) ? null : ms
}

export default lean
