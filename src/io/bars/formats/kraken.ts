import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows, holdsMean } from '../bareBars.ts'

const ARCHIVE = ['time', 'open', 'high', 'low', 'close', 'volume', 'trades']
const API = ['time', 'open', 'high', 'low', 'close', 'vwap', 'volume', 'count']
const kraken: Format = {
  name: 'kraken',
  kind: 'bars',
  about: 'Kraken OHLCVT archive (seven columns) and OHLC of the API (eight, with vwap), in seconds',
  fallback: false,
  recognise({ rows }) {
    const known = holdsMean(rows, API.indexOf('vwap')) ? [ARCHIVE, API] : [ARCHIVE]
    const columns = known.find(({ length }) => hasEpochRows(rows, 's', length))
    return columns === undefined ? null : bareBars(columns)
  },
}

export default kraken
