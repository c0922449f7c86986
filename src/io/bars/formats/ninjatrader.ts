import type { Format } from '../../columns/format.ts'
import { bareBars } from '../bareBars.ts'
import { namedBars } from '../namedBars.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume']
const STAMP = /^\d{8} \d{6}$/
const NAMES = { time: 'time', marks: [] }
const CLOSES = { time: { marks: 'close', zone: 'UTC' } } as const
const ninjatrader: Format = {
  name: 'ninjatrader',
  kind: 'bars',
  about: 'NinjaTrader: 20240102 000100;open;high;low;close;volume; the time is that of the close of the bar, in UTC',
  fallback: false,
  recognise({ delimiter, rows }) {
    const isRow = (cells: readonly string[]) => cells.length === COLUMNS.length && STAMP.test(cells[0]!)
    const [first, ...others] = rows
    if (delimiter !== ';') return null
    if (isRow(first!)) return others.every(isRow) ? bareBars(COLUMNS, CLOSES) : null
    return others.length > 0 && others.every(isRow) ? namedBars(first!, NAMES, CLOSES) : null
  },
}

export default ninjatrader
