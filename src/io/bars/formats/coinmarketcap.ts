import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'timeOpen', marks: ['timeClose', 'timeHigh', 'timeLow'] }
const coinmarketcap: Format = {
  name: 'coinmarketcap',
  kind: 'bars',
  about: 'CoinMarketCap historical data: timeOpen, timeClose …, with semicolons',
  fallback: false,
  recognise({ delimiter, rows }) {
    return delimiter === ';' ? namedBars(rows[0]!, NAMES) : null
  },
}

export default coinmarketcap
