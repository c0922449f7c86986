import type { Format } from '../../columns/format.ts'
import { bareBars, isNumber } from '../bareBars.ts'
import { namedBars } from '../namedBars.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume']
const STAMP = /^\d{8} \d{6}$/
/** Of daily bars: the date that a session is named by, and no close. */
const DAY = /^\d{8}$/
const NAMES = { time: 'time', marks: [] }
const CLOSES = { time: { marks: 'close', zone: 'UTC' } } as const
const DAYS = { time: { marks: 'open' } } as const
const ninjatrader: Format = {
  name: 'ninjatrader',
  kind: 'bars',
  about:
    'NinjaTrader: 20240102 000100;open;high;low;close;volume; the time is that of the close of the bar, in UTC; of daily bars, 20240102;…, the date of the session',
  fallback: false,
  recognise({ delimiter, rows }) {
    const [first, ...others] = rows
    const known = [{ stamp: STAMP, habits: CLOSES }, ...(delimiter === ';' ? [{ stamp: DAY, habits: DAYS }] : [])]
    for (const { stamp, habits } of known) {
      const isRow = (cells: readonly string[]) => cells.length === COLUMNS.length && stamp.test(cells[0]!)
      if (delimiter === ';' && rows.every(cells => isWider(cells, first!.length) && stamp.test(cells[0]!)))
        return bareBars([...COLUMNS, ...first!.slice(COLUMNS.length).map((_, i) => `column ${i + 7}`)], habits)
      if (!others.every(isRow)) continue
      if (isRow(first!)) return bareBars(COLUMNS, habits)
      if (others.length > 0 && stamp === STAMP) return namedBars(first!, NAMES, habits)
    }
    return null
  },
}

/** Rows with more numbers behind the volume, which are not read. */
function isWider(cells: readonly string[], width: number): boolean {
  return width > COLUMNS.length && cells.length === width && cells.slice(1).every(isNumber)
}

export default ninjatrader
