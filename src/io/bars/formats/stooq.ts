import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'date', volume: 'vol', marks: ['ticker', 'per', 'time', 'openint'] }
const stooq: Format = {
  name: 'stooq',
  kind: 'bars',
  about: 'Stooq: <TICKER>,<PER>,<DATE>,<TIME>,<OPEN> … (times in the zone of the exchange: state it)',
  fallback: false,
  recognise({ delimiter, rows }) {
    return delimiter === ',' ? namedBars(rows[0]!, NAMES, { time: { cells: 2 } }) : null
  },
}

export default stooq
