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
    if (!hasEpochRows(rows, 's', rows[0]!.length)) return null
    const columns = [ARCHIVE, ...(holdsMean(rows, API.indexOf('vwap')) ? [API] : [])].find(
      ({ length }) => length === rows[0]!.length,
    )
    return columns === undefined ? null : bareBars(columns)
  },
}

export default kraken
