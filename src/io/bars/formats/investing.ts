import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'Date', close: 'Price', volume: 'Vol.', marks: ['Change %'] }
const investing: Format = {
  name: 'investing',
  kind: 'bars',
  about:
    'Investing.com: Date, Price (the close), Open, High, Low, Vol., Change %; dates month first unless they prove another',
  fallback: false,
  recognise({ rows }) {
    return namedBars(rows[0]!, NAMES, { time: { dates: 'month-first' } })
  },
}

export default investing
