import type { Format } from '../../columns/format.ts'
import { bareBars, hasEpochRows, orderOfSix, SIX } from '../bareBars.ts'
import { namedBars } from '../namedBars.ts'

/** An object for each candle, of Advanced Trade. */
const ADVANCED = ['close', 'high', 'low', 'open', 'start', 'volume']

const coinbase: Format = {
  name: 'coinbase',
  kind: 'bars',
  about:
    'Coinbase candles as the API gives them: rows of seconds, low, high, open, close, volume, or objects with start, low, high …',
  fallback: false,
  recognise({ rows }) {
    const header = rows[0]!
    if (header.toSorted().join(',') === ADVANCED.join(',')) return namedBars(header, { time: 'start', marks: [] })
    if (!hasEpochRows(rows, 's', SIX.coinbase.length)) return null
    return orderOfSix(rows) === 'coinbase' ? bareBars(SIX.coinbase) : null
  },
}

export default coinbase
