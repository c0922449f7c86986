import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const MARKS = ['rtype', 'publisher_id', 'instrument_id']
const WHOLE = /^-?\d+$/
/** As the smallest of fixed point are, of the yen in dollars; 0 stands between contracts. */
const LARGE = /^-?\d{7,}$/
/** A price that is not a decimal number is a count of billionths. */
const BILLION = 1e9
const databento: Format = {
  name: 'databento',
  kind: 'bars',
  about: 'Databento ohlcv: ts_event, rtype, publisher_id, instrument_id; prices as decimals or in units of 1e-9',
  fallback: false,
  recognise({ rows }) {
    const [header, ...bars] = rows
    const time = ['ts_event', 'timestamp'].find(name => header!.includes(name))
    if (time === undefined) return null
    const open = header!.indexOf('open')
    const opens = bars.map(cells => cells[open] ?? '')
    const isFixed = opens.every(cell => WHOLE.test(cell)) && opens.some(cell => LARGE.test(cell))
    return namedBars(header!, { time, marks: MARKS }, { pricesPer: isFixed ? BILLION : 1 })
  },
}

export default databento
