import type { Format } from '../../columns/format.ts'
import { bareBars } from '../bareBars.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume']
const STAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/
const firstrate: Format = {
  name: 'firstrate',
  kind: 'bars',
  about: 'FirstRate Data: no header; 2024-01-02 09:30:00,open,high,low,close,volume (US Eastern time)',
  fallback: false,
  recognise({ rows }) {
    const isRow = (cells: readonly string[]) => cells.length === COLUMNS.length && STAMP.test(cells[0]!)
    return rows.every(isRow) ? bareBars(COLUMNS) : null
  },
}

export default firstrate
