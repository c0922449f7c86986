import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'window_start', marks: ['transactions'] }
const polygon: Format = {
  name: 'polygon',
  kind: 'bars',
  about: 'Polygon flat files: ticker, volume, open, close, high, low, window_start, transactions',
  fallback: false,
  recognise({ rows }) {
    return namedBars(rows[0]!, NAMES)
  },
}

export default polygon
