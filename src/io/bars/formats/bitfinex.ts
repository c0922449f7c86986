import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows, orderOfSix, SIX } from '../bareBars.ts'

const bitfinex: Format = {
  name: 'bitfinex',
  kind: 'bars',
  about: 'Bitfinex candles as the API gives them: milliseconds, open, close, high, low, volume',
  fallback: false,
  recognise({ rows }) {
    if (!hasEpochRows(rows, 'ms', SIX.bitfinex.length)) return null
    return orderOfSix(rows) === 'bitfinex' ? bareBars(SIX.bitfinex) : null
  },
}

export default bitfinex
