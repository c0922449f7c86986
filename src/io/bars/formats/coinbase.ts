import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows, orderOfSix, SIX } from '../bareBars.ts'

const coinbase: Format = {
  name: 'coinbase',
  kind: 'bars',
  about: 'Coinbase candles as the API gives them: seconds, low, high, open, close, volume',
  fallback: false,
  recognise({ delimiter, rows }) {
    if (delimiter !== ',' || !hasEpochRows(rows, 's', SIX.coinbase.length)) return null
    return orderOfSix(rows) === 'coinbase' ? bareBars(SIX.coinbase) : null
  },
}

export default coinbase
