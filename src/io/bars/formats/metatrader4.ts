import type { Format } from '../../columns/format.ts'
import { bareBars } from '../bareBars.ts'

const COLUMNS = ['time', 'clock', 'open', 'high', 'low', 'close', 'volume']
const DATE = /^\d{4}\.\d{2}\.\d{2}$/
const CLOCK = /^\d{2}:\d{2}$/
const metatrader4: Format = {
  name: 'metatrader4',
  kind: 'bars',
  about: 'MetaTrader 4: no header; 2024.01.02,01:00,open,high,low,close,volume (server time: state its zone)',
  fallback: false,
  recognise({ rows }) {
    const isRow = (cells: readonly string[]) =>
      cells.length === COLUMNS.length && DATE.test(cells[0]!) && CLOCK.test(cells[1]!)
    return rows.every(isRow) ? bareBars(COLUMNS, { time: { cells: 2 } }) : null
  },
}

export default metatrader4
