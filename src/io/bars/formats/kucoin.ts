import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows, holdsPrices } from '../bareBars.ts'

const COLUMNS = ['time', 'open', 'close', 'high', 'low', 'volume', 'turnover']
const USUAL = ['time', 'open', 'high', 'low', 'close']
const kucoin: Format = {
  name: 'kucoin',
  kind: 'bars',
  about: 'KuCoin spot candles as the API gives them: seconds, open, close, high, low, volume, turnover',
  fallback: false,
  recognise({ rows }) {
    if (!hasEpochRows(rows, 's', COLUMNS.length)) return null
    return holdsPrices(rows, COLUMNS) && !holdsPrices(rows, USUAL) ? bareBars(COLUMNS) : null
  },
}

export default kucoin
