import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'timeOpen', marks: ['timeClose', 'timeHigh', 'timeLow'] }
const coinmarketcap: Format = {
  name: 'coinmarketcap',
  kind: 'bars',
  about: 'CoinMarketCap historical data: timeOpen, timeClose …, with semicolons',
  fallback: false,
  recognise({ rows }) {
    return namedBars(rows[0]!, NAMES)
  },
}

export default coinmarketcap
