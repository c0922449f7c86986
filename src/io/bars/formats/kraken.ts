import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows, holdsMean, holdsPrices } from '../bareBars.ts'

const ARCHIVE = ['time', 'open', 'high', 'low', 'close', 'volume', 'trades']
const API = ['time', 'open', 'high', 'low', 'close', 'vwap', 'volume', 'count']
const CLOSE_SECOND = ['time', 'open', 'close', 'high', 'low']
const kraken: Format = {
  name: 'kraken',
  kind: 'bars',
  about: 'Kraken OHLCVT archive (seven columns) and OHLC of the API (eight, with vwap), in seconds',
  fallback: false,
  recognise({ rows }) {
    const known = holdsMean(rows, API.indexOf('vwap')) ? [ARCHIVE, API] : [ARCHIVE]
    const columns = known.find(({ length }) => hasEpochRows(rows, 's', length))
    if (columns === undefined) return null
    // Of KuCoin, which writes as many, in another order.
    return columns === ARCHIVE && !holdsPrices(rows, ARCHIVE) && holdsPrices(rows, CLOSE_SECOND)
      ? null
      : bareBars(columns)
  },
}

export default kraken
