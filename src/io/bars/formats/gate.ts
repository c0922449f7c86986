import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows } from '../bareBars.ts'

const COLUMNS = ['time', 'turnover', 'close', 'high', 'low', 'open', 'volume', 'confirm']
const FLAG = /^(true|false)$/
const gate: Format = {
  name: 'gate',
  kind: 'bars',
  about:
    'Gate spot candles as the API gives them: seconds, turnover, close, high, low, open, volume, whether it is closed',
  fallback: false,
  recognise({ rows }) {
    const numbers = rows.map(cells => cells.slice(0, COLUMNS.length - 1))
    const isFlagged = rows.every(cells => cells.length === COLUMNS.length && FLAG.test(cells.at(-1)!.trim()))
    return isFlagged && hasEpochRows(numbers, 's', COLUMNS.length - 1) ? bareBars(COLUMNS) : null
  },
}

export default gate
