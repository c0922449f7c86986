import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows, holdsPrices } from '../bareBars.ts'

const COLUMNS = ['time', 'interval', 'last close', 'open', 'high', 'low', 'close', 'volume', 'turnover']
const phemex: Format = {
  name: 'phemex',
  kind: 'bars',
  about:
    'Phemex candles as the API gives them: seconds, interval, last close, open, high, low, close, volume, turnover',
  fallback: false,
  recognise({ rows }) {
    if (!hasEpochRows(rows, 's', COLUMNS.length)) return null
    const [interval] = rows.map(cells => cells[1]!.trim())
    const isEven = Number(interval) % 60 === 0 && rows.every(cells => cells[1]!.trim() === interval)
    return isEven && holdsPrices(rows, COLUMNS) ? bareBars(COLUMNS) : null
  },
}

export default phemex
