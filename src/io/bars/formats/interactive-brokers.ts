import type { Format } from '../../columns/format.ts'
import { namedBars } from '../namedBars.ts'

const NAMES = { time: 'date', marks: ['average', 'barCount'] }
const interactiveBrokers: Format = {
  name: 'interactive-brokers',
  kind: 'bars',
  about: 'Interactive Brokers bars: date, open …, average, barCount; the zone stands behind the time',
  fallback: false,
  recognise({ rows }) {
    return namedBars(rows[0]!, NAMES)
  },
}

export default interactiveBrokers
