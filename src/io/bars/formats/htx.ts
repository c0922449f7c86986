import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const htx: Format = {
  name: 'htx',
  kind: 'bars',
  about: 'HTX (Huobi) candles as the API gives them: id (seconds), open, close, low, high, amount, vol, count',
  fallback: false,
  recognise({ rows }) {
    return namedBars(rows[0]!, { time: 'id', volume: 'amount', marks: ['vol', 'count'] })
  },
}

export default htx
