import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows } from '../bareBars.ts'

const COLUMNS = ['time', 'open', 'high', 'low', 'close', 'volume', 'turnover']
const bybit: Format = {
  name: 'bybit',
  kind: 'bars',
  about: 'Bybit klines as the API gives them: milliseconds, open, high, low, close, volume, turnover',
  fallback: false,
  recognise({ rows }) {
    return hasEpochRows(rows, 'ms', COLUMNS.length) ? bareBars(COLUMNS) : null
  },
}

export default bybit
