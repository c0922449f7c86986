import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'Date', close: 'Price', volume: 'Vol.', marks: ['Change %'] }
const investing: Format = {
  name: 'investing',
  kind: 'bars',
  about:
    'Investing.com: Date, Price (the close), Open, High, Low, Vol., Change %; the order of its dates is that of the site, proved by the file or stated; month first where they follow each other in both',
  fallback: false,
  recognise({ rows }) {
    return namedBars(rows[0]!, NAMES, { time: { inDoubt: 'month-first' } })
  },
}

export default investing
