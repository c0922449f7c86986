import type { Format } from '../../columns/format.ts'
import { bareBars } from '../bareBars.ts'
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
      if (!others.every(isRow)) continue
      if (isRow(first!)) return bareBars(COLUMNS, habits)
      if (others.length > 0 && stamp === STAMP) return namedBars(first!, NAMES, habits)
    }
    return null
  },
}

export default ninjatrader
