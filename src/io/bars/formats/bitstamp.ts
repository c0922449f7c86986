import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

/** The API gives an object for each bar, its fields in the order of the alphabet. */
const ANSWER = 'close,high,low,open,timestamp,volume'
/** Of the coin; the other one is of the money. */
const VOLUME = /^volume_\((?!currency)\w+\)$/i
const WEIGHTED = ['Volume_(Currency)', 'Weighted_Price']

const bitstamp: Format = {
  name: 'bitstamp',
  kind: 'bars',
  about: 'Bitstamp: OHLC of the API, or Timestamp,Open,High,Low,Close,Volume_(BTC),Volume_(Currency),Weighted_Price',
  fallback: false,
  recognise({ rows }) {
    const header = rows[0]!
    if (header.join(',') === ANSWER) return namedBars(header, { time: 'timestamp', marks: [] })
    const volume = header.find(cell => VOLUME.test(cell.trim()))
    return volume === undefined ? null : namedBars(header, { time: 'timestamp', volume, marks: WEIGHTED })
  },
}

export default bitstamp
